package lanxian.siting.cells;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;

/**
 * One zone cut into tiles. Immutable.
 *
 * @param tiles keys of the tiles that the boundary runs through, ascending
 * @param pieces one per tile
 * @param full keys of the tiles inside the zone as a whole, ascending
 */
record ZoneCells(int[] tiles, Piece[] pieces, int[] full) {

  /**
   * Cuts a zone.
   *
   * @param geometry valid polygon or multi-polygon, EPSG:4490
   * @throws IllegalArgumentException if it is no polygon on the earth
   */
  static ZoneCells of(Geometry geometry) {
    return new ZoneCutter(Outline.of(geometry)).cut();
  }

  /** The piece in a tile; null if the boundary does not run through it. */
  Piece piece(int key) {
    int i = Arrays.binarySearch(tiles, key);
    return i < 0 ? null : pieces[i];
  }

  boolean covers(int key) {
    return Arrays.binarySearch(full, key) >= 0;
  }
}
