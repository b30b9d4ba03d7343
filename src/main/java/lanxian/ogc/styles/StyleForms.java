package lanxian.ogc.styles;

import java.util.List;
import lanxian.http.Representation;

/** Forms of styles. */
final class StyleForms {
  static final Representation SLD =
      new Representation("sld", "application/vnd.ogc.sld+xml;version=1.0", "SLD 1.0");
  static final Representation MAPBOX = new Representation("mapbox", "application/vnd.mapbox.style+json", "Mapbox style");
  static final Representation OPENLAYERS =
      new Representation("openlayers", "application/vnd.openlayers.flat-style+json", "OpenLayers flat style");

  /** Of the style of a category. */
  static final List<Representation> ONE = List.of(SLD, MAPBOX, OPENLAYERS, Representation.HTML);
  /** Of the style of all categories together. */
  static final List<Representation> TOGETHER = List.of(MAPBOX, Representation.HTML);

  private StyleForms() {}
}
