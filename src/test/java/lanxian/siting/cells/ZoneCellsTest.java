package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lanxian.geo.BoundaryIndex;
import lanxian.geo.EdgeSearch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Edges around a place and the nearest of all, held against a look at every edge. */
class ZoneCellsTest {
  private static final long SEED = 20261211;

  static Stream<Geometry> zones() {
    Blobs any = new Blobs(SEED, 0);
    Blobs snapped = new Blobs(SEED, Grid.SUBCELL_DEGREES / 2);
    return Stream.of(any.next(87.3, 44.1, 0.02, 12), any.next(87.3, 44.1, 0.005, 700), any.next(87.3, 44.1, 0.2, 900),
        snapped.next(87.3, 44.1, 0.05, 60), TestShapes.tile(), TestShapes.square(2, 3, 1),
        TestShapes.withHoles(TestShapes.square(-8, -8, 24), TestShapes.tile()), TestShapes.checkerboard(20, 2),
        TestShapes.star(TestShapes.WEST, TestShapes.SOUTH, 0.03, 100), TestShapes.box(87, 44.1, 88, 44.1 + 1e-9),
        TestShapes.comb(87.3, 44.1, 0.05, 0.04, 200));
  }

  @ParameterizedTest
  @MethodSource("zones")
  void edgesInAWindowAreAllOfThemOnce(Geometry zone) {
    System.out.println("seed " + SEED);
    ZoneCells cells = ZoneCells.of(zone);
    List<double[]> all = edges(zone);
    Random random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      Envelope window = window(zone, i, random);
      List<List<Double>> found = new ArrayList<>();
      cells.edgesIn(window, (x1, y1, x2, y2) -> found.add(undirected(x1, y1, x2, y2)));
      assertThat(found).as("case %s, %s", i, window).doesNotHaveDuplicates();
      Geometry box = TestShapes.FACTORY.toGeometry(window);
      Set<List<Double>> once = new HashSet<>(found);
      for (double[] e : all) {
        boolean has = once.remove(undirected(e[0], e[1], e[2], e[3]));
        boolean near = window.intersects(new Envelope(e[0], e[2], e[1], e[3]));
        if (has ? !near : near && TestShapes.edge(e, 0).intersects(box)) {
          fail("case %s: %s is %s in %s", i, Arrays.toString(e), has ? "found" : "not found", window);
        }
      }
      assertThat(once).as("no edges of the zone").isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("zones")
  void theNearestEdgeIsThatOfAWholeSearch(Geometry zone) {
    System.out.println("seed " + SEED);
    ZoneCells cells = ZoneCells.of(zone);
    BoundaryIndex boundary = new BoundaryIndex(zone.getBoundary());
    Random random = new Random(SEED);
    Coordinate[] vertices = zone.getCoordinates();
    for (int i = 0; i < 16; i++) {
      Coordinate near = vertices[random.nextInt(vertices.length)];
      double off = Math.pow(10, -6 + 5.5 * random.nextDouble());
      double x = near.x + off * random.nextGaussian();
      double y = near.y + off * random.nextGaussian();
      Geometry project = i % 2 == 0 ? TestShapes.FACTORY.createPoint(new Coordinate(x, y))
          : TestShapes.gear(x, y, off / 3, 8);
      EdgeSearch search = new EdgeSearch(project, Double.POSITIVE_INFINITY);
      cells.nearest(searching(search));
      double expected = boundary.distanceM(i % 2 == 0 ? project : project.getBoundary());
      assertThat(search.bestM()).as("case %s", i).isCloseTo(expected, within(1e-3));
      assertThat(search.bestM() == 0).as("case %s", i).isEqualTo(expected == 0);
      assertThat(search.nearest()).isNotNull();
      EdgeSearch limited = new EdgeSearch(project, expected / 2);
      cells.nearest(searching(limited));
      assertThat(limited.nearest()).isNull();
      assertThat(limited.bestM()).isEqualTo(expected / 2);
    }
    EdgeSearch onVertex = new EdgeSearch(TestShapes.FACTORY.createPoint(vertices[1]), Double.POSITIVE_INFINITY);
    cells.nearest(searching(onVertex));
    assertThat(onVertex.bestM()).isZero();
  }

  private static ZoneCells.NearestSearch searching(EdgeSearch search) {
    return new ZoneCells.NearestSearch() {
      @Override
      public double boundM(double west, double south, double east, double north) {
        return search.boundM(west, south, east, north);
      }

      @Override
      public double roughM(double west, double south, double east, double north) {
        return search.roughM(west, south, east, north);
      }

      @Override
      public double limitM() {
        return search.limitM();
      }

      @Override
      public void edge(double x1, double y1, double x2, double y2) {
        search.offer(x1, y1, x2, y2);
      }
    };
  }

  /** Of any size; some without width, some with borders on those of the grid, one around everything. */
  private static Envelope window(Geometry zone, int i, Random random) {
    if (i == 0) {
      return new Envelope(-180, 180, -90, 90);
    }
    Coordinate[] vertices = zone.getCoordinates();
    Coordinate near = vertices[random.nextInt(vertices.length)];
    double size = i % 5 == 0 ? 0 : Math.pow(10, -6 + 5 * random.nextDouble());
    double step = Grid.SUBCELL_DEGREES;
    return i % 3 == 0 ? new Envelope(Math.rint(near.x / step) * step, Math.rint((near.x + size) / step) * step,
        Math.rint(near.y / step) * step, Math.rint((near.y + size) / step) * step)
        : new Envelope(near.x - size * random.nextDouble(), near.x + size, near.y - size * random.nextDouble(),
            near.y + size);
  }

  private static List<double[]> edges(Geometry zone) {
    List<double[]> edges = new ArrayList<>();
    for (int k = 0; k < zone.getBoundary().getNumGeometries(); k++) {
      Coordinate[] ring = zone.getBoundary().getGeometryN(k).getCoordinates();
      for (int i = 1; i < ring.length; i++) {
        edges.add(new double[] {ring[i - 1].x, ring[i - 1].y, ring[i].x, ring[i].y});
      }
    }
    return edges;
  }

  private static List<Double> undirected(double x1, double y1, double x2, double y2) {
    boolean forward = x1 < x2 || x1 == x2 && y1 < y2;
    return forward ? Arrays.asList(x1, y1, x2, y2) : Arrays.asList(x2, y2, x1, y1);
  }
}
