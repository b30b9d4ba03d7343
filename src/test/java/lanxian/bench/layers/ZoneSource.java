package lanxian.bench.layers;

import java.util.Locale;

/** Ways in which the zones lie for servers that are not ours, in the order of ids. */
enum ZoneSource {
  GEOPACKAGE("gpkg", true),
  /** With its own index, and so not in the order of ids; MapServer 8.0.0 crashes when it is asked for features of one. */
  FLATGEOBUF("fgb", false),
  /** With a quadtree; names of properties are cut to ten letters. */
  SHAPEFILE("shp", true),
  POSTGIS("postgis", true);

  private final String ending;
  private final boolean forPages;

  ZoneSource(String ending, boolean forPages) {
    this.ending = ending;
    this.forPages = forPages;
  }

  /** Ending of the file's name. */
  String ending() {
    return ending;
  }

  /** Whether pages of features come from there, in the order of ids, as maps do. */
  boolean isForPages() {
    return forPages;
  }

  /** Name of the map file and of its alias. */
  String alias() {
    return name().toLowerCase(Locale.ROOT);
  }
}
