package lanxian.ogc.wms;

import java.awt.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lanxian.geo.Crs;
import lanxian.geo.Reprojector;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.OfferedCrs;
import lanxian.ogc.xml.XmlText;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What the service can do, in the words of WMS 1.3.0 (annex A and capabilities_1_3_0.xsd) or 1.1.1
 * (capabilities_1_1_1.dtd).
 */
final class Capabilities {
  /** Layers of one map at most. */
  static final int MAX_LAYERS = 60;
  /** Pixels of one side of a map at most. */
  static final int MAX_PIXELS = 4096;

  static final List<String> MAP_FORMATS = List.of("image/png", "image/jpeg");
  static final List<String> INFO_FORMATS = List.of("text/html", "application/json", "text/plain");

  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final WmsVersion version;
  private final LayerSet set;
  private final Addresses addresses;
  private final Reprojector reprojector;
  private final String language;
  private final Function<Layer, Dimension> legends;
  private final XmlText xml = new XmlText();

  /** @param legends tells how large the legend of a layer is in the language, in pixels */
  Capabilities(WmsVersion version, LayerSet set, Addresses addresses, Reprojector reprojector, String language,
      Function<Layer, Dimension> legends) {
    this.version = version;
    this.set = set;
    this.addresses = addresses;
    this.reprojector = reprojector;
    this.language = language;
    this.legends = legends;
  }

  byte[] toBytes() {
    if (version.isOld()) {
      xml.docType("<!DOCTYPE WMT_MS_Capabilities SYSTEM \"http://schemas.opengis.net/wms/1.1.1/capabilities_1_1_1.dtd\">");
      xml.open("WMT_MS_Capabilities", "version", "1.1.1", "updateSequence", Long.toString(set.revision()));
    } else {
      xml.open("WMS_Capabilities", "version", "1.3.0", "updateSequence", Long.toString(set.revision()),
          "xmlns", "http://www.opengis.net/wms", "xmlns:xlink", "http://www.w3.org/1999/xlink",
          "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
          "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd");
    }
    service();
    xml.open("Capability");
    requests();
    xml.open("Exception");
    (version.isOld() ? List.of("application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank")
        : List.of("XML", "INIMAGE", "BLANK")).forEach(format -> xml.text("Format", format));
    xml.close();
    root();
    xml.close().close();
    return xml.toBytes();
  }

  private void service() {
    xml.open("Service").text("Name", version.isOld() ? "OGC:WMS" : "WMS").text("Title", "Lanxian 蓝线")
        .text("Abstract", "Protection zones: the same dataset revision that siting checks are answered from");
    xml.open("KeywordList").text("Keyword", "保护区").text("Keyword", "protection zones").close();
    onlineResource(addresses.base() + "/");
    xml.text("Fees", "none").text("AccessConstraints", "none");
    if (!version.isOld()) {
      xml.text("LayerLimit", MAX_LAYERS).text("MaxWidth", MAX_PIXELS).text("MaxHeight", MAX_PIXELS);
    }
    xml.close();
  }

  private void requests() {
    xml.open("Request");
    request("GetCapabilities", List.of(version.isOld() ? "application/vnd.ogc.wms_xml" : "text/xml"));
    request("GetMap", MAP_FORMATS);
    request("GetFeatureInfo", INFO_FORMATS);
    if (version.isOld()) { // 1.3.0 would need an extended operation; a style's LegendURL leads there in both
      request("GetLegendGraphic", List.of("image/png"));
    }
    xml.close();
  }

  private void request(String name, List<String> formats) {
    xml.open(name);
    formats.forEach(format -> xml.text("Format", format));
    xml.open("DCPType").open("HTTP").open("Get");
    onlineResource(addresses.at("/wms?"));
    xml.close().close().close().close();
  }

  private void onlineResource(String address) {
    xml.empty("OnlineResource", "xmlns:xlink", version.isOld() ? "http://www.w3.org/1999/xlink" : null,
        "xlink:type", "simple", "xlink:href", address);
  }

