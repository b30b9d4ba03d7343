package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.List;
import lanxian.geo.Geodesics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** What lies on one side of a line. */
final class OneSide {
  /** A line is drawn on so far beyond its ends that it certainly parts what lies beside it. */
  private static final double BEYOND_M = 1;

  private final LineString line;

  OneSide(LineString line) {
    this.line = line.getFactory().createLineString(CoordinateArrays.removeRepeatedPoints(line.getCoordinates()));
  }

  /** The side of the line's direction on which a place lies: 1 left, -1 right, 0 on it; by the nearest place on the line. */
  int side(Coordinate place) {
    double scale = Math.cos(Math.toRadians(place.y));
    double least = Double.POSITIVE_INFINITY;
    double turn = 0;
    for (int i = 1; i < line.getNumPoints(); i++) {
      Coordinate a = flat(line.getCoordinateN(i - 1), place, scale);
      Coordinate b = flat(line.getCoordinateN(i), place, scale);
      double dx = b.x - a.x;
      double dy = b.y - a.y;
      double length2 = dx * dx + dy * dy;
      if (length2 == 0) {
        continue;
      }
      double share = Math.max(0, Math.min(1, -(a.x * dx + a.y * dy) / length2));
      double distance = Math.hypot(a.x + share * dx, a.y + share * dy);
      double cross = (a.x * b.y - a.y * b.x) / Math.sqrt(length2); // seen from the place: above 0 if it lies left
      // at a corner both edges are equally near; the one that sees the place more from the side tells
      boolean corner = distance <= least * (1 + 1e-9) && Math.abs(cross) > Math.abs(turn);
      if (distance < least * (1 - 1e-9) || corner) {
        least = Math.min(least, distance);
        turn = cross;
      }
    }
    return (int) Math.signum(turn);
  }

  private static Coordinate flat(Coordinate c, Coordinate place, double scale) {
    return new Coordinate((c.x - place.x) * scale, c.y - place.y);
  }

  /**
   * What lies on one side within a distance, between the ends of the line; to 0.01 m. A line that crosses itself or turns
   * back onto itself is taken by the nearest place on it.
   */
  Geometry within(double metres, int side) {
    Geometry both = Overlays.beside(line, metres);
    List<Geometry> parts = new ArrayList<>();
    for (Polygon piece : LeveeCut.pieces(both, List.of(beyond(BEYOND_M)))) {
      if (side(piece.getInteriorPoint().getCoordinate()) == side) {
        parts.add(piece);
      }
    }
    return Overlays.union(parts);
  }

  /** The same line drawn on at both ends: what it cuts off leaves no hair at the ends of this one. */
  OneSide longer() {
    return longer(BEYOND_M);
  }

  /** The same line drawn on so many metres at both ends; 0 = as it is. */
  OneSide longer(double metres) {
    return metres == 0 ? this : new OneSide(beyond(metres));
  }

  private LineString beyond(double metres) {
    List<Coordinate> points = new ArrayList<>(List.of(line.getCoordinates()));
    int last = points.size() - 1;
    Coordinate before = Geodesics.destination(points.get(0), Geodesics.azimuth(points.get(1), points.get(0)), metres);
    Coordinate after = Geodesics.destination(
        points.get(last), Geodesics.azimuth(points.get(last - 1), points.get(last)), metres);
    points.add(0, before);
    points.add(after);
    return new GeometryFactory().createLineString(points.toArray(Coordinate[]::new));
  }
}
