package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Polygon;

/**
 * A place well inside a polygon. A face between edges that nearly run together can have no width to speak of half-way
 * up, where {@link Polygon#getInteriorPoint} looks; here the polygon is cut at the levels of its vertices, and the place
 * is the middle of the largest of these pieces.
 */
final class InnerPlace {
  /** So many of the highest levels are looked at: a face may have thousands of vertices. */
  private static final int MOST_LEVELS = 64;

  private final List<CoordinateSequence> rings = new ArrayList<>();
  private double largest;
  private Coordinate place;

  private InnerPlace(Polygon polygon) {
    rings.add(polygon.getExteriorRing().getCoordinateSequence());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(polygon.getInteriorRingN(i).getCoordinateSequence());
    }
    this.place = polygon.getCoordinate();
  }

  static Coordinate of(Polygon polygon) {
    InnerPlace inner = new InnerPlace(polygon);
    double[] levels = inner.levels();
    List<double[]> strips = new ArrayList<>();
    for (int i = 1; i < levels.length; i++) {
      if (levels[i] > levels[i - 1]) {
        strips.add(new double[] {levels[i - 1], levels[i]});
      }
    }
    if (strips.size() > MOST_LEVELS) {
      strips.sort(Comparator.comparingDouble(strip -> strip[0] - strip[1]));
      strips = strips.subList(0, MOST_LEVELS);
    }
    strips.forEach(strip -> inner.look(strip[0], strip[1]));
    return inner.place;
  }

  /** The vertices' latitudes, in order. */
  private double[] levels() {
    double[] levels = new double[rings.stream().mapToInt(CoordinateSequence::size).sum()];
    int count = 0;
    for (CoordinateSequence ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        levels[count++] = ring.getY(i);
      }
    }
    Arrays.sort(levels);
    return levels;
  }

  /** Looks at the pieces between two levels without vertices in between. */
  private void look(double south, double north) {
    double y = south + (north - south) / 2;
    double[] crossings = crossings(y);
    for (int i = 1; i < crossings.length; i += 2) {
      double area = (crossings[i] - crossings[i - 1]) * (north - south);
      if (area > largest) {
        largest = area;
        place = new Coordinate((crossings[i] + crossings[i - 1]) / 2, y);
      }
    }
  }

  /** Longitudes where rings cross a latitude, in order. */
  private double[] crossings(double y) {
    double[] crossings = new double[8];
    int count = 0;
    for (CoordinateSequence ring : rings) {
      for (int i = 1; i < ring.size(); i++) {
        if (ring.getY(i - 1) < y != ring.getY(i) < y) {
          crossings = count == crossings.length ? Arrays.copyOf(crossings, 2 * count) : crossings;
          crossings[count++] = crossing(ring, i, y);
        }
      }
    }
    Arrays.sort(crossings, 0, count);
    return Arrays.copyOf(crossings, count);
  }

  private static double crossing(CoordinateSequence ring, int i, double y) {
    double share = (y - ring.getY(i - 1)) / (ring.getY(i) - ring.getY(i - 1));
    return ring.getX(i - 1) + share * (ring.getX(i) - ring.getX(i - 1));
  }
}
