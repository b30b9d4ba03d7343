package lanxian.siting.cells;

import static lanxian.siting.cells.TestShapes.SOUTH;
import static lanxian.siting.cells.TestShapes.SUBCELL;
import static lanxian.siting.cells.TestShapes.TILE;
import static lanxian.siting.cells.TestShapes.WEST;
import static lanxian.siting.cells.TestShapes.box;
import static lanxian.siting.cells.TestShapes.checkerboard;
import static lanxian.siting.cells.TestShapes.comb;
import static lanxian.siting.cells.TestShapes.gear;
import static lanxian.siting.cells.TestShapes.multi;
import static lanxian.siting.cells.TestShapes.polygon;
import static lanxian.siting.cells.TestShapes.square;
import static lanxian.siting.cells.TestShapes.star;
import static lanxian.siting.cells.TestShapes.tile;
import static lanxian.siting.cells.TestShapes.withHoles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Places where rounding or a wrong border would show, in zones that lie on the grid or are hard to cut. */
class LocatorTest {
  private static final long SEED = 20261130;

  private final Random random = new Random(SEED);

  static Stream<Named<Geometry>> zones() {
    return Stream.of(
        Named.of("one tile", tile()),
        Named.of("one subcell", square(3, 5, 1)),
        Named.of("the last subcell of a tile", square(7, 7, 1)),
        Named.of("a leaf's quarter", square(2.25, 2.25, 0.25)),
        Named.of("a tile with a subcell as its hole", withHoles(tile(), square(2, 2, 1))),
        Named.of("a tile with holes that touch it", withHoles(tile(),
            polygon(WEST, SOUTH + 2 * SUBCELL, WEST + SUBCELL, SOUTH + SUBCELL, WEST + SUBCELL, SOUTH + 3 * SUBCELL),
            square(6, 3, 1))),
        Named.of("two by two tiles", square(0, 0, 16)),
        Named.of("a tile's diamond", polygon(WEST + TILE / 2, SOUTH, WEST + TILE, SOUTH + TILE / 2, WEST + TILE / 2,
            SOUTH + TILE, WEST, SOUTH + TILE / 2)),
        Named.of("the diagonal of three tiles", polygon(WEST, SOUTH, WEST + 3 * TILE, SOUTH, WEST, SOUTH + 3 * TILE)),
        Named.of("checkerboard of subcells", checkerboard(12, 1)),
        Named.of("checkerboard of tiles", checkerboard(5, 8)),
        Named.of("checkerboard of fine squares", checkerboard(30, 0.125)),
        Named.of("star on a tile's corner", star(WEST, SOUTH, 0.015, 150)),
        Named.of("star on a subcell's corner", star(WEST + 3 * SUBCELL, SOUTH + 2 * SUBCELL, 0.004, 150)),
        Named.of("star anywhere", star(87.3123, 44.1234, 0.03, 500)),
        Named.of("a thin parallel", box(86.9, 44.1, 91.2, 44.1 + 1e-9)),
        Named.of("a thin meridian on a border", box(WEST, 43.5, WEST + 1e-10, 44.8)),
        Named.of("a thin slope", polygon(87, 44, 88, 44.7, 88, 44.7 + 1e-9, 87, 44 + 1e-9)),
        Named.of("a needle", polygon(87.1, 44.1, Math.nextUp(87.1), 44.1, 87.4, 44.3)),
        Named.of("across the line at 90° E", gear(90, 45, 0.05, 300)),
        Named.of("east end of the world", box(179.97, 43.9, 180, 44)),
        Named.of("west end of the world", box(-180, 43.9, -179.95, 44)),
        Named.of("round the origin", gear(0.01, 0.02, 0.04, 200)),
        Named.of("north pole", box(10, 89.9, 10.4, 90)),
        Named.of("south pole", polygon(10, -90, 10.4, -90, 10.2, -89.93)),
        Named.of("hundreds of parts", multi(parts())),
        Named.of("comb", comb(WEST + 0.001, SOUTH + SUBCELL, 3 * TILE, TILE, 400)),
        Named.of("100,000 vertices", gear(87.5, 44.5, 0.3, 100_000)));
  }

  private static List<Polygon> parts() {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double x = 87.2 + i % 20 * 0.004;
      double y = 44.2 + i / 20 * 0.004;
      parts.add(i % 3 == 0
          ? withHoles(box(x, y, x + 0.0038, y + 0.003), box(x + 0.001, y + 0.001, x + 0.002, y + 0.002))
          : polygon(x, y, x + 0.0035, y + 0.0011, x + 0.0017, y + 0.0033));
    }
    return parts;
  }

  @ParameterizedTest
  @MethodSource("zones")
  void placesAreWhereAFullLookFindsThem(Geometry zone) {
    System.out.println("seed " + SEED);
    assertThat(zone.getNumPoints() > 10_000 || zone.isValid()).isTrue();
    AgainstJts against = new AgainstJts(List.of(zone));
    int budget = Math.max(30, Math.min(100, 100_000 / zone.getNumPoints()));
    Coordinate[] vertices = zone.getCoordinates();
    int met = 0;
    for (int i = 0; i < budget; i++) {
      int at = budget >= vertices.length ? i % (vertices.length - 1) : random.nextInt(vertices.length - 1);
      met += besides(against, vertices[at].x, vertices[at].y);
      met += besides(against, (vertices[at].x + vertices[at + 1].x) / 2, (vertices[at].y + vertices[at + 1].y) / 2);
      double step = Math.scalb(SUBCELL, 3 - random.nextInt(20)); // corners of tiles, subcells and leaves
      met += besides(against, snapped(vertices[at].x, step), snapped(vertices[at].y, step));
      met += against.assertAt(vertices[at].x, snapped(vertices[at].y, step));
      Coordinate any = anywhere(zone.getEnvelopeInternal());
      met += against.assertAt(any.x, any.y) + against.assertAt(any.x, vertices[at].y)
          + against.assertAt(vertices[at].x, any.y) + against.assertAt(snapped(any.x, step), snapped(any.y, step));
    }
    assertThat(met).isGreaterThan(budget);
  }

  @Test
  void manyZonesThatShareBordersAtOnce() {
    List<Geometry> zones = new ArrayList<>();
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 10; column++) {
        zones.add(square(column * 3, row * 3, 3));
      }
    }
    zones.add(withHoles(square(0, 0, 30), square(3, 3, 6), square(9, 9, 6)));
    AgainstJts against = new AgainstJts(zones);
    int most = 0;
    for (int row = 0; row <= 40; row++) {
      for (int column = 0; column <= 40; column++) {
        most = Math.max(most, besides(against, WEST + column * SUBCELL / 2, SOUTH + row * SUBCELL / 2));
      }
    }
    assertThat(most).as("five zones meet at a corner, seen nine times").isGreaterThan(20);
  }

  /** The place and one rounding step to each side. */
  private int besides(AgainstJts against, double x, double y) {
    int met = 0;
    for (double px : new double[] {x, Math.nextUp(x), Math.nextDown(x)}) {
      for (double py : new double[] {y, Math.nextUp(y), Math.nextDown(y)}) {
        if (Math.abs(px) <= 180 && Math.abs(py) <= 90) {
          met += against.assertAt(px, py);
        }
      }
    }
    return met;
  }

  private static double snapped(double value, double step) {
    return Math.rint(value / step) * step;
  }

  private Coordinate anywhere(Envelope box) {
    return new Coordinate(box.getMinX() + box.getWidth() * random.nextDouble(),
        box.getMinY() + box.getHeight() * random.nextDouble());
  }
}
