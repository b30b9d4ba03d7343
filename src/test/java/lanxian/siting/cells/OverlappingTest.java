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
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.geom.Polygon;

/** Plots and zones that lie on each other, on the grid or beside each other by a hair, each with each. */
class OverlappingTest {
  private static final double X = 87.3;
  private static final double Y = 44.1;

  private static final Geometry FIELD = polygon(X, Y, X + 0.01, Y + 0.002, X + 0.012, Y + 0.009, X + 0.001, Y + 0.007);

  static List<Geometry> shapes() {
    return List.of(
        FIELD,
        polygon(X, Y, X + 0.01, Y + 0.002, X + 0.005, Y - 0.008), // shares an edge
        polygon(X + 0.0025, Y + 0.0005, X + 0.0075, Y + 0.0015, X + 0.004, Y - 0.006), // a part of that edge
        polygon(X - 0.01, Y - 0.002, X + 0.02, Y + 0.004, X + 0.02, Y + 0.01, X - 0.01, Y + 0.01), // more than the edge
        polygon(X, Y, X - 0.01, Y + 0.002, X - 0.008, Y - 0.005), // a vertex
        polygon(X + 0.005, Y + 0.001, X + 0.006, Y - 0.01, X + 0.007, Y - 0.01), // a vertex on an edge
        box(X + 0.004, Y + 0.003, X + 0.006, Y + 0.005), // inside
        withHoles(box(X - 0.02, Y - 0.02, X + 0.04, Y + 0.04), (Polygon) FIELD), // around
        withHoles((Polygon) FIELD, box(X + 0.004, Y + 0.003, X + 0.006, Y + 0.005)),
        multi(List.of(box(X - 0.01, Y - 0.01, X + 0.003, Y + 0.003), box(X + 0.008, Y + 0.005, X + 0.03, Y + 0.03))),
        polygon(X, Y, X + 0.01, Y + 0.002, X + 0.005, Y + 0.001 + 1e-9), // a sliver along the edge, inside
        polygon(X, Y, X + 0.01, Y + 0.002, X + 0.005, Y + 0.001 - 1e-9), // outside
        box(X, Y + 0.003, X + 0.02, Y + 0.003 + 1e-9),
        tile(), square(0, 0, 1), square(2, 3, 2), square(8, 0, 8), square(-8, -8, 24), square(4, 4, 8),
        square(2.5, 2.5, 0.25), square(7, 7, 2),
        withHoles(tile(), square(2, 2, 1)), withHoles(square(-8, -8, 24), tile()), checkerboard(8, 1),
        checkerboard(3, 8), checkerboard(24, 0.5),
        polygon(WEST, SOUTH, WEST + TILE, SOUTH, WEST, SOUTH + TILE),
        polygon(WEST + TILE, SOUTH, WEST + TILE, SOUTH + TILE, WEST, SOUTH + TILE),
        polygon(WEST - SUBCELL, SOUTH, WEST + SUBCELL, SOUTH - SUBCELL, WEST + 3 * SUBCELL, SOUTH,
            WEST + SUBCELL, SOUTH + SUBCELL),
        star(WEST, SOUTH, 0.02, 100), star(X + 0.005, Y + 0.001, 0.006, 80),
        gear(X, Y, 0.02, 300), gear(X, Y, 0.03, 129), comb(WEST - 0.01, SOUTH, 0.05, 0.01, 100));
  }

  static Stream<Named<Geometry>> plots() {
    List<Geometry> shapes = shapes();
    return IntStream.range(0, shapes.size()).mapToObj(i -> Named.of("shape " + i, shapes.get(i)));
  }

  @ParameterizedTest
  @MethodSource("plots")
  void overlapsAreThoseOfAFullOverlay(Geometry plot) {
    assertThat(plot.isValid()).isTrue();
    List<Geometry> zones = shapes();
    AgainstJts against = new AgainstJts(zones);
    assertThat(against.assertOverlaps(plot)).isPositive();
    // what equals the zone is all of the plot to the last digit
    double whole = against.overlaps(plot).get(zones.indexOf(plot));
    assertThat(whole).isCloseTo(EllipsoidalArea.m2(plot), within(1e-6 + 1e-11 * whole));
    against.overlaps(plot).forEach((slot, m2) -> assertThat(m2).as("slot %s", slot).isLessThanOrEqualTo(whole + 1e-9));
  }

  @Test
  void whatOnlyTouchesIsNoOverlap() {
    List<Geometry> zones = shapes();
    AgainstJts against = new AgainstJts(zones);
    assertThat(against.overlaps(FIELD)).doesNotContainKeys(1, 2, 4, 5, 7, 11);
    assertThat(against.overlaps(tile())).doesNotContainKeys(16, 22);
    assertThat(against.overlaps(square(2, 2, 1))).doesNotContainKeys(15, 21);
    assertThat(against.overlaps(square(8, 8, 8))).doesNotContainKeys(13, 16);
    assertThat(new AgainstJts(List.of(checkerboard(8, 1))).overlaps(square(0, 1, 1))).isEmpty();
    List<Geometry> holes = new ArrayList<>();
    checkerboard(8, 1).apply((GeometryFilter) part -> {
      if (part instanceof Polygon) {
        holes.add(part);
      }
    });
    AgainstJts squares = new AgainstJts(holes);
    for (int i = 0; i < holes.size(); i++) {
      assertThat(squares.overlaps(holes.get(i))).containsOnlyKeys(i);
    }
  }

  @Test
  void aSliverIsMeasuredNotDropped() {
    Geometry sliver = polygon(X, Y, X + 0.01, Y + 0.002, X + 0.005, Y + 0.001 + 1e-9);
    double expected = EllipsoidalArea.m2(sliver);
    assertThat(expected).isBetween(0.01, 1.0);
    AgainstJts against = new AgainstJts(List.of(FIELD));
    assertThat(against.overlaps(sliver).get(0)).isCloseTo(expected, within(1e-6));
    assertThat(new AgainstJts(List.of(sliver)).overlaps(FIELD).get(0)).isCloseTo(expected, within(1e-6));
  }

  /** Neighbours that share all of a border hold all of a plot across it between them. */
  @Test
  void neighboursShareOutAPlot() {
    for (double latitude : new double[] {-75, -20, 0, 44.1, 70}) {
      List<Geometry> zones = List.of(
          polygon(87, latitude - 0.1, 87.3, latitude - 0.1, 87.31, latitude, 87.299, latitude + 0.1,
              87, latitude + 0.1),
          polygon(87.3, latitude - 0.1, 87.6, latitude - 0.1, 87.6, latitude + 0.1, 87.299, latitude + 0.1,
              87.31, latitude));
      for (Geometry plot : new Geometry[] {gear(87.305, latitude, 0.05, 60), gear(87.305, latitude, 0.05, 400)}) {
        double sum = new AgainstJts(zones).overlaps(plot).values().stream().mapToDouble(m2 -> m2).sum();
        double all = EllipsoidalArea.m2(plot);
        assertThat(sum).isCloseTo(all, within(1e-5 + 1e-11 * all));
      }
    }
  }
}
