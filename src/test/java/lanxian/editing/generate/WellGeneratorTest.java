package lanxian.editing.generate;

import static lanxian.editing.generate.Runs.shape;
import static lanxian.editing.generate.Runs.wkt;
import static lanxian.editing.generate.Runs.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import lanxian.domain.Change;
import lanxian.domain.Notice;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneProposal;
import lanxian.geo.EllipsoidalArea;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class WellGeneratorTest {
  private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);
  private static final Coordinate WELL = new Coordinate(87.301, 44.012);

  private static Runs well(Object... parameters) {
    return Runs.of("well").draw(null, "POINT(87.301 44.012)").with(parameters);
  }

  private static void isCircle(Geometry shape, double metres) {
    for (Coordinate corner : ((Polygon) shape).getExteriorRing().getCoordinates()) {
      assertThat(CGCS2000.Inverse(WELL.y, WELL.x, corner.y, corner.x).s12).isCloseTo(metres, within(1e-3));
    }
    assertThat(EllipsoidalArea.m2(shape)).isCloseTo(Math.PI * metres * metres, within(2 * Math.PI * metres * 0.011));
  }

  @ParameterizedTest
  @CsvSource({"fine_sand,50,500,30,300", "medium_sand,100,1000,50,500", "coarse_sand,200,2000,100,1000",
      "gravel,500,5000,200,2000", "cobble,1000,10000,500,5000"})
  void bandsOfTheMedia(String medium, double l1, double l2, double lowL1, double lowL2) {
    GeneratedZones upper = well("medium", medium, "aquifer", "PHREATIC", "form", "DISC").run();
    isCircle(shape(upper, "L1"), l1);
    isCircle(shape(upper, "L2"), l2);
    GeneratedZones lower = well("medium", medium, "aquifer", "PHREATIC", "form", "DISC", "band", "LOWER").run();
    isCircle(shape(lower, "L1"), lowL1);
    isCircle(shape(lower, "L2"), lowL2);
  }

  @Test
  void theFormulaIsNotBelowTheUpperBoundOfTheBand() {
    // the example of the standard's method: K 30, I 0.005, n 0.25 give 90 m and 900 m
    Object[] given = {"method", "FORMULA", "conductivity", 30, "gradient", 0.005, "porosity", 0.25, "aquifer", "PHREATIC",
        "form", "DISC"};
    GeneratedZones fine = well(given).with("medium", "fine_sand").run();
    isCircle(shape(fine, "L1"), 90);
    isCircle(shape(fine, "L2"), 900);
    GeneratedZones gravel = well(given).with("medium", "gravel").run();
    isCircle(shape(gravel, "L1"), 500);
    isCircle(shape(gravel, "L2"), 5000);
    assertThat(gravel.notices()).extracting(Notice::detail)
        .contains("L1: α·K·I·T/n = 90 m; taken 500 m, not less than the upper bound of the band");
  }

  @Test
  void aRingLeavesOutTheCircleInside() {
    GeneratedZones ring = well("medium", "gravel", "aquifer", "PHREATIC").run();
    Geometry l1 = shape(ring, "L1");
    Geometry l2 = shape(ring, "L2");
    assertThat(l2.getEnvelopeInternal().contains(l1.getEnvelopeInternal())).isTrue();
    assertThat(l2.intersection(l1).getArea()).isZero();
    assertThat(((Polygon) l2).getInteriorRingN(0).equalsTopo(((Polygon) l1).getExteriorRing())).isTrue();
  }

  @Test
  void aConfinedAquiferHasClassOneOnly() {
    GeneratedZones confined = well("medium", "coarse_sand", "aquifer", "CONFINED").run();
    assertThat(confined.zones()).hasSize(1);
    isCircle(shape(confined, "L1"), 200);
    assertThat(confined.notices()).extracting(Notice::code).contains("NO_CLASS_2");
  }

  @Test
  void aDispersedWellHasThirtyMetresAndNeedsNoMedium() {
    GeneratedZones rural = well("kind", "DISPERSED").run();
    assertThat(rural.zones()).hasSize(1);
    isCircle(shape(rural, "L1"), 30);
    isCircle(shape(well("kind", "DISPERSED", "l1_radius", 50).run(), "L1"), 50);
  }

  @Test
  void theMediumIsNeverGuessed() {
    assertThat(well("aquifer", "PHREATIC").faults()).containsExactly("GENERATOR_PARAMETER_MISSING /parameters/medium");
    assertThat(well("method", "FORMULA").faults()).containsExactly(
        "GENERATOR_PARAMETER_MISSING /parameters/aquifer", "GENERATOR_PARAMETER_MISSING /parameters/medium",
        "GENERATOR_PARAMETER_MISSING /parameters/conductivity", "GENERATOR_PARAMETER_MISSING /parameters/gradient",
        "GENERATOR_PARAMETER_MISSING /parameters/porosity");
  }

  @Test
  void whatIsWrongIsToldAtOnce() {
    assertThat(Runs.of("well").with("medium", "mud", "aquifer", true, "porosity", 2, "colour", "red", "gradient", "steep",
        "form", 1, "name", " ", "l1_radius", Double.NaN)
        .draw(null, "LINESTRING(87 44,87.1 44)").draw("pump", "POINT(87 44)").draw(null, "POINT(200 44)").faults())
        .containsExactlyInAnyOrder("GENERATOR_PARAMETER_UNKNOWN /parameters/colour",
            "GENERATOR_PARAMETER_BAD /parameters/medium", "GENERATOR_PARAMETER_BAD /parameters/aquifer",
            "GENERATOR_PARAMETER_BAD /parameters/porosity", "GENERATOR_PARAMETER_BAD /parameters/gradient",
            "GENERATOR_PARAMETER_BAD /parameters/form", "GENERATOR_PARAMETER_BAD /parameters/name",
            "GENERATOR_PARAMETER_BAD /parameters/l1_radius", "GENERATOR_INPUT_BAD /geometry/features/0",
            "GENERATOR_INPUT_BAD /geometry/features/1", "GENERATOR_INPUT_BAD /geometry/features/2",
            "GENERATOR_INPUT_MISSING /geometry");
    assertThat(well("medium", "gravel", "aquifer", "PHREATIC", "l1_radius", 600, "l2_radius", 600).faults())
        .containsExactly("GENERATOR_PARAMETER_BAD /parameters/l2_radius");
  }

  @Test
  void aDraftSaysHowItWasMade() {
    GeneratedZones made = well("medium", "gravel", "aquifer", "PHREATIC", "name", "示意水源", "county_code", "652301").run();
    ZoneProposal l1 = zone(made, "L1");
    assertThat(l1.description().name()).isEqualTo("示意水源一级保护区（推定）");
    assertThat(l1.description().countyCode()).isEqualTo("652301");
    assertThat(l1.description().securityLevel()).isEqualTo(SecurityLevel.INTERNAL);
    Map<String, Object> attributes = l1.description().attributes();
    assertThat(attributes).containsEntry("generated_by", "well").containsEntry("parameters_verified", false)
        .containsEntry("radius_m", 500.0).containsEntry("aquifer_medium", "砾石").containsEntry("source_kind", "地下水")
        .containsEntry("parameter_source", "HJ 338-2018（未核）");
    assertThat((String) attributes.get("generated_with")).isEqualTo("aquifer = PHREATIC; medium = gravel; "
        + "well_l1_gravel = 500 m (UPPER of 200-500; HJ 338-2018 孔隙水潜水型，介质与半径经验值表; confidence M, not verified); "
        + "well_l2_gravel = 5000 m (UPPER of 2000-5000; HJ 338-2018 孔隙水潜水型，介质与半径经验值表; confidence M, not verified)");
    assertThat(made.origin()).startsWith("generator well with aquifer = PHREATIC; ");
    assertThat(made.notices()).extracting(Notice::detail)
        .contains("2 numbers of HJ 338-2018 not held against the text of the document yet");
    assertThat(made.changes()).hasSize(2).allSatisfy(change -> {
      assertThat(change.kind()).isEqualTo(Change.Kind.CREATE);
      assertThat(change.sources()).isEmpty();
      assertThat(change.origin()).isEqualTo(made.origin());
    });
  }

  @Test
  void numbersThatThePlannerGivesAreHis() {
    GeneratedZones own = well("medium", "gravel", "aquifer", "PHREATIC", "l1_radius", 150, "l2_radius", 2500).run();
    assertThat(own.numbers()).filteredOn(UsedNumber::given).extracting(UsedNumber::name)
        .containsExactly("l1_radius", "l2_radius");
    assertThat(own.notices()).extracting(Notice::code).contains("BELOW_BAND");
  }

  @Test
  void theSameInputGivesTheSameIds() {
    Object[] given = {"medium", "gravel", "aquifer", "PHREATIC"};
    String first = well(given).run().zones().get(0).zoneId();
    assertThat(first).matches("gen-well-[0-9a-f]{10}-l1").isEqualTo(well(given).run().zones().get(0).zoneId());
    assertThat(well(given).with("band", "LOWER").run().zones().get(0).zoneId()).isNotEqualTo(first);
    assertThat(well(given).with("zone_id", "dw-7").run().zones().get(0).zoneId()).isEqualTo("dw-7-l1");
  }

  @Test
  void severalPointsAreAField() {
    assertThat(Runs.of("well").with("medium", "gravel", "aquifer", "PHREATIC").draw(null, wkt("MULTIPOINT((87 44),(87.1 44))"))
        .faults()).containsExactly("GENERATOR_INPUT_BAD /geometry/features/0");
  }
}
