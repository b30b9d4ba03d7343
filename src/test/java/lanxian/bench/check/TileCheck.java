package lanxian.bench.check;

import java.util.HashMap;
import java.util.Map;
import lanxian.tiles.ExactTile;
import lanxian.tiles.ReadTile;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whether two makers of tiles draw the same zones in the same places. */
public final class TileCheck {
  /** Both round and PostGIS simplifies by half a unit before. */
  private static final double UNITS = 2;

  /** Smaller zones are drawn as a pixel, or not at all by PostGIS. */
  private static final double PIXEL_AREA = 64;

  private long compared;
  private long mismatches;

  /** Holds a tile against that of PostGIS, without its margin. */
  public void check(String where, byte[] tile, byte[] reference) {
    Map<String, Geometry> ours = zones(tile);
    Map<String, Geometry> theirs = zones(reference);
    ours.forEach((zone, shape) -> compare(where + " " + zone, shape, theirs.get(zone)));
    theirs.forEach((zone, shape) -> {
      if (!ours.containsKey(zone)) {
        compare(where + " " + zone, null, shape);
      }
    });
  }

  private void compare(String where, Geometry ours, Geometry theirs) {
    compared++;
    String wrong = ours != null && !ours.isValid() ? "not valid" : beyond(ours, theirs) ? "too much"
        : beyond(theirs, ours) ? "too little" : null;
    if (wrong != null) {
      mismatches++;
      System.out.println("MISMATCH " + where + ": " + wrong);
    }
  }

  /** Whether one has more than a pixel that is farther from the other than rounding explains. */
  private static boolean beyond(Geometry one, Geometry other) {
    if (one == null || one.getArea() <= PIXEL_AREA) {
      return false;
    }
    Geometry inside = OverlayNGRobust.overlay(one.buffer(0), ExactTile.square(-UNITS), OverlayNG.INTERSECTION)
        .buffer(0); // where it only touches lines are left
    Geometry more = other == null ? inside.buffer(-UNITS)
        : OverlayNGRobust.overlay(inside, other.buffer(UNITS), OverlayNG.DIFFERENCE);
    return more.getArea() > 1e-6;
  }

  private static Map<String, Geometry> zones(byte[] tile) {
    Map<String, Geometry> zones = new HashMap<>();
    ReadTile.of(tile).forEach(feature -> zones.put(feature.zone(), feature.geometry()));
    return zones;
  }

  public long compared() {
    return compared;
  }

  public long mismatches() {
    return mismatches;
  }
}