  private void root() {
    xml.open("Layer").text("Title", "Lanxian 蓝线");
    OfferedCrs.all().stream().filter(crs -> !version.isOld() || !crs.equals(OfferedCrs.DEFAULT))
        .forEach(crs -> xml.text(version.isOld() ? "SRS" : "CRS", version.name(crs)));
    Envelope all = new Envelope();
    set.layers().forEach(layer -> all.expandToInclude(layer.bounds()));
    bounds(all.isNull() ? WORLD : all);
    set.layers().forEach(this::layer);
    xml.close();
  }

  private void layer(Layer layer) {
    xml.open("Layer", "queryable", "1", "opaque", "0");
    xml.text("Name", layer.id()).text("Title", layer.category().name().in(language))
        .text("Abstract", layer.category().description().in(language));
    xml.open("KeywordList").text("Keyword", layer.category().name().in("zh")).text("Keyword", layer.category().name().in("en"))
        .close();
    if (!layer.bounds().isNull()) {
      bounds(layer.bounds());
    }
    time();
    xml.open("Style").text("Name", MapReader.STYLE).text("Title", MapReader.STYLE);
    Dimension legend = legends.apply(layer);
    xml.open("LegendURL", "width", Integer.toString(legend.width), "height", Integer.toString(legend.height))
        .text("Format", "image/png");
    onlineResource(addresses.at("/wms?SERVICE=WMS&VERSION=" + version.number() + "&REQUEST=GetLegendGraphic&LAYER="
        + layer.id() + "&FORMAT=image/png&LANG=" + language));
    xml.close().close().close();
  }

  private void time() {
    LocalDate first = set.layers().stream().map(layer -> layer.days().from()).filter(Objects::nonNull)
        .min(LocalDate::compareTo).filter(day -> day.isBefore(set.asOf())).orElse(set.asOf());
    String extent = first + "/" + set.asOf() + "/P1D";
    if (version.isOld()) {
      xml.empty("Dimension", "name", "time", "units", "ISO8601");
      xml.text("Extent", extent, "name", "time", "default", set.asOf().toString(), "nearestValue", "0");
    } else {
      xml.text("Dimension", extent, "name", "time", "units", "ISO8601", "default", set.asOf().toString(), "nearestValue", "0",
          "current", "1");
    }
  }

  private void bounds(Envelope box) {
    if (version.isOld()) {
      xml.empty("LatLonBoundingBox", "minx", box.getMinX(), "miny", box.getMinY(), "maxx", box.getMaxX(), "maxy", box.getMaxY());
    } else {
      xml.open("EX_GeographicBoundingBox").text("westBoundLongitude", box.getMinX()).text("eastBoundLongitude", box.getMaxX())
          .text("southBoundLatitude", box.getMinY()).text("northBoundLatitude", box.getMaxY()).close();
    }
    for (Crs crs : boxed(box)) {
      Envelope own = crs.isGeographic() ? box
          : reprojector.fromStored(GEOMETRIES.toGeometry(box), crs).getEnvelopeInternal();
      boolean northFirst = version.isNorthFirst(crs);
      xml.empty("BoundingBox", version.isOld() ? "SRS" : "CRS", version.name(crs),
          "minx", northFirst ? own.getMinY() : own.getMinX(), "miny", northFirst ? own.getMinX() : own.getMinY(),
          "maxx", northFirst ? own.getMaxY() : own.getMaxX(), "maxy", northFirst ? own.getMaxX() : own.getMaxY());
    }
  }

  /** The CRS that cover more than a strip. */
  private List<Crs> boxed(Envelope box) {
    List<Crs> wide = new ArrayList<>();
    OfferedCrs.all().forEach(crs -> {
      boolean everywhere = crs.isGeographic() || crs.kind() == Crs.Kind.PROJECTED && Math.max(box.getMaxY(), -box.getMinY()) < 85;
      if (everywhere && !(version.isOld() && crs.equals(OfferedCrs.DEFAULT))) {
        wide.add(crs);
      }
    });
    return wide;
  }
}
