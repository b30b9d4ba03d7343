package lanxian.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lanxian.exchange.archive.ZipArchive;
import lanxian.exchange.boundarytxt.BoundaryTxtReader;
import lanxian.exchange.flatgeobuf.FlatGeobufReader;
import lanxian.exchange.geopackage.GeoPackageReader;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.shapefile.ShapefileFormat;

/** What a file is, by its first bytes, then by its ending. Formats that are not read are never parsed. */
enum FileFormat {
  ZIP,
  SHP,
  /** A part of a shapefile other than the .shp. */
  SHAPEFILE_PART,
  GEOJSON,
  BOUNDARY_TXT,
  GEOPACKAGE,
  FLATGEOBUF,
  KML,
  /** A KML file packed with what it shows. */
  KMZ,
  /** Known and not read, or unknown. */
  OTHER;

  private static final Set<String> PARTS = Set.of("dbf", "shx", "prj", "cpg", "sbn", "sbx", "qix", "atx", "qpj", "cst");
  /** Zip files by their bytes, but formats of their own. */
  private static final Set<String> PACKED = Set.of("xlsx", "docx", "odt", "ods", "jar", "mpk", "lpk", "apk");
  /** The formats that are read, for the text of a refusal. */
  static final String READ = "a shapefile, GeoPackage, GeoJSON, KML, FlatGeobuf or boundary point TXT";

  private static final Pattern KML_ROOT = Pattern.compile("<(\\w+:)?kml[\\s>/]");
  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("gml", "GML"), Map.entry("csv", "CSV"), Map.entry("xlsx", "Excel"), Map.entry("xls", "Excel"),
      Map.entry("dwg", "DWG"), Map.entry("dxf", "DXF"), Map.entry("gdb", "file geodatabase"),
      Map.entry("mdb", "Access"),
      Map.entry("tab", "MapInfo"), Map.entry("mif", "MapInfo"), Map.entry("rar", "RAR"), Map.entry("7z", "7z"),
      Map.entry("gz", "gzip"), Map.entry("pdf", "PDF"), Map.entry("docx", "Word"), Map.entry("dat", "CASS"),
      Map.entry("xml", "XML"), Map.entry("md", "Markdown"), Map.entry("topojson", "TopoJSON"));

  static FileFormat of(SourceFile file) {
    String ending = file.extension();
    if (PACKED.contains(ending)) {
      return OTHER;
    }
    byte[] bytes = file.bytes();
    if (ZipArchive.looksLikeOne(bytes)) {
      return ending.equals("kmz") ? KMZ : ZIP;
    }
    if (GeoPackageReader.looksLikeOne(bytes)) {
      return GEOPACKAGE;
    }
    if (FlatGeobufReader.looksLikeOne(bytes)) {
      return FLATGEOBUF;
    }
    if (startsWithFileCode(bytes) && !PARTS.contains(ending)) { // .shx, .sbn and .sbx begin like a .shp
      return SHP;
    }
    return switch (ending) {
      case "zip" -> ZIP;
      case "shp" -> SHP;
      case "json", "geojson" -> GEOJSON;
      case "txt" -> BOUNDARY_TXT;
      case "gpkg" -> GEOPACKAGE;
      case "fgb" -> FLATGEOBUF;
      case "kml", "ovkml" -> KML;
      case "kmz" -> KMZ;
      default -> PARTS.contains(ending) ? SHAPEFILE_PART : NAMES.containsKey(ending) ? OTHER : byContent(bytes);
    };
  }

  private static FileFormat byContent(byte[] bytes) {
    String start = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 256)), StandardCharsets.ISO_8859_1)
        .replace("\u00EF\u00BB\u00BF", "").stripLeading();
    if (start.startsWith("{")) {
      return GEOJSON;
    }
    if (start.startsWith("<") && KML_ROOT.matcher(start).find()) {
      return KML;
    }
    return !start.startsWith("<") && BoundaryTxtReader.looksLikeOne(bytes) ? BOUNDARY_TXT : OTHER;
  }

  private static boolean startsWithFileCode(byte[] bytes) {
    return bytes.length >= ShapefileFormat.HEADER_BYTES && bytes[0] == 0 && bytes[1] == 0
        && ((bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF) == ShapefileFormat.FILE_CODE;
  }

  /** Name of the format of a file name's ending; null if it is none that is known. */
  static String knownByName(String fileName) {
    return NAMES.get(SourceFile.extensionOf(fileName));
  }

  /** What the file seems to be, for the text of a refusal. */
  static String nameOf(SourceFile file) {
    String start = new String(Arrays.copyOf(file.bytes(), Math.min(file.bytes().length, 16)),
        StandardCharsets.ISO_8859_1);
    String known = NAMES.get(file.extension());
    return known != null ? known : start.stripLeading().startsWith("<") ? "XML" : "this format";
  }
}
