package lanxian.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class RingsTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Clockwise square. */
  private static Coordinate[] square(double x, double y, double size) {
    return new Coordinate[] {new Coordinate(x, y), new Coordinate(x, y + size), new Coordinate(x + size, y + size),
        new Coordinate(x + size, y), new Coordinate(x, y)};
  }

  private static Coordinate[] reversed(Coordinate[] ring) {
    Coordinate[] copy = ring.clone();
    CoordinateArrays.reverse(copy);
    return copy;
  }

  private static Rings.Assembled assemble(Coordinate[]... rings) {
    return Rings.assemble(List.of(rings), true, FACTORY, Place.UNKNOWN);
  }

  @Test
  void nestsHolesAndIslandsInHoles() {
    Rings.Assembled lake = assemble(square(0, 0, 100), reversed(square(10, 10, 50)), square(20, 20, 10),
        reversed(square(22, 22, 2)), square(200, 0, 5));
    assertThat(lake.geometry().getNumGeometries()).isEqualTo(3);
    assertThat(lake.geometry().getArea()).isEqualTo(10_000 - 2_500 + 100 - 4 + 25);
    assertThat(lake.geometry().isValid()).isTrue();
    assertThat(lake.orderWrong()).isFalse();
  }

  @Test
  void doesNotCareForDirectionOrOrder() {
    List<Coordinate[]> rings = new ArrayList<>(List.of(square(0, 0, 100), square(10, 10, 50),
        reversed(square(20, 20, 10)),
        square(22, 22, 2), reversed(square(200, 0, 5))));
    Geometry expected = assemble(rings.toArray(Coordinate[][]::new)).geometry();
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(rings, random);
      rings.replaceAll(ring -> random.nextBoolean() ? ring : reversed(ring));
      Geometry geometry = assemble(rings.toArray(Coordinate[][]::new)).geometry();
      assertThat(geometry.equalsTopo(expected)).as("seed 7, round %d", round).isTrue();
    }
    assertThat(assemble(square(0, 0, 100), square(10, 10, 50)).orderWrong()).isTrue();
  }

  @Test
  void tellsAHoleThatTouchesItsShellFromAPartThatTouchesIt() {
    Geometry hole = assemble(square(0, 0, 10), square(0, 4, 2)).geometry();
    assertThat(hole.getArea()).isEqualTo(96);
    Geometry parts = assemble(square(0, 0, 10), square(10, 4, 2)).geometry();
    assertThat(parts.getArea()).isEqualTo(104);
    Coordinate[] inscribed = {new Coordinate(5, 0), new Coordinate(0, 5), new Coordinate(5, 10), new Coordinate(10, 5),
        new Coordinate(5, 0)};
    assertThat(assemble(square(0, 0, 10), inscribed).geometry().getArea()).as("all its points on the shell")
        .isEqualTo(50);
  }

  @Test
  void keepsTwoShellsOfTheSameRingForTheRepairToSettle() {
    Geometry twice = assemble(square(0, 0, 10), square(0, 0, 10)).geometry();
    assertThat(twice.getNumGeometries()).isEqualTo(2);
    assertThat(twice.isValid()).isFalse();
  }

  @Test
  void keepsTheOrderOfTheFile() {
    Geometry geometry = assemble(square(0, 0, 1), square(10, 0, 5), square(20, 0, 3)).geometry();
    assertThat(geometry.getGeometryN(0).getArea()).isEqualTo(1);
    assertThat(geometry.getGeometryN(1).getArea()).isEqualTo(25);
  }

  @Test
  void givesUpOnNestingWithoutEnd() {
    Coordinate[][] rings = new Coordinate[60_000][];
    Arrays.setAll(rings, i -> square(i, i, 200_000 - 2.0 * i));
    assertThatThrownBy(() -> assemble(rings)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo("GEOMETRY_TOO_COMPLEX"));
  }
}
