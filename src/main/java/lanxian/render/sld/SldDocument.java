package lanxian.render.sld;

import org.geotools.api.style.Style;

/**
 * What an SLD document says.
 *
 * @param layer name of its only layer
 * @param style the style of that layer; never changed by anybody
 */
public record SldDocument(String layer, Style style) {}
