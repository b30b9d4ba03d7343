package lanxian.siting.overlap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A place well inside a polygon. A face between edges that nearly run together can have no width to speak of half-way
 * up, where {@link Polygon#getInteriorPoint} looks; here the polygon is cut at the levels of its vertices, and the place
 * is the middle of the largest of these pieces.
 */
final class InnerPlace {
  /** So many of the highest levels are looked at: a face may have thousands of vertices. */
  private static final int MOST_LEVELS = 64;

  private final List<double[]> rings;
  private double largest;
  private Coordinate place;

  private InnerPlace(Polygon polygon) {
    this.rings = IntStream.rangeClosed(0, polygon.getNumInteriorRing())
        .mapToObj(i -> numbers(i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1))).toList();
    this.place = polygon.getCoordinate();
  }

  static Coordinate of(Polygon polygon) {
    double[] levels =
        Arrays.stream(polygon.getCoordinates()).mapToDouble(vertex -> vertex.y).sorted().distinct().toArray();
    InnerPlace inner = new InnerPlace(polygon);
    IntStream.range(1, levels.length).boxed()
        .sorted(Comparator.comparingDouble(i -> levels[i - 1] - levels[i])).limit(MOST_LEVELS)
        .forEach(i -> inner.look(levels[i - 1], levels[i]));
    return inner.place;
  }

  /** Looks at the pieces between two levels without vertices in between. */
  private void look(double south, double north) {
    double y = south + (north - south) / 2;
    double[] crossings = rings.stream().flatMapToDouble(ring -> IntStream.range(1, ring.length / 2)
        .filter(i -> ring[2 * i - 1] < y != ring[2 * i + 1] < y)
        .mapToDouble(i -> crossing(ring, i, y))).sorted().toArray();
    for (int i = 1; i < crossings.length; i += 2) {
      double area = (crossings[i] - crossings[i - 1]) * (north - south);
      if (area > largest) {
        largest = area;
        place = new Coordinate((crossings[i] + crossings[i - 1]) / 2, y);
      }
    }
  }

  private static double crossing(double[] ring, int i, double y) {
    double share = (y - ring[2 * i - 1]) / (ring[2 * i + 1] - ring[2 * i - 1]);
    return ring[2 * i - 2] + share * (ring[2 * i] - ring[2 * i - 2]);
  }

  private static double[] numbers(LinearRing ring) {
    return Arrays.stream(ring.getCoordinates()).flatMapToDouble(c -> Arrays.stream(new double[] {c.x, c.y})).toArray();
  }
}
