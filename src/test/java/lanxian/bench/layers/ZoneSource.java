package lanxian.bench.layers;

import java.util.Locale;

/**
 * Ways in which the zones lie for servers that are not ours, in the order of ids. FlatGeobuf is not among them: MapServer
 * 8.0.0 crashes on such a file, be it asked for features or for a map.
 */
enum ZoneSource {
  GEOPACKAGE("gpkg"),
  /** With a quadtree; names of properties are cut to ten letters. */
  SHAPEFILE("shp"),
  POSTGIS("postgis");

  private final String ending;

  ZoneSource(String ending) {
    this.ending = ending;
  }

  /** Ending of the file's name. */
  String ending() {
    return ending;
  }

  /** Name of the map file and of its alias. */
  String alias() {
    return name().toLowerCase(Locale.ROOT);
  }
}
