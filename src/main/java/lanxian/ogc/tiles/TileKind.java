package lanxian.ogc.tiles;

import java.util.Set;

/** Kinds of tiles. */
enum TileKind {
  VECTOR("/tiles", "vector", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"),
  MAP("/map/tiles", "map", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map");

  private final String path;
  private final String dataType;
  private final String relation;

  TileKind(String path, String dataType, String relation) {
    this.path = path;
    this.dataType = dataType;
    this.relation = relation;
  }

  /** Path of the tile sets behind that of what they show. */
  String path() {
    return path;
  }

  /** Name in descriptions of tile sets (17-083r4, table 5). */
  String dataType() {
    return dataType;
  }

  /** Relation of links to a list of such tile sets. */
  String relation() {
    return relation;
  }

  /** Values of {@code f} that a tile can be asked for with. */
  Set<String> forms() {
    return this == VECTOR ? Set.of("mvt") : Set.of("png");
  }

  /** Media type of the tiles. */
  String mediaType() {
    return this == VECTOR ? "application/vnd.mapbox-vector-tile" : "image/png";
  }
}
