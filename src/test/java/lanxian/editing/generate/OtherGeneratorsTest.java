package lanxian.editing.generate;

import static lanxian.editing.generate.Runs.shape;
import static lanxian.editing.generate.Runs.wkt;
import static lanxian.editing.generate.Runs.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.Notice;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeodesicDistance;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Lakes, corridors and levees. */
class OtherGeneratorsTest {
  /** 8 km by 11.1 km, 89 km². */
  private static final String LAKE = "POLYGON((88 44,88.1 44,88.1 44.1,88 44.1,88 44))";
  private static final String RIDGE = "POLYGON((87.95 43.97,88.15 43.97,88.15 44.15,87.95 44.15,87.95 43.97))";
  private static final String RIVER = "LINESTRING(87 43.9,87.05 44,87.02 44.1)";

  private static double area(Geometry geometry) {
    return EllipsoidalArea.m2(geometry);
  }

  private static Runs lake(Object... parameters) {
    return Runs.of("lake").draw("lake", LAKE).draw("intake", "POINT(88.05 44.05)").with("form", "DISC").with(parameters);
  }

  @Test
  void aSmallLakeHasARadiusOf300() {
    GeneratedZones made = lake("kind", "LAKE").run();
    assertThat(area(shape(made, "L1"))).as("in the middle no shore is near").isCloseTo(Math.PI * 300 * 300, within(20.0));
    assertThat(shape(made, "L2").covers(wkt(LAKE))).isTrue();
    assertThat(made.notices()).extracting(Notice::detail).contains("taken as SMALL_LAKE");
  }

  @Test
  void sizesAreThoseOfTheTable() {
    assertThat(area(shape(lake("kind", "LAKE", "area", 100).run(), "L1"))).isCloseTo(Math.PI * 25e4, within(40.0));
    assertThat(area(shape(lake("kind", "RESERVOIR", "volume", 1).run(), "L1"))).isCloseTo(Math.PI * 25e4, within(40.0));
    assertThat(area(shape(lake("kind", "RESERVOIR", "volume", 0.99).run(), "L1"))).isCloseTo(Math.PI * 9e4, within(20.0));
    GeneratedZones small = lake("kind", "RESERVOIR", "volume", 0.09).draw("catchment", RIDGE).run();
    assertThat(shape(small, "L1").covers(wkt(LAKE))).isTrue();
    assertThat(area(shape(small, "L2"))).isCloseTo(area(wkt(RIDGE)), within(1.0));
    Geometry large = shape(lake("kind", "RESERVOIR", "volume", 2).run(), "L2");
    assertThat(area(large)).as("water within 2000 m of class 1").isCloseTo(Math.PI * 2500 * 2500, within(300.0));
  }

  @Test
  void landOfClassOneLiesAlongItsOwnShore() {
    GeneratedZones made = Runs.of("lake").draw("lake", LAKE).draw("intake", "POINT(88.05 44.001)").with("kind", "LAKE").run();
    Geometry land = shape(made, "L1").difference(wkt(LAKE));
    Geometry water = shape(made, "L1").intersection(wkt(LAKE));
    assertThat(area(land)).isPositive();
    for (Coordinate corner : land.getCoordinates()) {
      assertThat(GeodesicDistance.m(water, wkt("POINT(%s %s)".formatted(corner.x, corner.y)))).isLessThan(200.02);
    }
  }

  @Test
  void aSourceForSupplyOnlyIsClassOneAsAWhole() {
    GeneratedZones made = Runs.of("lake").draw("lake", LAKE).with("kind", "LAKE", "single_purpose", true, "form", "DISC").run();
    double shore = 2 * (8000 + 11_112);
    assertThat(area(shape(made, "L1"))).isCloseTo(area(wkt(LAKE)) + 200.0 * shore + Math.PI * 4e4, within(60_000.0));
    for (Coordinate corner : shape(made, "L2").getBoundary().getCoordinates()) {
      assertThat(GeodesicDistance.m(wkt(LAKE), wkt("POINT(%s %s)".formatted(corner.x, corner.y)))).isCloseTo(2200, within(0.03));
    }
  }

