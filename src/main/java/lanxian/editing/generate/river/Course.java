package lanxian.editing.generate.river;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Coordinate;

/**
 * A line with its chainage: metres along it from its start, on the ellipsoid; EPSG:4490, edges straight in
 * longitude/latitude.
 */
final class Course {
  /** Chainages are told apart down to this. */
  static final double EXACT_M = 1e-6;

  private static final int HALVINGS = 60;

  private final Coordinate[] points;
  private final double[] chainage;

  /** @param points two or more, no two alike in a row */
  Course(Coordinate[] points) {
    this.points = points;
    this.chainage = new double[points.length];
    for (int i = 1; i < points.length; i++) {
      chainage[i] = chainage[i - 1]
          + EllipsoidalLength.edgeM(points[i - 1].x, points[i - 1].y, points[i].x, points[i].y);
    }
  }

  double lengthM() {
    return chainage[chainage.length - 1];
  }

  Coordinate start() {
    return points[0];
  }

  Coordinate end() {
    return points[points.length - 1];
  }

  int edges() {
    return points.length - 1;
  }

  Coordinate point(int i) {
    return points[i];
  }

  /** Chainage of the place a share of the way along an edge. */
  double chainage(int edge, double share) {
    Coordinate at = between(points[edge], points[edge + 1], share);
    return chainage[edge] + EllipsoidalLength.edgeM(points[edge].x, points[edge].y, at.x, at.y);
  }

  /** The place at a chainage between 0 and the length. */
  Coordinate at(double metres) {
    int found = Arrays.binarySearch(chainage, metres);
    if (found >= 0) {
      return points[found];
    }
    int edge = Math.max(0, Math.min(edges() - 1, -found - 2));
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) { // a degree of longitude is not of one length along an edge
      double middle = (low + high) / 2;
      if (chainage(edge, middle) < metres) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return between(points[edge], points[edge + 1], (low + high) / 2);
  }

  /** The points of a stretch, in the direction of the line. */
  List<Coordinate> stretch(double from, double to) {
    List<Coordinate> stretch = new ArrayList<>();
    stretch.add(at(from));
    for (int i = 0; i < points.length; i++) {
      if (chainage[i] > from + EXACT_M && chainage[i] < to - EXACT_M) {
        stretch.add(points[i]);
      }
    }
    stretch.add(at(to));
    return stretch;
  }

  Course reversed() {
    Coordinate[] turned = new Coordinate[points.length];
    for (int i = 0; i < points.length; i++) {
      turned[i] = points[points.length - 1 - i];
    }
    return new Course(turned);
  }

  private static Coordinate between(Coordinate a, Coordinate b, double share) {
    return new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
  }
}
