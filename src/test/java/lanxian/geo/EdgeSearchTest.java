package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Edges offered one by one give what a search over all of them gives. */
class EdgeSearchTest {
  private static final long SEED = 20261212;

  @ParameterizedTest
  @ValueSource(doubles = {-70, 0, 44, 68})
  void anyOrderGivesTheNearest(double latitude) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 25; i++) {
      LineString zone = line(random, 87.3, latitude, 0.1, 40);
      Geometry project = project(random, latitude, i);
      double expected = new BoundaryIndex(zone).distanceM(project);
      for (int order = 0; order < 3; order++) {
        EdgeSearch search = new EdgeSearch(project, Double.POSITIVE_INFINITY);
        offer(search, zone, random);
        assertThat(search.bestM()).as("case %s", i).isCloseTo(expected, within(1e-3));
        assertThat(search.nearest()).isNotNull();
        offer(search, zone, random); // once more changes nothing
        assertThat(search.bestM()).as("case %s", i).isCloseTo(expected, within(1e-3));
      }
    }
  }

  /** Tens of kilometres off the plane around the geometry does not serve any more: one that reaches farther takes its place. */
  @ParameterizedTest
  @ValueSource(doubles = {-70, 0, 44, 68})
  void farAwayTooAndWithinALimit(double latitude) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 25; i++) {
      LineString zone = line(random, 87.3 + 0.1 * i * (i % 2 == 0 ? 1 : -1), latitude + 0.02 * i, 0.05 + 0.1 * (i % 3), 60);
      Geometry project = Shapes.FACTORY.createPoint(new Coordinate(87.3, latitude));
      double expected = new BoundaryIndex(zone).distanceM(project);
      for (double limitM : new double[] {Double.POSITIVE_INFINITY, 1.2 * expected + 1}) {
        EdgeSearch search = new EdgeSearch(project, limitM);
        offer(search, zone, random);
        assertThat(search.bestM()).as("case %s, limit %s", i, limitM).isCloseTo(expected, within(1e-3));
        assertThat(search.closest()).isNotEmpty();
      }
    }
  }

  /** The way over the ellipsoid between places of both is never shorter, and somewhere as short. */
  @Test
  void theDistanceIsTheLeastBetweenAnyTwoPlaces() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 30; i++) {
      LineString zone = line(random, 87.3, 44, 0.05, 2);
      double x = 87.3 + 0.05 * random.nextGaussian();
      LineString project = line(random, x, 44 + 0.05 * random.nextGaussian(), 0.03, 2);
      EdgeSearch search = new EdgeSearch(project, Double.POSITIVE_INFINITY);
      offer(search, zone, random);
      if (zone.intersects(project)) {
        assertThat(search.bestM()).isZero();
        continue;
      }
      double least = Double.POSITIVE_INFINITY;
      for (int a = 0; a <= 200; a++) {
        for (int b : new int[] {0, 200}) { // between edges that do not cross the least lies at an end of either
          least = Math.min(least, Shapes.geodesicM(at(zone, a), at(project, b)));
          least = Math.min(least, Shapes.geodesicM(at(zone, b), at(project, a)));
        }
      }
      assertThat(search.bestM()).as("case %s", i).isLessThan(least + 1e-3).isGreaterThan(least - 30);
    }
  }

  @Test
  void zeroExactlyWhereEdgesMeet() {
    Geometry project = Shapes.box(87.25, 44, 87.5, 44.25);
    double[][] meeting = {{87, 44.125, 88, 44.125}, {87, 43.75, 87.25, 44}, {87.5, 44.25, 90, 60},
        {87.25, 44.1, 87.25, 44.2},
        {87.3, 44.25, 87.4, 44.25}, {87, 44, 88, 44}, {87.375, 44.25, 87.375, 50}, {87.25, 44, 87.25, 44}};
    for (double[] edge : meeting) {
      EdgeSearch search = new EdgeSearch(project, 1e9);
      search.offer(edge[0], edge[1], edge[2], edge[3]);
      assertThat(search.bestM()).as("%s", Arrays.toString(edge)).isZero();
    }
    double beside = Math.nextDown(87.25);
    EdgeSearch search = new EdgeSearch(project, 1e9);
    search.offer(beside, 44.1, beside, 44.2);
    assertThat(search.bestM()).isBetween(Double.MIN_VALUE, 1e-3);
    search.offer(87.3, 44.1, 87.4, 44.2); // an edge within the project is as far as its boundary
    assertThat(search.bestM()).isLessThan(1e-3);
  }

  /** One rounding step beside an edge is not on it, though no number tells the way between them from none. */
  @Test
  void besideAnEdgeIsNotOnIt() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    int met = 0;
    for (int i = 0; i < 3000; i++) {
      Coordinate[] edge = line(random, 87.3, 44, 0.01, 2).getCoordinates();
      double share = i % 2 == 0 ? 0.5 : random.nextDouble();
      double x = edge[0].x + share * (edge[1].x - edge[0].x);
      double y = edge[0].y + share * (edge[1].y - edge[0].y);
      boolean meets = Orientation.index(edge[0], edge[1], new Coordinate(x, y)) == 0;
      EdgeSearch search = new EdgeSearch(Shapes.FACTORY.createPoint(new Coordinate(x, y)), Double.POSITIVE_INFINITY);
      search.offer(edge[0].x, edge[0].y, edge[1].x, edge[1].y);
      assertThat(search.bestM() == 0).as("case %s", i).isEqualTo(meets);
      assertThat(search.bestM()).isLessThan(1e-6);
      search.offer(x, y, x + 0.01, y); // and one that does meet it, later
      assertThat(search.bestM()).isZero();
      met += meets ? 1 : 0;
    }
    assertThat(met).isBetween(100, 2900);
  }

  @Test
  void theLimitStaysWhereNothingIsNearer() {
    Geometry project = Shapes.wkt("POINT(87.3 44.1)");
    EdgeSearch search = new EdgeSearch(project, 1000);
    search.offer(87.4, 44, 87.4, 44.2);
    assertThat(search.nearest()).isNull();
    assertThat(search.bestM()).isEqualTo(1000);
    search.offer(87.301, 44, 87.301, 44.2);
    assertThat(search.nearest()).isNotNull();
    assertThat(search.bestM()).isBetween(79.0, 81.0);
  }

  /** What a box bounds: no place in it is nearer, wherever the box lies. */
  @ParameterizedTest
  @ValueSource(doubles = {-80, -44, 0, 44, 80})
  void aBoxIsNeverFartherThanWhatIsInIt(double latitude) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 150; i++) {
      Geometry project = project(random, latitude, i);
      EdgeSearch search = new EdgeSearch(project, Double.POSITIVE_INFINITY);
      double far = i % 3 == 0 ? 3 : 0.2;
      double west = 87.3 + far * random.nextGaussian();
      double south = latitude + far * random.nextGaussian();
      Envelope box = new Envelope(west, west + 0.1 * random.nextDouble(), south, south + 0.1 * random.nextDouble());
      double bound = search.boundM(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
      for (int k = 0; k < 10; k++) {
        Coordinate place = new Coordinate(box.getMinX() + box.getWidth() * random.nextInt(3) / 2.0,
            box.getMinY() + box.getHeight() * random.nextInt(3) / 2.0);
        for (Coordinate vertex : project.getCoordinates()) {
          assertThat(bound).as("case %s", i).isLessThanOrEqualTo(Shapes.geodesicM(place, vertex) + 1e-6);
        }
      }
      assertThat(bound).isNotNegative();
    }
  }

  private static Geometry project(Random random, double latitude, int i) {
    double x = 87.3 + 0.15 * random.nextGaussian();
    double y = latitude + 0.15 * random.nextGaussian();
    return switch (i % 3) {
      case 0 -> Shapes.FACTORY.createPoint(new Coordinate(x, y));
      case 1 -> line(random, x, y, 0.02, 6);
      default -> Shapes.FACTORY.createMultiPointFromCoords(line(random, x, y, 0.1, 5).getCoordinates());
    };
  }

  private static void offer(EdgeSearch search, LineString line, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 1; i < line.getNumPoints(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Coordinate[] points = line.getCoordinates();
    order.forEach(i -> search.offer(points[i - 1].x, points[i - 1].y, points[i].x, points[i].y));
  }

  private static LineString line(Random random, double x, double y, double size, int points) {
    Coordinate[] line = new Coordinate[points];
    for (int i = 0; i < points; i++) {
      line[i] = new Coordinate(x + size * random.nextGaussian(), y + size * random.nextGaussian());
    }
    return Shapes.FACTORY.createLineString(line);
  }

  private static Coordinate at(LineString line, int share) {
    Coordinate a = line.getCoordinateN(0);
    Coordinate b = line.getCoordinateN(1);
    return new Coordinate(a.x + (b.x - a.x) * share / 200, a.y + (b.y - a.y) * share / 200);
  }
}
