package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The search finds what comparing every edge with every edge finds. */
class BoundaryIndexTest {
  @Test
  void theSearchMissesNoEdge() {
    long seed = 41;
    Random random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      Geometry zone = wavy(87.5, 44.2, 0.001 + 0.3 * random.nextDouble(), 400, random);
      Geometry project = wavy(87.5 + 0.5 * random.nextGaussian(), 44.2 + 0.4 * random.nextGaussian(),
          0.001 + 0.02 * random.nextDouble(), 12, random);
      double every = zone.intersects(project) ? 0 : everyPairM(zone, project);
      assertThat(new BoundaryIndex(zone).distanceM(project)).as("seed %d, case %d", seed, i)
          .isCloseTo(every, within(1e-6));
      assertThat(new BoundaryIndex(project).distanceM(zone)).as("seed %d, case %d", seed, i)
          .isCloseTo(every, within(2e-4));
    }
  }

  @Test
  void anEdgeThatCannotBeatTheBestIsNotMeasured() {
    long seed = 43;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      Edge a = edge(random);
      Edge b = edge(random);
      double exact = EdgeDistance.m(a, b, Double.POSITIVE_INFINITY);
      double half = EdgeDistance.m(a, b, exact / 2);
      // either the distance itself or a bound between the best so far and the distance
      assertThat(half).as("seed %d, case %d", seed, i).isBetween(exact / 2, exact);
      assertThat(EdgeDistance.m(a, b, exact * 1.01)).isCloseTo(exact, within(1e-9));
    }
  }

  @Test
  void theDeepestVertexIsFoundAmongMany() {
    long seed = 47;
    Random random = new Random(seed);
    Geometry zone = wavy(87.5, 44.2, 0.2, 300, random);
    BoundaryIndex index = new BoundaryIndex(zone);
    for (int i = 0; i < 10; i++) {
      Coordinate[] points = new Coordinate[25];
      double deepest = 0;
      for (int k = 0; k < points.length; k++) {
        points[k] = new Coordinate(87.5 + 0.1 * random.nextGaussian(), 44.2 + 0.1 * random.nextGaussian());
        Geometry point = Shapes.FACTORY.createPoint(points[k]);
        deepest = zone.contains(point) ? Math.max(deepest, everyPairM(zone, point)) : deepest;
      }
      assertThat(index.signedM(Shapes.FACTORY.createMultiPointFromCoords(points))).as("seed %d, case %d", seed, i)
          .isCloseTo(-deepest, within(1e-6));
    }
  }

  private static double everyPairM(Geometry a, Geometry b) {
    double least = Double.POSITIVE_INFINITY;
    List<Edge> others = Edge.of(b);
    for (Edge edge : Edge.of(a)) {
      for (Edge other : others) {
        least = Math.min(least, EdgeDistance.m(edge, other, Double.POSITIVE_INFINITY));
      }
    }
    return least;
  }

  private static Edge edge(Random random) {
    double x = 87 + random.nextDouble() / 10;
    double y = 44 + random.nextDouble() / 10;
    return new Edge(x, y, x + random.nextGaussian() / 100, y + random.nextGaussian() / 100);
  }

  private static Geometry wavy(double x, double y, double size, int corners, Random random) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = size * (0.7 + 0.3 * random.nextDouble());
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle) * 0.7);
    }
    ring[corners] = ring[0].copy();
    return Shapes.FACTORY.createPolygon(ring);
  }
}
