package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** What every piece promises of its quadtree, looked at leaf by leaf. */
class PieceCutterTest {
  private static final long SEED = 20261202;

  static List<Geometry> zones() {
    Blobs fine = new Blobs(SEED, 0);
    Blobs coarse = new Blobs(SEED, Grid.SUBCELL_DEGREES / 2);
    return List.of(fine.next(87.3, 44.1, 0.03, 300), fine.next(87.3, 44.1, 0.004, 1000),
        coarse.next(TestShapes.WEST, TestShapes.SOUTH, 0.04, 40), TestShapes.tile(), TestShapes.square(3, 3, 1),
        TestShapes.checkerboard(20, 0.5), TestShapes.star(TestShapes.WEST, TestShapes.SOUTH, 0.01, 100),
        TestShapes.star(87.3111, 44.1222, 0.01, 100), TestShapes.comb(87.3, 44.1, 0.03, 0.02, 200),
        TestShapes.box(87, 44.1, 87.5, 44.1 + 1e-10));
  }

  @ParameterizedTest
  @MethodSource("zones")
  void everyLeafHasAllItsEdgesAndItsCorner(Geometry zone) {
    System.out.println("seed " + SEED);
    ZoneCells cells = ZoneCells.of(zone);
    Random random = new Random(SEED);
    for (int i = 0; i < cells.tiles.length; i++) {
      if (i < 12 || random.nextInt(10) == 0) {
        new Walk(zone, cells.piece(i)).tile(Grid.border(Grid.column(cells.tiles[i])),
            Grid.border(Grid.row(cells.tiles[i])));
      }
    }
    assertThat(cells.tiles).isSorted();
    assertThat(cells.full).isSorted();
  }

  /** Goes through one piece. */
  private static final class Walk {
    private final Geometry zone;
    private final Piece piece;
    private final int[] edges;
    private final double[] xy;
    private final TreeSet<Integer> met = new TreeSet<>();

    Walk(Geometry zone, Piece piece) {
      this.zone = zone;
      this.piece = piece;
      this.edges = piece.edges();
      this.xy = piece.xy();
    }

    void tile(double west, double south) {
      assertThat(piece.boundary() & piece.inside()).as("on the boundary and inside as a whole").isZero();
      for (int bit = 0; bit < 64; bit++) {
        double x = west + bit % 8 * Grid.SUBCELL_DEGREES;
        double y = south + bit / 8 * Grid.SUBCELL_DEGREES;
        boolean boundary = (piece.boundary() >>> bit & 1) != 0;
        cell(boundary ? piece.subcell(bit) : (piece.inside() >>> bit & 1) != 0 ? Piece.INSIDE : Piece.OUTSIDE, x, y,
            Grid.SUBCELL_DEGREES);
      }
      for (int edge : edges) {
        if (meets(edge, west, south, Grid.TILE_DEGREES) && !met.contains(edge)) {
          fail("edge %s of the tile is in no leaf", edge);
        }
      }
    }

    private void cell(int reference, double x, double y, double size) {
      if (reference < 0) {
        for (int edge : edges) {
          if (meets(edge, x, y, size)) {
            fail("edge %s runs through a cell without edges", edge);
          }
        }
        corner(reference == Piece.INSIDE, x, y, size / 2);
      } else if ((reference & 1) == 1) {
        for (int q = 0; q < 4; q++) {
          double half = size / 2;
          cell(piece.tree((reference >> 1) + q), x + (q & 1) * half, y + (q >> 1) * half, half);
        }
      } else {
        leaf(reference >> 1, x, y, size);
      }
    }

    private void leaf(int place, double x, double y, double size) {
      TreeSet<Integer> own = new TreeSet<>();
      for (int run = place + 1; run <= place + (piece.tree(place) & ~1); run += 2) {
        for (int edge = piece.tree(run); edge < piece.tree(run) + piece.tree(run + 1); edge++) {
          assertThat(own.add(edge)).isTrue();
        }
      }
      assertThat(own).isNotEmpty();
      assertThat(own.size() <= 8 || size < 1e-7).as("%s edges in %s°", own.size(), size).isTrue();
      for (int edge : edges) {
        if (!own.contains(edge) && meets(edge, x, y, size)) {
          fail("edge %s runs through a leaf that lacks it", edge);
        }
      }
      met.addAll(own);
      corner((piece.tree(place) & 1) == 1, x, y, 0);
    }

    /** The state of a cell at its corner, or at a place of it where it has no edges. */
    private void corner(boolean inside, double x, double y, double off) {
      int expected = SimplePointInAreaLocator.locate(new Coordinate(x + off, y + off), zone);
      if (expected != Location.BOUNDARY) {
        assertThat(inside ? Location.INTERIOR : Location.EXTERIOR).as("%s %s", x, y).isEqualTo(expected);
      }
    }

    private boolean meets(int edge, double x, double y, double size) {
      double x1 = xy[2 * edge];
      double y1 = xy[2 * edge + 1];
      double x2 = xy[2 * edge + 2];
      double y2 = xy[2 * edge + 3];
      if (Math.max(x1, x2) < x || Math.min(x1, x2) > x + size || Math.max(y1, y2) < y || Math.min(y1, y2) > y + size) {
        return false;
      }
      return TestShapes.edge(xy, edge).intersects(TestShapes.box(x, y, x + size, y + size));
    }
  }
}
