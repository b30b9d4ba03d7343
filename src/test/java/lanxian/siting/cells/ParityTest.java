package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Counting along a way tells whether its ends lie on different sides. */
class ParityTest {
  private static final long SEED = 20261206;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void theCountChangesFromInsideToOutside(int perSubcell) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Blobs blobs = new Blobs(SEED, perSubcell == 0 ? 0 : Grid.SUBCELL_DEGREES / perSubcell);
    for (int i = 0; i < 40; i++) {
      Geometry zone = blobs.next(87.3, 44.1, 0.02, 4 + random.nextInt(60));
      Outline outline = Outline.of(zone);
      int[] edges = outline.edges;
      for (int k = 0; k < 40; k++) {
        Coordinate vertex = zone.getCoordinates()[k % (zone.getNumPoints() - 1)];
        double x = blobs.snapped(vertex.x - random.nextInt(3) * 0.003);
        double y = blobs.snapped(vertex.y - random.nextInt(3) * 0.003);
        double east = blobs.snapped(x + 0.01 * random.nextDouble());
        double north = blobs.snapped(y + 0.01 * random.nextDouble());
        int start = locate(zone, x, y);
        if (start != Location.BOUNDARY && locate(zone, east, y) != Location.BOUNDARY) {
          assertThat(Parity.east(outline.xy, edges, edges.length, x, y, east))
              .isEqualTo(start != locate(zone, east, y));
        }
        if (start != Location.BOUNDARY && locate(zone, x, north) != Location.BOUNDARY) {
          assertThat(Parity.north(outline.xy, edges, edges.length, x, y, north))
              .isEqualTo(start != locate(zone, x, north));
        }
        assertThat(Parity.east(outline.xy, edges, edges.length, x, y, x)).isFalse();
        assertThat(Parity.north(outline.xy, edges, edges.length, x, y, y)).isFalse();
        assertThat(Parity.east(outline.xy, edges, 0, x, y, east)).isFalse();
      }
    }
  }

  private static int locate(Geometry zone, double x, double y) {
    return SimplePointInAreaLocator.locate(new Coordinate(x, y), zone);
  }
}
