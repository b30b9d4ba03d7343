package lanxian.ogc.wms;

import java.util.List;
import lanxian.geo.Crs;
import lanxian.layers.Layer;
import org.locationtech.jts.geom.Envelope;

/**
 * A map as it was asked for.
 *
 * @param layers from the lowest to the topmost
 * @param bounds in units of the CRS, x = longitude or easting
 * @param width in pixels
 * @param height in pixels
 * @param background 0xRRGGBB
 */
record MapQuery(List<Layer> layers, Crs crs, Envelope bounds, int width, int height, boolean transparent, int background) {}
