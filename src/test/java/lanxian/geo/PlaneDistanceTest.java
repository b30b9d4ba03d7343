package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/** Against JTS. */
class PlaneDistanceTest {
  private static final long SEED = 20261129;

  /** Random edges, points, edges that cross, share an end, lie along each other or within each other. */
  @Test
  void isThatOfJts() {
    Random random = new Random(SEED);
    int meeting = 0;
    for (int i = 0; i < 200_000; i++) {
      Coordinate[] ends = new Coordinate[4];
      for (int k = 0; k < 4; k++) { // few places: many edges share ends or lie along each other
        ends[k] = i % 2 == 0 ? new Coordinate(random.nextInt(6), random.nextInt(6))
            : new Coordinate(random.nextDouble() * 1000, random.nextDouble() * 1000);
      }
      double wanted = Distance.segmentToSegment(ends[0], ends[1], ends[2], ends[3]);
      meeting += wanted == 0 ? 1 : 0;
      double edges = PlaneDistance.edgeToEdge(
          ends[0].x, ends[0].y, ends[1].x, ends[1].y, ends[2].x, ends[2].y, ends[3].x, ends[3].y);
      double point = PlaneDistance.pointToEdge(ends[0].x, ends[0].y, ends[2].x, ends[2].y, ends[3].x, ends[3].y);
      String of = "seed " + SEED + ", " + i + ": " + ends[0] + ends[1] + ends[2] + ends[3];
      assertThat(edges).as(of).isCloseTo(wanted, within(1e-10));
      assertThat(edges == 0).as(of).isEqualTo(wanted == 0);
      assertThat(point).as(of).isCloseTo(Distance.pointToSegment(ends[0], ends[2], ends[3]), within(1e-10));
    }
    assertThat(meeting).isGreaterThan(10_000);
  }
}
