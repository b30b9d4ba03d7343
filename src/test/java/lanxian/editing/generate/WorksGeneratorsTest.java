package lanxian.editing.generate;

import static lanxian.editing.generate.Runs.shape;
import static lanxian.editing.generate.Runs.wkt;
import static lanxian.editing.generate.Runs.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.Notice;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeodesicDistance;
import lanxian.geo.Geodesics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Canals, dams and reservoirs: areas against lengths and widths, corners against geodesic distances. */
class WorksGeneratorsTest {
  /** Along a meridian, drawn north; the basin lies west of it, on the left. */
  private static final String TOE = "LINESTRING(87 44,87 44.005)";
  private static final String BASIN = "POLYGON((86.98 43.99,86.999 43.99,86.999 44.01,86.98 44.01,86.98 43.99))";
  private static final double LENGTH = Geodesics.distanceM(new Coordinate(87, 44), new Coordinate(87, 44.005));

  private static double area(Geometry geometry) {
    return EllipsoidalArea.m2(geometry);
  }

  private static double farthest(Geometry from, Geometry shape) {
    double farthest = 0;
    for (Coordinate corner : shape.getCoordinates()) {
      farthest = Math.max(farthest, GeodesicDistance.m(from, wkt("POINT(%s %s)".formatted(corner.x, corner.y))));
    }
    return farthest;
  }

  @ParameterizedTest
  @CsvSource({"LARGE, UPPER, 300, 100, 100", "LARGE, LOWER, 100, 50, 100", "MEDIUM, UPPER, 200, 80, 0",
      "MEDIUM, LOWER, 80, 30, 0", "SMALL, UPPER, 100, 50, 0", "SMALL, LOWER, 50, 20, 0"})
  void stripsOfADamLieBelowItsToeAndBeyondItsEnds(String size, String band, double managed, double guarded, double ends) {
    GeneratedZones made = Runs.of("dam").draw("dam", TOE, "name", "示意坝").draw("basin", BASIN)
        .with("size", size, "band", band).run();
    Geometry management = shape(made, "MANAGEMENT");
    Geometry protection = shape(made, "PROTECTION");
    assertThat(area(management)).isCloseTo(managed * (LENGTH + 2 * ends), within(0.05 * (LENGTH + managed)));
    assertThat(area(management) + area(protection)).isCloseTo((managed + guarded) * (LENGTH + 2 * (ends + guarded)),
        within(0.05 * (LENGTH + managed + guarded)));
    assertThat(management.getEnvelopeInternal().getMinX()).as("away from the basin").isGreaterThan(87 - 1e-7);
    assertThat(area(management.intersection(protection))).isLessThan(0.01);
    assertThat(farthest(wkt(TOE), management)).isCloseTo(Math.hypot(managed, ends), within(0.05));
    assertThat(zone(made, "MANAGEMENT").description().name()).isEqualTo("示意坝管理范围（推定）");
    assertThat(made.notices()).extracting(Notice::code).contains("PLACEHOLDER");
    assertThat(made.notices().stream().anyMatch(notice -> notice.code().equals("NO_ENDS"))).isEqualTo(ends == 0);
  }

  @Test
  void aBasinHasAStripOfItsOwn() {
    GeneratedZones made = Runs.of("dam").draw("dam", TOE).draw("basin", BASIN).with("size", "SMALL", "ends", 30).run();
    assertThat(made.zones()).hasSize(4);
    assertThat(area(made.zones().get(0).geometry())).isCloseTo(100 * (LENGTH + 60), within(50.0));
    assertThat(area(made.zones().get(2).geometry())).isCloseTo(area(wkt(BASIN)), within(1.0));
    Geometry strip = made.zones().get(3).geometry();
    assertThat(farthest(wkt(BASIN), strip)).isCloseTo(100, within(0.02));
    assertThat(area(strip.intersection(wkt(BASIN)))).isLessThan(0.01);
  }

  @Test
  void whichSideIsDownstreamIsNeverGuessed() {
    assertThat(Runs.of("dam").draw("dam", TOE).with("size", "SMALL").faults())
        .containsExactly("GENERATOR_SIDE_UNKNOWN /geometry/features/0");
    assertThat(Runs.of("dam").draw("dam", TOE).faults()).containsExactly("GENERATOR_PARAMETER_MISSING /parameters/size");
    Geometry left = shape(Runs.of("dam").draw("dam", TOE).with("size", "SMALL", "downstream", "LEFT").run(), "MANAGEMENT");
    assertThat(left.getEnvelopeInternal().getMaxX()).isLessThan(87 + 1e-7);
  }

  @Test
  void anOpenCanalIsClassOneFromEndToEnd() {
    String canal = "LINESTRING(87 44,87 44.05)";
    double length = Geodesics.distanceM(new Coordinate(87, 44), new Coordinate(87, 44.05));
    GeneratedZones made = Runs.of("canal").draw("canal", "LINESTRING(87 44,87 44.02)").draw("canal", "LINESTRING(87 44.02,87 44.05)")
        .with("canal_width", 12, "class_2", true, "form", "DISC").run();
    assertThat(area(shape(made, "L1"))).isCloseTo(length * (12 + 2 * 50), within(20.0));
    assertThat(area(shape(made, "L2"))).isCloseTo(length * (12 + 2 * 1000), within(400.0));
    GeneratedZones apart = Runs.of("canal").draw("canal", canal).with("canal_width", 12, "parts", "APART").run();
    assertThat(apart.zones()).hasSize(2);
    assertThat(area(apart.zones().get(0).geometry())).isCloseTo(length * 12, within(5.0));
    assertThat(Runs.of("canal").draw("canal", canal).faults())
        .containsExactly("GENERATOR_PARAMETER_MISSING /parameters/canal_width");
    assertThat(Runs.of("canal").draw("canal", canal).draw("water", BASIN).with("river_water_reach", 20).faults())
        .containsExactly("GENERATOR_INPUT_BAD /geometry");
  }

  @ParameterizedTest
  @CsvSource({"UPPER, 15", "LOWER, 1"})
  void aCanalIsManagedWithAStripOnBothSides(String band, double strip) {
    GeneratedZones made = Runs.of("canal_strip").draw("canal", TOE, "name", "示意渠").with("canal_width", 10, "band", band).run();
    assertThat(area(shape(made, "MANAGEMENT"))).isCloseTo(LENGTH * (10 + 2 * strip), within(2.0));
    assertThat(zone(made, "MANAGEMENT").description().attributes()).containsEntry("parameters_verified", false);
  }
}
