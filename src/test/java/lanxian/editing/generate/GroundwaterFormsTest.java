package lanxian.editing.generate;

import static lanxian.editing.generate.Runs.shape;
import static lanxian.editing.generate.Runs.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.geo.EllipsoidalArea;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Fissured rock, karst, and quasi zones of recharge areas; distances and directions by GeographicLib. */
class GroundwaterFormsTest {
  private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);
  private static final Coordinate WELL = new Coordinate(87.3, 44);
  private static final String RECHARGE = "POLYGON((87.2 43.8,87.4 43.8,87.4 44.1,87.2 44.1,87.2 43.8))";

  /** α K I = 0.225 m/d: 150 m and 1500 m by a porosity of 0.15, 450 m and 4500 m by one of 0.05. */
  private static Runs fissures(Object... parameters) {
    return Runs.of("fissure_well").draw("well", "POINT(87.3 44)").with("conductivity", 30, "gradient", 0.005, "form", "DISC")
        .with(parameters);
  }

  private static double area(Geometry geometry) {
    return EllipsoidalArea.m2(geometry);
  }

  @Test
  void weatheredRockHasCircles() {
    GeneratedZones made = fissures("fissures", "WEATHERED", "aquifer", "PHREATIC", "porosity", 0.15).run();
    for (Coordinate corner : shape(made, "L1").getCoordinates()) {
      assertThat(CGCS2000.Inverse(WELL.y, WELL.x, corner.y, corner.x).s12).isCloseTo(150, within(0.011));
    }
    assertThat(area(shape(made, "L2"))).isCloseTo(Math.PI * 1500 * 1500, within(100.0));
  }

  @Test
  void structuralFissuresGiveLengthAndWidth() {
    GeneratedZones made = fissures("fissures", "STRUCTURAL", "aquifer", "PHREATIC", "porosity", 0.05, "porosity_across", 0.15,
        "flow_azimuth", 30).run();
    assertThat(area(shape(made, "L1"))).isCloseTo(4 * 450 * 150, within(1.0));
    assertThat(area(shape(made, "L2"))).isCloseTo(4 * 4500 * 1500, within(200.0));
    Geometry l1 = shape(made, "L1");
    for (Coordinate corner : l1.getCoordinates()) {
      GeodesicData seen = CGCS2000.Inverse(WELL.y, WELL.x, corner.y, corner.x);
      double turned = Math.toRadians(seen.azi1 - 30);
      assertThat(Math.abs(seen.s12 * Math.cos(turned))).as("along the flow").isLessThan(450.02);
      assertThat(Math.abs(seen.s12 * Math.sin(turned))).as("across it").isLessThan(150.02);
    }
    GeneratedZones ellipse = fissures("fissures", "STRUCTURAL", "aquifer", "CONFINED", "porosity", 0.05, "porosity_across", 0.15,
        "flow_azimuth", 30, "outline", "ELLIPSE").run();
    assertThat(ellipse.zones()).hasSize(1);
    assertThat(area(shape(ellipse, "L1"))).isCloseTo(Math.PI * 450 * 150, within(20.0));
    assertThat(area(shape(ellipse, "L1").difference(l1))).isLessThan(1);
  }

  @Test
  void whatTheFormulaNeeds() {
    assertThat(fissures("fissures", "STRUCTURAL", "aquifer", "PHREATIC").faults()).containsExactly(
        "GENERATOR_PARAMETER_MISSING /parameters/porosity", "GENERATOR_PARAMETER_MISSING /parameters/porosity_across",
        "GENERATOR_PARAMETER_MISSING /parameters/flow_azimuth");
    assertThat(fissures().faults()).containsExactly(
        "GENERATOR_PARAMETER_MISSING /parameters/fissures", "GENERATOR_PARAMETER_MISSING /parameters/aquifer");
  }

  private static Runs karst(Object... parameters) {
    return Runs.of("karst").draw("intake", "POINT(87 44)").draw("conduit", "LINESTRING(87 43.9,87 44.1)").with(parameters);
  }

  @Test
  void aConduitIsFollowedUpAndDownLikeARiver() {
    GeneratedZones made = karst("karst", "CONDUIT", "conduit_width", 6).run();
    assertThat(made.zones()).hasSize(1);
    Geometry l1 = shape(made, "L1");
    assertThat(area(l1)).isCloseTo(1100.0 * (6 + 2 * 50), within(5.0));
    assertThat(CGCS2000.Inverse(44, 87, l1.getEnvelopeInternal().getMinY(), 87).s12).isCloseTo(1000, within(0.02));
    assertThat(CGCS2000.Inverse(44, 87, l1.getEnvelopeInternal().getMaxY(), 87).s12).isCloseTo(100, within(0.02));
    assertThat(made.notices()).extracting(Notice::code).contains("KARST_CLASS_2");
  }

  @Test
  void sinkholesHaveCirclesOfARadiusThatThePlannerGives() {
    Runs run = karst("karst", "CONDUIT", "conduit_width", 6).draw("sinkhole", "POINT(87.05 43.95)");
    assertThat(run.faults()).containsExactly("GENERATOR_PARAMETER_MISSING /parameters/sinkhole_radius");
    Geometry l1 = shape(run.with("sinkhole_radius", 80).run(), "L1");
    assertThat(area(l1)).isCloseTo(1100.0 * 106 + Math.PI * 80 * 80, within(10.0));
  }

  @Test
  void otherKarstIsForAStudy() {
    for (String kind : new String[] {"NETWORK", "OTHER"}) {
      FaultException refused = catchThrowableOfType(FaultException.class, () -> karst("karst", kind).run());
      assertThat(refused.faults()).singleElement().satisfies(fault -> {
        assertThat(fault.code()).isEqualTo(GenerateFault.GENERATOR_STUDY_NEEDED);
        assertThat(fault.detail()).contains("HJ 338-2018", "水文地质勘查");
        assertThat(fault.where().pointer()).isEqualTo("/parameters/karst");
      });
    }
  }

  @Test
  void aRechargeAreaThatIsGivenIsTheQuasiZone() {
    GeneratedZones well = Runs.of("well").draw("well", "POINT(87.3 44)").draw("recharge", RECHARGE)
        .with("medium", "coarse_sand", "aquifer", "CONFINED").run();
    assertThat(well.zones()).extracting(zone -> zone.description().zoneClass()).containsExactly("L1", "QUASI");
    assertThat(area(shape(well, "QUASI"))).isCloseTo(area(wkt(RECHARGE)) - area(shape(well, "L1")), within(1.0));
    GeneratedZones field = Runs.of("well_field").draw("well", "MULTIPOINT((87.3 44),(87.301 44))").draw("recharge", RECHARGE)
        .with("medium", "fine_sand", "aquifer", "PHREATIC").run();
    assertThat(field.zones()).extracting(zone -> zone.description().zoneClass()).containsExactly("L1", "L2", "QUASI");
    String lake = "POLYGON((87.29 43.99,87.31 43.99,87.31 44.01,87.29 44.01,87.29 43.99))";
    GeneratedZones made = Runs.of("lake").draw("lake", lake).draw("intake", "POINT(87.3 44)").draw("recharge", RECHARGE)
        .with("kind", "LAKE").run();
    double all = made.zones().stream().mapToDouble(zone -> area(zone.geometry())).sum();
    assertThat(area(shape(made, "QUASI"))).isPositive();
    assertThat(all).as("rings fill the area that is given").isCloseTo(area(wkt(RECHARGE)), within(1.0));
  }
}
