package lanxian.tiles;

import java.util.List;

/**
 * What tiles are like.
 *
 * @param margin units (4096 to a tile) that are drawn beyond the tile on all sides, for strokes and labels; a multiple of 8
 * @param columns names of the properties that features have, as far as the category has them
 * @param shapeBytes memory for the shapes of zones on the levels of tiles, about
 * @param sheetBytes memory for what tiles say and show of zones as bytes that lie ready, about
 */
public record TileSettings(int margin, List<String> columns, long shapeBytes, long sheetBytes) {
  /** What styles and a click on the map need. */
  public static final TileSettings DEFAULT = new TileSettings(64, List.of("zone_id", "version", "category", "class", "name",
      "geometry_status", "county_code", "valid_from", "valid_to"), 384L << 20, 128L << 20);

  public TileSettings {
    if (margin < 0 || margin > 1024 || margin % 8 != 0) {
      throw new IllegalArgumentException("margin must be a multiple of 8 from 0 to 1024: " + margin);
    }
    if (shapeBytes < 0 || sheetBytes < 0) {
      throw new IllegalArgumentException("memory must not be negative");
    }
    columns = List.copyOf(columns);
  }
}