  @Test
  void aMountainReservoirGoesToTheRidgeAndUpItsInflows() {
    GeneratedZones made = lake("kind", "RESERVOIR", "volume", 0.5, "mountain", true).draw("catchment", RIDGE)
        .draw("inflow", "LINESTRING(88.05 43.9,88.05 44.02)").run();
    Geometry l2 = shape(made, "L2");
    assertThat(l2.contains(wkt("POINT(88.05 43.975)"))).isTrue();
    assertThat(area(l2)).isGreaterThanOrEqualTo(area(wkt(RIDGE)));
    assertThat(made.notices()).extracting(Notice::code).contains("INFLOWS");
  }

  @Test
  void whatALakeNeeds() {
    assertThat(Runs.of("lake").draw("lake", LAKE).faults()).containsExactly("GENERATOR_PARAMETER_MISSING /parameters/kind");
    assertThat(Runs.of("lake").draw("lake", LAKE).with("kind", "RESERVOIR").faults()).containsExactly(
        "GENERATOR_PARAMETER_MISSING /parameters/volume", "GENERATOR_INPUT_MISSING /geometry");
    assertThat(lake("kind", "RESERVOIR", "volume", 0.05).faults()).containsExactly("GENERATOR_INPUT_MISSING /geometry");
    assertThat(Runs.of("lake").draw("lake", LAKE).draw("intake", "POINT(89 44)").with("kind", "LAKE").faults())
        .containsExactly("GENERATOR_INPUT_BAD /geometry/features/1");
    assertThat(Runs.of("lake").draw("lake", "POLYGON((88 44,88.1 44.1,88.1 44,88 44.1,88 44))").with("kind", "LAKE").faults())
        .contains("SELF_INTERSECTION /geometry/features/0");
  }

  @Test
  void aCorridorIsAsWideAsItsRiverSays() {
    GeneratedZones made = Runs.of("corridor").draw("river", RIVER, "name", "二工河")
        .draw("river", "LINESTRING(88 44,88 44.1)", "class", "OWN", "width_m", 300.0).run();
    assertThat(made.zones()).extracting(zone -> zone.description().zoneClass()).containsExactly("ERGONG", "OWN");
    assertThat(zone(made, "ERGONG").description().attributes()).containsEntry("screening_width_m", 1000.0)
        .containsEntry("river", "二工河");
    assertThat(zone(made, "OWN").description().attributes()).containsEntry("screening_width_m", 300.0);
    for (Coordinate corner : shape(made, "ERGONG").getBoundary().getCoordinates()) {
      assertThat(GeodesicDistance.m(wkt(RIVER), wkt("POINT(%s %s)".formatted(corner.x, corner.y)))).isCloseTo(1000, within(0.02));
    }
    assertThat(made.notices()).extracting(Notice::code).contains("SCREENING_WIDTH");
    assertThat(Runs.of("corridor").draw("river", RIVER, "name", "长江").draw("river", RIVER, "class", "OWN", "width_m", "wide")
        .faults()).containsExactly("GENERATOR_INPUT_BAD /geometry/features/0");
    assertThat(Runs.of("corridor").draw("river", RIVER, "class", "OWN", "width_m", "wide").faults())
        .containsExactly("GENERATOR_INPUT_BAD /geometry/features/0");
  }

  @Test
  void banksAreThoseOfTheFlow() {
    Runs river = Runs.of("corridor").draw("river", RIVER, "class", "OWN");
    Geometry left = shape(river.with("bank", "LEFT").run(), "OWN");
    Geometry right = shape(river.with("bank", "RIGHT").run(), "OWN");
    assertThat(left.contains(wkt("POINT(87.041 44)"))).isTrue();
    assertThat(right.contains(wkt("POINT(87.059 44)"))).isTrue();
    assertThat(area(left.intersection(right))).isLessThan(1);
    double length = 11_112 * 2 + 2500;
    assertThat(area(left) + area(right)).isBetween(0.95 * 2000 * 22_900, 1.01 * 2000 * length);
  }

