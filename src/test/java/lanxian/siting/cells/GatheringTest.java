package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The edges found through the quadtree are those that a look at all of them finds. */
class GatheringTest {
  private static final long SEED = 20261207;

  @Test
  void edgesAreThoseWhoseLineMeetsTheWindow() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Gathering gathering = new Gathering();
    for (Geometry zone : zones()) {
      ZoneCells cells = ZoneCells.of(zone);
      for (int i = 0; i < 150; i++) {
        int at = random.nextInt(cells.tiles.length);
        double west = Grid.border(Grid.column(cells.tiles[at]));
        double south = Grid.border(Grid.row(cells.tiles[at]));
        Piece piece = cells.piece(at);
        Window window = window(random, west, south);
        long box = Grid.subcells(Grid.subcell(window.west, west), Grid.subcell(window.south, south),
            Grid.subcell(window.east, west), Grid.subcell(window.north, south));
        int count = gathering.edges(piece, west, south, box, window);
        Set<List<Double>> found = new HashSet<>();
        for (int e = 0; e < 4 * count; e += 4) {
          found.add(Arrays.stream(gathering.ends, e, e + 4).boxed().toList());
        }
        // each once; all that meet the window, none whose box does not
        assertThat(found).hasSize(count);
        for (int edge : piece.edges()) {
          boolean has = found.contains(
              List.of(piece.x(edge), piece.y(edge), piece.x(edge + 1), piece.y(edge + 1)));
          if (meets(piece, edge, window)) {
            assertThat(has).as("edge %s", edge).isTrue();
          } else if (has) {
            assertThat(boxMeets(piece, edge, window)).isTrue();
          }
        }
      }
    }
  }

  private static List<Geometry> zones() {
    Blobs any = new Blobs(SEED, 0);
    Blobs snapped = new Blobs(SEED, Grid.SUBCELL_DEGREES / 2);
    return List.of(any.next(87.3, 44.1, 0.02, 12), any.next(87.3, 44.1, 0.02, 1500), any.next(87.3, 44.1, 0.2, 900),
        snapped.next(87.3, 44.1, 0.03, 60), TestShapes.comb(87.3, 44.1, 0.05, 0.04, 300),
        TestShapes.checkerboard(40, 0.5), TestShapes.star(TestShapes.WEST, TestShapes.SOUTH, 0.015, 200));
  }

  /** On the tile, half of them with borders on those of subcells, some without width. */
  private static Window window(Random random, double west, double south) {
    Window window = new Window();
    double step = random.nextBoolean() ? Grid.SUBCELL_DEGREES : Grid.TILE_DEGREES / 1000;
    int steps = (int) (Grid.TILE_DEGREES / step);
    window.west = west + step * random.nextInt(steps);
    window.south = south + step * random.nextInt(steps);
    window.east = Math.min(west + Grid.TILE_DEGREES, window.west + step * random.nextInt(steps / 2));
    window.north = Math.min(south + Grid.TILE_DEGREES, window.south + step * random.nextInt(steps / 2));
    return window;
  }

  private static boolean boxMeets(Piece piece, int edge, Window window) {
    double x1 = piece.x(edge);
    double y1 = piece.y(edge);
    double x2 = piece.x(edge + 1);
    double y2 = piece.y(edge + 1);
    return Math.max(x1, x2) >= window.west && Math.min(x1, x2) <= window.east
        && Math.max(y1, y2) >= window.south && Math.min(y1, y2) <= window.north;
  }

  private static boolean meets(Piece piece, int edge, Window window) {
    Geometry box = TestShapes.FACTORY.toGeometry(new Envelope(window.west, window.east, window.south, window.north));
    return boxMeets(piece, edge, window) && TestShapes.edge(piece.xy(), edge).intersects(box);
  }
}
