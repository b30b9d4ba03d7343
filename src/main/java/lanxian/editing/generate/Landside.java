package lanxian.editing.generate;

import lanxian.editing.generate.river.RiverNetwork;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Finds the side of a levee on which the land is. */
final class Landside {
  private final Work work;
  private final RiverNetwork rivers;

  /** @param rivers null if none are drawn */
  Landside(Work work, RiverNetwork rivers) {
    this.work = work;
    this.rivers = rivers;
  }

  /** 1 = left of the line, -1 = right; 0 with a fault where nothing tells. */
  int of(InputFeature levee, LineString line) {
    String side = levee.text("landside") != null ? levee.text("landside") : work.text("landside");
    switch (side) {
      case "LEFT":
        return 1;
      case "RIGHT":
        return -1;
      case "RIVER":
        return awayFromRiver(levee, line);
      default:
        return unknown(levee, line, "landside must be LEFT, RIGHT or RIVER");
    }
  }

  /** The side that most of the levee, by length, does not have the river on. */
  private int awayFromRiver(InputFeature levee, LineString line) {
    if (rivers == null) {
      return unknown(levee, line, "draw the river, or say LEFT or RIGHT");
    }
    double river = 0;
    double length = 0;
    for (int i = 1; i < line.getNumPoints(); i++) {
      Coordinate a = line.getCoordinateN(i - 1);
      Coordinate b = line.getCoordinateN(i);
      Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
      Coordinate nearest = rivers.nearest(middle).orElseThrow().place();
      river += a.distance(b) * Orientation.index(a, b, nearest);
      length += a.distance(b);
    }
    if (Math.abs(river) < length / 3) {
      return unknown(levee, line, "the river lies on both sides of it; say LEFT or RIGHT");
    }
    if (Math.abs(river) < 0.999 * length) {
      work.note("SIDE_BY_MAJORITY", "a levee has the river on one side for "
          + Math.round(50 + 50 * Math.abs(river) / length) + " % of its length only");
    }
    return river > 0 ? -1 : 1;
  }

  private int unknown(InputFeature levee, LineString line, String why) {
    Coordinate at = line.getCoordinateN(0);
    work.fault(GenerateFault.GENERATOR_SIDE_UNKNOWN, "which side of the levee is the land? " + why,
        levee.where().at(at.x, at.y));
    return 0;
  }
}
