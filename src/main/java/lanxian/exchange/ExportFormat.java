package lanxian.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import lanxian.exchange.boundarytxt.BoundaryTxtWriter;
import lanxian.exchange.csv.CsvWriter;
import lanxian.exchange.flatgeobuf.FlatGeobufWriter;
import lanxian.exchange.geojson.GeoJsonWriter;
import lanxian.exchange.geopackage.GeoPackageWriter;
import lanxian.exchange.kml.KmlWriter;
import lanxian.exchange.shapefile.ZippedShapefileWriter;
import lanxian.exchange.write.LayerWriter;

/** Formats that layers are given out in. */
public enum ExportFormat {
  SHAPEFILE("shapefile", "Shapefile (zip)", "application/zip", "zip", true, new ZippedShapefileWriter()),
  GEOPACKAGE("geopackage", "GeoPackage", "application/geopackage+sqlite3", "gpkg", false, new GeoPackageWriter()),
  GEOJSON("geojson", "GeoJSON", "application/geo+json", "geojson", false, new GeoJsonWriter()),
  FLATGEOBUF("flatgeobuf", "FlatGeobuf", "application/vnd.flatgeobuf", "fgb", false, new FlatGeobufWriter()),
  KML("kml", "KML", "application/vnd.google-earth.kml+xml", "kml", false, new KmlWriter()),
  CSV("csv", "CSV", "text/csv; charset=utf-8", "csv", false, new CsvWriter()),
  /** Boundary point TXT (勘测定界); offices read it as GBK, which GB18030 holds whole and goes on for all characters. */
  TXT("txt", "界址点坐标 TXT", "text/plain", "txt", true, new BoundaryTxtWriter());

  private final String code;
  private final String title;
  private final String mediaType;
  private final String ending;
  private final boolean charsetChosen;
  private final LayerWriter writer;

  ExportFormat(
      String code, String title, String mediaType, String ending, boolean charsetChosen, LayerWriter writer) {
    this.code = code;
    this.title = title;
    this.mediaType = mediaType;
    this.ending = ending;
    this.charsetChosen = charsetChosen;
    this.writer = writer;
  }

  /** The format of a code. */
  public static Optional<ExportFormat> of(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equalsIgnoreCase(code)).findFirst();
  }

  /** Name in commands and addresses, e.g. geopackage. */
  public String code() {
    return code;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Ending of file names, without the dot. */
  public String ending() {
    return ending;
  }

  /** True if texts may be in another encoding than UTF-8. */
  public boolean charsetChosen() {
    return charsetChosen;
  }

  /** Encoding where nobody chooses one. */
  public Charset defaultCharset() {
    return this == TXT ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
  }

  public LayerWriter writer() {
    return writer;
  }
}
