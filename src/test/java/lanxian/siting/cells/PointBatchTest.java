package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Many points at once get the answers that each gets alone. */
class PointBatchTest {
  private static final long SEED = 20261209;

  private static final List<Geometry> ZONES = new ArrayList<>();
  private static CellIndex index;

  @BeforeAll
  static void makeZones() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Blobs any = new Blobs(SEED, 0);
    Blobs snapped = new Blobs(SEED, Grid.SUBCELL_DEGREES);
    for (int i = 0; i < 300; i++) {
      ZONES.add((i % 2 == 0 ? any : snapped).next(87 + 0.3 * random.nextDouble(), 44 + 0.3 * random.nextDouble(),
          0.005 + 0.05 * random.nextDouble(), 5 + random.nextInt(60)));
    }
    ZONES.add(TestShapes.box(-180, -90, -179.9, -89.9));
    ZONES.add(TestShapes.box(179.9, 89.9, 180, 90));
    ZONES.add(TestShapes.checkerboard(20, 4));
    index = CellIndex.of(ZONES);
  }

  @Test
  void pointsAnywhere() {
    Random random = new Random(SEED);
    double[] points = IntStream.range(0, 40_000)
        .mapToDouble(i -> (i % 2 == 0 ? 86.95 : 43.95) + 0.4 * random.nextDouble()).toArray();
    assertThat(check(points, 0, 20_000)).isGreaterThan(20_000);
  }

  @Test
  void pointsOnBordersOfTilesAndSubcells() {
    Random random = new Random(SEED);
    double[] points = new double[20_000];
    for (int i = 0; i < points.length; i++) {
      double step = i % 3 == 0 ? Grid.SUBCELL_DEGREES : Grid.TILE_DEGREES;
      double border = Math.rint(((i % 2 == 0 ? 87 : 44) + 0.3 * random.nextDouble()) / step) * step;
      points[i] = switch (random.nextInt(4)) {
        case 0 -> Math.nextDown(border);
        case 1 -> Math.nextUp(border);
        default -> border;
      };
    }
    assertThat(check(points, 0, points.length / 2)).isGreaterThan(5000);
  }

  @Test
  void pointsOnVerticesAndEdges() {
    List<Double> points = new ArrayList<>();
    for (Geometry zone : ZONES) {
      Coordinate[] vertices = zone.getCoordinates();
      for (int i = 0; i + 1 < vertices.length; i++) {
        points.addAll(List.of(vertices[i].x, vertices[i].y));
        points.addAll(List.of((vertices[i].x + vertices[i + 1].x) / 2, (vertices[i].y + vertices[i + 1].y) / 2));
      }
    }
    double[] lonLat = points.stream().mapToDouble(p -> p).toArray();
    assertThat(check(lonLat, 0, lonLat.length / 2)).isGreaterThan(lonLat.length / 4);
  }

  @Test
  void cornersOfTheWorldAndTheSamePlaceManyTimes() {
    double[] points = {-180, -90, 180, 90, -180, 90, 180, -90, 0, 0, 179.95, 90, -180, -89.95};
    check(points, 0, points.length / 2);
    double[] same = new double[2000];
    for (int i = 0; i < same.length; i += 2) {
      same[i] = 87.15;
      same[i + 1] = 44.15;
    }
    assertThat(check(same, 0, 1000) % 1000).isZero();
  }

  @Test
  void noPointsAndNoZones() {
    assertThat(check(new double[0], 0, 0)).isZero();
    assertThat(check(new double[] {87, 44}, 1, 1)).isZero();
    new PointBatch().at(CellIndex.EMPTY, new double[] {87, 44}, 0, 1, (point, slot) -> {
      throw new AssertionError("no zones");
    });
  }

  /** As several threads ask: each for its own points, a batch used again for fewer and for more. */
  @Test
  void rangesOfPoints() {
    Random random = new Random(SEED);
    double[] points = IntStream.range(0, 20_000)
        .mapToDouble(i -> (i % 2 == 0 ? 87 : 44) + 0.3 * random.nextDouble()).toArray();
    PointBatch batch = new PointBatch();
    int[] borders = {0, 1, 4000, 4001, 4090, 9999, 10_000};
    for (int i = 0; i + 1 < borders.length; i++) {
      assertSame(batch, points, borders[i], borders[i + 1]);
    }
    List<Long> whole = found(batch, points, 0, 10_000);
    List<Long> parts = IntStream.range(0, 8).parallel()
        .mapToObj(part -> found(new PointBatch(), points, part * 1250, (part + 1) * 1250))
        .flatMap(List::stream).toList();
    assertThat(parts.stream().sorted().toList()).isEqualTo(whole.stream().sorted().toList());
  }

  private static int check(double[] points, int from, int to) {
    return assertSame(new PointBatch(), points, from, to);
  }

  /** @return how many hits */
  private static int assertSame(PointBatch batch, double[] points, int from, int to) {
    CellQuery query = new CellQuery();
    TreeSet<Long> expected = new TreeSet<>();
    for (int point = from; point < to; point++) {
      Hits hits = query.at(index, points[2 * point], points[2 * point + 1]);
      for (int k = 0; k < hits.count(); k++) {
        expected.add(pair(point, hits.slot(k)));
      }
    }
    List<Long> found = found(batch, points, from, to);
    assertThat(found).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(found)).isEqualTo(expected);
    return found.size();
  }

  private static List<Long> found(PointBatch batch, double[] points, int from, int to) {
    List<Long> found = new ArrayList<>();
    batch.at(index, points, from, to, (point, slot) -> found.add(pair(point, slot)));
    return found;
  }

  private static long pair(int point, int slot) {
    return (long) point << Integer.SIZE | slot;
  }
}
