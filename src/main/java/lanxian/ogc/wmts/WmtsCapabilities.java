package lanxian.ogc.wmts;

import java.time.LocalDate;
import java.util.List;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.xml.XmlText;
import lanxian.tiles.matrix.TileMatrix;
import lanxian.tiles.matrix.TileMatrixSet;
import lanxian.tiles.matrix.TileRange;
import org.locationtech.jts.geom.Envelope;

/** What there is, in the words of WMTS 1.0.0 (7.1 and wmtsGetCapabilities_response.xsd). */
final class WmtsCapabilities {
  static final String STYLE = "default";
  static final String PNG = "image/png";

  private final LayerSet set;
  private final Addresses addresses;
  private final String language;
  private final XmlText xml = new XmlText();

  WmtsCapabilities(LayerSet set, Addresses addresses, String language) {
    this.set = set;
    this.addresses = addresses;
    this.language = language;
  }

  byte[] toBytes() {
    xml.open("Capabilities", "version", "1.0.0", "updateSequence", set.revision(), "xmlns", "http://www.opengis.net/wmts/1.0",
        "xmlns:ows", "http://www.opengis.net/ows/1.1", "xmlns:xlink", "http://www.w3.org/1999/xlink",
        "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
        "http://www.opengis.net/wmts/1.0 http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd");
    xml.open("ows:ServiceIdentification").text("ows:Title", "Lanxian 蓝线").text("ows:ServiceType", "OGC WMTS")
        .text("ows:ServiceTypeVersion", "1.0.0").close();
    xml.open("ows:OperationsMetadata");
    operation("GetCapabilities");
    operation("GetTile");
    xml.close();
    xml.open("Contents");
    set.layers().forEach(this::layer);
    TileMatrixSet.all().forEach(this::matrixSet);
    xml.close();
    xml.empty("ServiceMetadataURL", "xlink:href", addresses.at("/wmts/1.0.0/WMTSCapabilities.xml"));
    xml.close();
    return xml.toBytes();
  }

  private void operation(String name) {
    xml.open("ows:Operation", "name", name).open("ows:DCP").open("ows:HTTP");
    xml.open("ows:Get", "xlink:href", addresses.at("/wmts?")).open("ows:Constraint", "name", "GetEncoding")
        .open("ows:AllowedValues").text("ows:Value", "KVP").close().close().close();
    xml.close().close().close();
  }

  private void layer(Layer layer) {
    xml.open("Layer").text("ows:Title", layer.category().name().in(language))
        .text("ows:Abstract", layer.category().description().in(language));
    Envelope box = layer.bounds();
    if (!box.isNull()) {
      xml.open("ows:WGS84BoundingBox").text("ows:LowerCorner", box.getMinX() + " " + box.getMinY())
          .text("ows:UpperCorner", box.getMaxX() + " " + box.getMaxY()).close();
    }
    xml.text("ows:Identifier", layer.id());
    xml.open("Style", "isDefault", "true").text("ows:Identifier", STYLE);
    xml.empty("LegendURL", "format", PNG, "xlink:href",
        addresses.at("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + layer.id()));
    xml.close();
    xml.text("Format", PNG);
    xml.open("Dimension").text("ows:Identifier", "Time").text("ows:UOM", "ISO8601").text("Default", "current")
        .text("Current", "true").text("Value", first(layer) + "/" + set.asOf() + "/P1D").close();
    for (TileMatrixSet matrices : TileMatrixSet.all()) {
      xml.open("TileMatrixSetLink").text("TileMatrixSet", matrices.id());
      limits(matrices, box);
      xml.close();
    }
    xml.empty("ResourceURL", "format", PNG, "resourceType", "tile", "template", addresses.at("/wmts/1.0.0/" + layer.id()
        + "/{Style}/{Time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png"));
    xml.close();
  }

  private LocalDate first(Layer layer) {
    LocalDate from = layer.days().from();
    return from != null && from.isBefore(set.asOf()) ? from : set.asOf();
  }

  /** Levels whose limits begin with 0 are left out, for the schema takes no 0 there though its text does. */
  private void limits(TileMatrixSet matrices, Envelope box) {
    List<TileRange> ranges = TileRange.all(matrices, box).stream()
        .filter(range -> range.minRow() > 0 && range.minColumn() > 0).toList();
    if (!ranges.isEmpty()) {
      xml.open("TileMatrixSetLimits");
      ranges.forEach(range -> xml.open("TileMatrixLimits").text("TileMatrix", range.matrix().id())
          .text("MinTileRow", range.minRow()).text("MaxTileRow", range.maxRow()).text("MinTileCol", range.minColumn())
          .text("MaxTileCol", range.maxColumn()).close());
      xml.close();
    }
  }

  private void matrixSet(TileMatrixSet matrices) {
    xml.open("TileMatrixSet").text("ows:Identifier", matrices.id()).text("ows:SupportedCRS", urn(matrices.crs()));
    if (matrices.wellKnownScaleSet() != null) {
      xml.text("WellKnownScaleSet", matrices.wellKnownScaleSet().replaceFirst(".*/", "urn:ogc:def:wkss:OGC:1.0:"));
    }
    for (TileMatrix matrix : matrices.matrices()) {
      xml.open("TileMatrix").text("ows:Identifier", matrix.id()).text("ScaleDenominator", matrix.scaleDenominator())
          .text("TopLeftCorner", matrices.latitudeFirst() ? matrices.north() + " " + matrices.west()
              : matrices.west() + " " + matrices.north())
          .text("TileWidth", TileMatrix.TILE_CELLS).text("TileHeight", TileMatrix.TILE_CELLS)
          .text("MatrixWidth", matrix.matrixWidth()).text("MatrixHeight", matrix.matrixHeight()).close();
    }
    xml.close();
  }

  /** The older form of a CRS's name, which clients of WMTS expect. */
  private static String urn(String uri) {
    return uri.endsWith("CRS84") ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + uri.replaceFirst(".*/", "");
  }
}
