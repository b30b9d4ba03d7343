package lanxian.editing.generate;

import static lanxian.editing.generate.Runs.shape;
import static lanxian.editing.generate.Runs.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lanxian.domain.Notice;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeodesicDistance;
import lanxian.geo.Geodesics;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class RiverSourceGeneratorTest {
  /** Flows north along a meridian, 11 km on each side of the intake. */
  private static final String STRAIGHT = "LINESTRING(87 43.9,87 44.1)";

  private static Runs straight(Object... parameters) {
    return Runs.of("river_source").draw("intake", "POINT(87 44)").draw("river", STRAIGHT).with("channel_width", 40)
        .with(parameters);
  }

  private static double area(Geometry geometry) {
    return EllipsoidalArea.m2(geometry);
  }

  @Test
  void theLengthsAndDepthsOfTheTable() {
    GeneratedZones made = straight("form", "DISC", "quasi", true).run();
    assertThat(area(shape(made, "L1"))).isCloseTo(1100.0 * (40 + 2 * 50), within(5.0));
    assertThat(area(shape(made, "L2"))).isCloseTo(3300.0 * (40 + 2 * 1000), within(100.0));
    assertThat(area(shape(made, "QUASI"))).isCloseTo(5500.0 * (40 + 2 * 2000), within(400.0));
    Geometry l1 = shape(made, "L1");
    Coordinate intake = new Coordinate(87, 44);
    assertThat(Geodesics.distanceM(intake, new Coordinate(87, l1.getEnvelopeInternal().getMinY())))
        .as("upstream is south").isCloseTo(1000, within(0.02));
    assertThat(Geodesics.distanceM(intake, new Coordinate(87, l1.getEnvelopeInternal().getMaxY())))
        .isCloseTo(100, within(0.02));
  }

  @Test
  void ringsDoNotOverlapAndDiscsContain() {
    GeneratedZones disc = straight("form", "DISC", "quasi", true).run();
    assertThat(shape(disc, "L2").covers(shape(disc, "L1"))).isTrue();
    assertThat(shape(disc, "QUASI").covers(shape(disc, "L2"))).isTrue();
    GeneratedZones ring = straight("quasi", true).run();
    double sum = area(shape(ring, "L1")) + area(shape(ring, "L2")) + area(shape(ring, "QUASI"));
    assertThat(sum).isCloseTo(area(shape(disc, "QUASI")), within(0.01));
    assertThat(area(shape(ring, "L1").intersection(shape(ring, "L2")))).isLessThan(1e-4);
  }

  @Test
  void waterAndLandApart() {
    GeneratedZones made = straight("parts", "APART").run();
    assertThat(made.zones()).extracting(zone -> zone.zoneId().replaceFirst("gen-river-source-[0-9a-f]+-", ""))
        .containsExactly("l1-water", "l1-land", "l2-water", "l2-land");
    assertThat(area(made.zones().get(0).geometry())).isCloseTo(1100.0 * 40, within(2.0));
    assertThat(area(made.zones().get(1).geometry())).isCloseTo(1100.0 * 100, within(4.0));
    assertThat(made.zones()).extracting(zone -> zone.description().attributes().get("part"))
        .containsExactly("水域", "陆域", "水域", "陆域");
  }

  @Test
  void allBranchesUpstreamBelong() {
    String branch = "LINESTRING(87.1 43.95,87 43.995)";
    GeneratedZones made = straight("form", "DISC").draw("river", branch).run();
    assertThat(shape(made, "L2").contains(wkt("POINT(87.02 43.986)"))).as("1.9 km up the branch").isTrue();
    assertThat(area(shape(made, "L1"))).isGreaterThan(1100.0 * 140 + 300 * 100);
    GeneratedZones below = straight("form", "DISC").draw("river", "LINESTRING(87.1 43.95,87 44.005)").run();
    assertThat(area(shape(below, "L1"))).as("it joins 555 m below").isCloseTo(1100.0 * 140, within(5.0));
  }

  @Test
  void aMouthTurnsLinesThatWereDrawnUpstream() {
    Geometry drawn = shape(straight().run(), "L1");
    Geometry turned = shape(Runs.of("river_source").draw("intake", "POINT(87 44)").draw("river", "LINESTRING(87 44.1,87 43.9)")
        .draw("mouth", "POINT(87 44.2)").with("channel_width", 40, "direction", "MOUTH").run(), "L1");
    assertThat(area(turned.symDifference(drawn))).isLessThan(1);
    assertThat(straight("direction", "MOUTH").faults()).containsExactly("GENERATOR_INPUT_MISSING /geometry");
  }

  @Test
  void landEndsAtTheDivideAndClassOneAtTheLevee() {
    String west = "POLYGON((86.9 43.8,87.0003 43.8,87.0003 44.2,86.9 44.2,86.9 43.8))"; // 24 m east of the middle
    Geometry l2 = shape(straight("form", "DISC").draw("catchment", west).run(), "L2");
    assertThat(area(l2)).isCloseTo(3300.0 * (1020 + 24.06), within(300.0));
    GeneratedZones levee = straight("form", "DISC").draw("levee", "LINESTRING(87.0004 43.95,87.0004 44.05)").run();
    assertThat(area(shape(levee, "L1"))).isCloseTo(1100.0 * (70 + 32.08), within(60.0));
    assertThat(area(shape(levee, "L2"))).as("class 2 goes on").isCloseTo(3300.0 * 2040, within(100.0));
    assertThat(levee.notices()).extracting(Notice::code).contains("LEVEES");
    assertThat(area(shape(straight("form", "DISC").draw("levee", "LINESTRING(87.0004 43.999,87.0004 44.05)").run(), "L1")))
        .as("a levee that ends inside parts nothing").isCloseTo(1100.0 * 140, within(5.0));
  }

  @Test
  void aSmallCatchmentMayBeClassTwoAsAWhole() {
    String small = "POLYGON((86.96 43.96,87.04 43.96,87.04 44.04,86.96 44.04,86.96 43.96))";
    Geometry l2 = shape(straight("form", "DISC", "whole_catchment", true).draw("catchment", small).run(), "L2");
    assertThat(area(l2)).isCloseTo(area(wkt(small)), within(1.0));
    String large = "POLYGON((86.9 43.9,87.1 43.9,87.1 44.1,86.9 44.1,86.9 43.9))";
    assertThat(straight("whole_catchment", true).draw("catchment", large).faults())
        .containsExactly("GENERATOR_PARAMETER_BAD /parameters/whole_catchment");
    assertThat(straight("whole_catchment", true).faults()).containsExactly("GENERATOR_INPUT_MISSING /geometry");
  }

  @Test
  void aDrawnWaterSurfaceCounts() {
    String pond = "POLYGON((86.999 43.9,87.0005 43.9,87.0005 44.1,86.999 44.1,86.999 43.9))"; // 80 m west, 40 m east
    GeneratedZones made = Runs.of("river_source").draw("intake", "POINT(87 44)").draw("river", STRAIGHT).draw("water", pond)
        .draw("water", "POLYGON((87.003 43.99,87.004 43.99,87.004 44.01,87.003 44.01,87.003 43.99))").with("form", "DISC").run();
    double wide = 0.0015 * 80_298; // metres of a degree of longitude at 44°
    assertThat(area(shape(made, "L1"))).isCloseTo(1100.0 * (wide + 100), within(150.0));
    assertThat(Runs.of("river_source").draw("intake", "POINT(87 44)").draw("river", STRAIGHT)
        .draw("water", "POLYGON((88 44,88.1 44,88.1 44.1,88 44))").faults())
        .containsExactly("GENERATOR_INPUT_BAD /geometry/features/2");
  }

  @Test
  void aRiverThatEndsBeforeIsTold() {
    GeneratedZones made = Runs.of("river_source").draw("intake", "POINT(87 44)").draw("river", "LINESTRING(87 43.997,87 44.1)")
        .with("channel_width", 40, "form", "DISC").run();
    assertThat(made.notices()).extracting(Notice::detail)
        .anyMatch(text -> text.startsWith("L1: the river goes only 333.3") && text.endsWith("upstream of the intake, not 1000 m"));
  }

  @Test
  void aTidalRiverIsClassOneBothWays() {
    GeneratedZones made = straight("form", "DISC", "river_kind", "TIDAL").run();
    Geometry l1 = shape(made, "L1");
    assertThat(area(l1)).isCloseTo(2000.0 * 140, within(10.0));
    assertThat(Geodesics.distanceM(new Coordinate(87, 44), new Coordinate(87, l1.getEnvelopeInternal().getMaxY())))
        .isCloseTo(1000, within(0.02));
    assertThat(area(shape(made, "L2"))).isCloseTo(4200.0 * 2040, within(200.0));
    assertThat(made.notices()).extracting(Notice::code).contains("TIDAL");
    assertThat(made.numbers()).extracting(UsedNumber::name).contains("river_tidal_l1_downstream")
        .doesNotContain("river_l1_downstream");
  }

  @Test
  void aWideNavigableRiverIsClassOneFromTheIntakeToTheFairway() {
    // 600 m wide; the fairway 200 m in its middle; the intake near the western bank
    Runs wide = Runs.of("river_source").draw("intake", "POINT(86.997 44)").draw("river", STRAIGHT)
        .with("channel_width", 600, "navigable", true, "river_intake_distance", 400, "form", "DISC", "parts", "APART");
    assertThat(wide.faults()).containsExactly("GENERATOR_INPUT_MISSING /geometry");
    double degrees = 100 / Geodesics.distanceM(new Coordinate(87, 44), new Coordinate(88, 44));
    String fairway = "POLYGON((%1$s 43.8,%2$s 43.8,%2$s 44.2,%1$s 44.2,%1$s 43.8))".formatted(87 - degrees, 87 + degrees);
    GeneratedZones made = wide.draw("fairway", fairway).run();
    Geometry water = made.zones().get(0).geometry();
    assertThat(area(water)).as("300 m less 100 m").isCloseTo(1100.0 * 200, within(300.0));
    assertThat(water.getEnvelopeInternal().getMaxX()).isLessThan(87 - degrees + 1e-7);
    assertThat(area(made.zones().get(1).geometry())).as("land on that bank alone").isCloseTo(1100.0 * 50, within(60.0));
    assertThat(area(shape(made, "L2")) + area(made.zones().get(3).geometry())).isCloseTo(3300.0 * 2600, within(400.0));
    GeneratedZones narrow = straight("navigable", true, "form", "DISC").run();
    assertThat(area(shape(narrow, "L1"))).isCloseTo(1100.0 * 140, within(5.0));
    assertThat(narrow.notices()).extracting(Notice::code).contains("NAVIGABLE");
  }

  @Test
  void whatIsMissing() {
    assertThat(Runs.of("river_source").draw("intake", "POINT(87.1 44)").draw("river", STRAIGHT).faults()).containsExactly(
        "GENERATOR_PARAMETER_MISSING /parameters/channel_width", "GENERATOR_INTAKE_OFF_RIVER /geometry/features/0");
    assertThat(straight("river_intake_distance", 1000).draw("intake", "POINT(87.01 44.02)").run().zones()).hasSize(2);
    assertThat(Runs.of("river_source").with("channel_width", 10).faults())
        .containsExactly("GENERATOR_INPUT_MISSING /geometry", "GENERATOR_INPUT_MISSING /geometry");
  }

  @Test
  void aMeanderThatTouchesItselfAndAnIntakeAtAConfluence() {
    String meander = "LINESTRING(87 43.99,87.01 43.995,87.02 44,87.02 44.01,87.01 44.01,87.01 43.995,87.005 44.02)";
    GeneratedZones made = Runs.of("river_source").draw("intake", "POINT(87.0095 43.997)").draw("river", meander)
        .draw("river", "LINESTRING(87.05 44,87.02 44)").with("channel_width", 60, "form", "DISC").run();
    Geometry l1 = shape(made, "L1");
    assertThat(shape(made, "L2").covers(l1)).isTrue();
    for (Coordinate corner : l1.getBoundary().getCoordinates()) {
      assertThat(GeodesicDistance.m(wkt(meander), wkt("POINT(%s %s)".formatted(corner.x, corner.y)))).isLessThan(80.02);
    }
    GeneratedZones joint = Runs.of("river_source").draw("intake", "POINT(87 44)").draw("river", "LINESTRING(87 43.9,87 44)")
        .draw("river", "LINESTRING(87.1 43.9,87 44)").draw("river", "LINESTRING(87 44,87 44.1)")
        .with("channel_width", 60, "form", "DISC").run();
    assertThat(area(shape(joint, "L1"))).isGreaterThan(1900.0 * 160);
    assertThat(List.of(shape(joint, "L2"))).allMatch(l2 -> l2.covers(shape(joint, "L1")));
  }
}