  @Test
  void aBankOfAMeanderThatTouchesItself() {
    String meander = "LINESTRING(87 43.99,87.01 43.995,87.02 44,87.02 44.01,87.01 44.01,87.01 43.995,87.005 44.02)";
    Runs river = Runs.of("corridor").draw("river", meander, "class", "OWN").with("corridor_width", 100);
    Geometry left = shape(river.with("bank", "LEFT").run(), "OWN");
    Geometry right = shape(river.with("bank", "RIGHT").run(), "OWN");
    assertThat(area(left.intersection(right))).isLessThan(1);
    assertThat(left.contains(wkt("POINT(87.0195 44.005)"))).as("inside the loop").isTrue();
    assertThat(right.contains(wkt("POINT(87.0205 44.005)"))).as("outside").isTrue();
  }

  @Test
  void stripsLieOnTheLandsideOfALevee() {
    String levee = "LINESTRING(87.01 44,87.01 44.1)";
    GeneratedZones made = Runs.of("levee").draw("levee", levee, "grade", "2", "name", "示意堤").draw("river", "LINESTRING(87 43.9,87 44.2)").run();
    Geometry management = shape(made, "MANAGEMENT");
    Geometry protection = shape(made, "PROTECTION");
    double length = EllipsoidalArea.m2(management) / 20;
    assertThat(length).isCloseTo(11_110, within(5.0));
    assertThat(area(protection)).isCloseTo(10 * length, within(5.0));
    assertThat(management.getEnvelopeInternal().getMinX()).as("the river is west").isGreaterThan(87.0099999);
    assertThat(area(management.intersection(protection))).isLessThan(0.1);
    assertThat(made.zones().get(0).description().name()).isEqualTo("示意堤管理范围（推定）");
    assertThat(made.notices()).extracting(Notice::code).contains("PLACEHOLDER");
    Geometry left = shape(Runs.of("levee").draw("levee", levee).with("grade", "1", "landside", "LEFT", "band", "LOWER",
        "toe_offset", 7).run(), "MANAGEMENT");
    assertThat(area(left)).isCloseTo(20 * length, within(5.0));
    assertThat(GeodesicDistance.m(left, wkt(levee))).isCloseTo(7, within(0.02));
    assertThat(left.getEnvelopeInternal().getMaxX()).isLessThan(87.01);
  }

  @Test
  void whatALeveeNeeds() {
    assertThat(Runs.of("levee").draw("levee", RIVER).faults())
        .containsExactly("GENERATOR_PARAMETER_MISSING /geometry/features/0");
    assertThat(Runs.of("levee").draw("levee", RIVER, "grade", "6").faults())
        .containsExactly("GENERATOR_INPUT_BAD /geometry/features/0");
    assertThat(Runs.of("levee").draw("levee", RIVER, "grade", 3.0).faults())
        .containsExactly("GENERATOR_SIDE_UNKNOWN /geometry/features/0");
    assertThat(Runs.of("levee").draw("levee", "LINESTRING(87 44,87 44.1)", "grade", 3.0)
        .draw("river", "LINESTRING(86.9 44,87.1 44.1)").faults()).containsExactly("GENERATOR_SIDE_UNKNOWN /geometry/features/0");
  }

  @Test
  void aLeveeThatCrossesItself() {
    GeneratedZones made = Runs.of("levee").draw("levee", "LINESTRING(87 44,87.02 44,87.02 44.01,87.01 44.01,87.01 43.99)",
        "grade", "5", "landside", "RIGHT").run();
    assertThat(made.notices()).extracting(Notice::code).contains("CROSSES_ITSELF");
    assertThat(area(shape(made, "MANAGEMENT"))).isPositive();
  }
}
