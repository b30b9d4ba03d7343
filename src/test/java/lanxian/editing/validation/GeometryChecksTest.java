package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.Validity;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Rings, overlaps, gaps and lines that nearly agree; sizes are known from how the shapes are drawn. */
class GeometryChecksTest {
  private final Ground ground = Ground.changji();

  @Test
  void soundNeighboursAreSilent() {
    assertThat(Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)), Draft.unit("b", ground.rect(1000, 0, 2000, 1000)))
        .codes()).isEmpty();
  }

  @Test
  void bowTieIsToldWithItsCrossing() {
    Checked checked = Checked.of(Draft.unit("a", ground.polygon(0, 0, 1000, 1000, 1000, 0, 0, 1000)));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_INVALID);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.at().distance(ground.at(500, 500))).isLessThan(1e-6);
    assertThat(finding.mend().orElseThrow().method()).isEqualTo("JTS GeometryFixer (structure)");
    Checked mended = checked.mendedWhole();
    assertThat(mended.codes()).isEmpty();
    assertThat(mended.areaM2()).isCloseTo(500_000, within(50.0));
  }

  @Test
  void holeOnTheShellAndDoublePointsAreTold() {
    Geometry crossing = ground.withHole(ground.rect(0, 0, 1000, 1000), ground.rect(900, 400, 1100, 600));
    Checked checked = Checked.of(Draft.unit("a", crossing),
        Draft.unit("b", ground.polygon(5000, 0, 6000, 0, 6000, 0, 6000, 1000, 5000, 1000, 5000, 0)));
    assertThat(checked.finding(ValidationCode.ZONE_INVALID).zoneId()).isEqualTo("a");
    assertThat(checked.mendedWhole().areaM2()).isCloseTo(1_980_000, within(200.0));
  }

  @Test
  void overlappingPartsOfOneZoneAreTold() {
    Checked checked = Checked.of(
        Draft.unit("a", ground.multi(ground.rect(0, 0, 1000, 1000), ground.rect(500, 0, 1500, 1000))));
    Mend mend = checked.finding(ValidationCode.ZONE_INVALID).mend().orElseThrow();
    assertThat(mend.effect().areaBeforeM2()).isCloseTo(2_000_000, within(200.0));
    assertThat(mend.effect().areaAfterM2()).isCloseTo(1_500_000, within(200.0));
    assertThat(checked.mendedWhole().codes()).isEmpty();
  }

  @Test
  void lineIsNoZone() {
    Checked checked = Checked.of(Draft.unit("a", ground.line(0, 0, 100, 100)));
    assertThat(checked.codes()).contains(ValidationCode.ZONE_NOT_AN_AREA);
    assertThat(checked.report().mends()).isEmpty();
  }

  @Test
  void ringWithoutAreaHasNoMend() {
    Checked checked = Checked.of(Draft.unit("a", ground.polygon(0, 0, 100, 0, 50, 0)));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_INVALID);
    assertThat(finding.mend()).isEmpty();
    assertThat(finding.at()).isNotNull();
  }

  @Test
  void overlapWithPublishedZoneIsCutFromTheDraft() {
    Checked checked = Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)))
        .beside(TestZone.of("p", "env_control_unit", "GENERAL", ground.rect(900, 0, 2000, 1000)).build());
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_OVERLAP);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.otherZoneId()).isEqualTo("p");
    assertThat(finding.figures().get("overlapM2")).isCloseTo(100_000, within(10.0));
    assertThat(EllipsoidalArea.m2(finding.geometry())).isEqualTo(finding.figures().get("overlapM2"));
    assertThat(finding.mend().orElseThrow().effect().areaChangeM2()).isCloseTo(-100_000, within(10.0));
    assertThat(checked.mendedWhole().codes()).isEmpty();
  }

  @Test
  void ofTwoDraftsTheLargerIsCut() {
    Checked checked = Checked.of(
        Draft.unit("large", ground.rect(0, 0, 1000, 1000)), Draft.unit("small", ground.rect(400, 400, 500, 500)));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_OVERLAP);
    assertThat(finding.zoneId()).isEqualTo("small");
    assertThat(finding.mend().orElseThrow().zoneId()).isEqualTo("large");
    Checked mended = checked.mendedWhole();
    assertThat(mended.codes()).isEmpty();
    assertThat(mended.geometry("small").equalsExact(checked.geometry("small"))).isTrue();
  }

  @Test
  void twiceTheSameZoneIsForAPersonToDecide() {
    Checked checked =
        Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)), Draft.unit("b", ground.rect(0, 0, 1000, 1000)));
    assertThat(checked.finding(ValidationCode.ZONE_OVERLAP).mend()).isEmpty();
  }

  @Test
  void threeZonesOverEachOtherConverge() {
    Checked checked = Checked.of(Draft.unit("a", ground.disc(0, 0, 1000)), Draft.unit("b", ground.disc(800, 0, 1000)),
        Draft.unit("c", ground.disc(400, 700, 1000)));
    assertThat(checked.codes()).containsOnly(ValidationCode.ZONE_OVERLAP).hasSize(3);
    assertThat(checked.mendedWhole().report().errors()).isEmpty();
  }

  @Test
  void zonesThatTakeEachOthersPlaceDoNotOverlap() {
    Checked checked = Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)).replacing("old"))
        .beside(TestZone.of("old", "env_control_unit", "GENERAL", ground.rect(0, 0, 900, 1000)).build());
    assertThat(checked.codes()).isEmpty();
    assertThat(Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)).valid(new Validity(null, Draft.DAY)),
        Draft.unit("b", ground.rect(0, 0, 1000, 1000)).valid(Validity.since(Draft.DAY))).codes()).isEmpty();
  }

  @Test
  void overlapsAreFreeWhereNothingForbidsThem() {
    assertThat(Checked.of(Draft.of("a", "wetland", "GENERAL", ground.rect(0, 0, 1000, 1000)),
        Draft.of("b", "wetland", "GENERAL", ground.rect(500, 0, 1500, 1000))).codes()).isEmpty();
  }

  @Test
  void narrowOverlapIsASliver() {
    Checked checked = Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)),
        Draft.unit("b", ground.rect(999.2, 0, 2000, 1000)));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_SLIVER_OVERLAP);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.figures().get("sliversM2")).isCloseTo(800, within(1.0));
    assertThat(checked.mendedWhole().codes()).isEmpty();
  }

  @Test
  void narrowGapIsFilled() {
    Checked checked = Checked.of(Draft.unit("b", ground.rect(1000.8, 0, 2000, 1000)))
        .beside(TestZone.of("p", "env_control_unit", "GENERAL", ground.rect(0, -100, 1000, 1100)).build());
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_GAP);
    assertThat(finding.figures().get("areaM2")).isCloseTo(800, within(2.0));
    assertThat(finding.figures().get("widthM")).isCloseTo(0.8, within(0.01));
    Checked mended = checked.mendedWhole();
    assertThat(mended.codes()).isEmpty();
    assertThat(mended.areaM2() - checked.areaM2()).isCloseTo(800, within(2.0));
  }

  @Test
  void wideSpaceAndPartingLinesAreNoGaps() {
    assertThat(Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)), Draft.unit("b", ground.rect(1003, 0, 2000, 1000)))
        .codes()).isEmpty();
    assertThat(Checked.of(Draft.unit("a", ground.polygon(0, 0, 1000, 0, 0, 1000)),
        Draft.unit("b", ground.polygon(1000, 0, 1000, 1000, 800, 1000))).codes()).isEmpty();
  }

  @Test
  void gapThatAThirdZoneFillsIsNone() {
    assertThat(Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)),
        Draft.unit("b", ground.rect(1000.8, 0, 2000, 1000)), Draft.unit("c", ground.rect(1000, 0, 1000.8, 1000))).codes())
        .doesNotContain(ValidationCode.ZONE_GAP);
  }

  @Test
  void verticesBesideALineAreSnapped() {
    // the neighbour's corner at 500 lies 0.2 m off the edge of the draft, the draft's corners 0.28 m off its line
    Checked checked = Checked.of(Draft.unit("a", ground.polygon(0, 0, 1000.3, 0, 1000.3, 1000, 0, 1000)))
        .beside(TestZone.of("p", "env_control_unit", "GENERAL",
            ground.polygon(1000, -100, 2000, -100, 2000, 1100, 1000, 1100, 1000.1, 500)).build());
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_NEAR_LINE);
    assertThat(finding.figures().get("vertices")).isEqualTo(3);
    assertThat(finding.figures().get("largestM")).isCloseTo(0.283, within(0.001));
    assertThat(finding.mend().orElseThrow().effect().movedVertices()).isEqualTo(3);
    Checked mended = checked.mendedWhole();
    assertThat(mended.codes()).isEmpty();
    assertThat(mended.geometry("a").getCoordinates()).contains(new Coordinate(ground.at(1000.1, 500)));
  }

  @Test
  void sliverPartsAreLeftOut() {
    Checked checked = Checked.of(
        Draft.unit("a", ground.multi(ground.rect(0, 0, 1000, 1000), ground.rect(2000, 0, 2000.4, 100))));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_SLIVER_PART);
    assertThat(finding.figures().get("areaM2")).isCloseTo(40, within(0.1));
    assertThat(checked.mendedWhole().areaM2()).isCloseTo(1_000_000, within(100.0));
  }

  @Test
  void proposalsHaveTheSameNamesEveryTime() {
    Draft[] drafts = {Draft.unit("a", ground.disc(0, 0, 1000)), Draft.unit("b", ground.disc(800, 0, 1000))};
    assertThat(Checked.of(drafts).report().mends()).extracting(Mend::id)
        .isEqualTo(Checked.of(drafts).report().mends().stream().map(Mend::id).toList()).isNotEmpty();
  }
}
