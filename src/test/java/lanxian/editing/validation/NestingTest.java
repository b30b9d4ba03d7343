package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;

/** L1 in L2 in QUASI, whichever way they are drawn. */
class NestingTest {
  private final Ground ground = Ground.changji();
  private final Draft l1 = Draft.source("l1", "L1", ground.disc(0, 0, 200));

  @Test
  void discsAndRingsAreBothRight() {
    assertThat(Checked.of(l1, Draft.source("l2", "L2", ground.disc(0, 0, 1000)),
        Draft.source("q", "QUASI", ground.disc(0, 0, 3000))).codes()).isEmpty();
    assertThat(Checked.of(l1, Draft.source("l2", "L2", ground.withHole(ground.disc(0, 0, 1000), ground.disc(0, 0, 200))),
        Draft.source("q", "QUASI", ground.withHole(ground.disc(0, 0, 3000), ground.disc(0, 0, 1000)))).codes()).isEmpty();
  }

  @Test
  void classThatIsLeftOutIsSkipped() {
    assertThat(Checked.of(l1, Draft.source("q", "QUASI", ground.disc(0, 0, 3000))).codes()).isEmpty();
    assertThat(Checked.of(l1, Draft.source("q", "QUASI", ground.disc(100, 0, 250))).codes())
        .containsExactly(ValidationCode.ZONE_NOT_NESTED);
    assertThat(Checked.of(l1).codes()).isEmpty();
  }

  @Test
  void whatSticksOutOfADiscIsToldAndCut() {
    Checked checked = Checked.of(Draft.source("l1", "L1", ground.rect(0, 0, 400, 400)),
        Draft.source("l2", "L2", ground.rect(-1000, -1000, 300, 1000)));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_NOT_NESTED);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.zoneId()).isEqualTo("l1");
    assertThat(finding.otherZoneId()).isEqualTo("l2");
    assertThat(finding.figures().get("outsideM2")).isCloseTo(40_000, within(10.0));
    Checked mended = checked.mendedWhole();
    assertThat(mended.codes()).isEmpty();
    assertThat(mended.areaM2() - checked.areaM2()).isCloseTo(-40_000, within(10.0));
  }

  @Test
  void secondClassOutOfTheQuasiZoneIsTold() {
    Checked checked = Checked.of(l1, Draft.source("l2", "L2", ground.rect(-500, -500, 500, 500)),
        Draft.source("q", "QUASI", ground.rect(-2000, -2000, 400, 2000)));
    assertThat(checked.finding(ValidationCode.ZONE_NOT_NESTED).zoneId()).isEqualTo("l2");
    assertThat(checked.mendedWhole().codes()).isEmpty();
  }

  @Test
  void innerZoneThatIsTakenOutOfTheRingIsTold() {
    // the ring was drawn around another well
    Checked checked = Checked.of(l1,
        Draft.source("l2", "L2", ground.withHole(ground.disc(150, 0, 300), ground.disc(150, 0, 200))));
    assertThat(checked.codes()).contains(ValidationCode.ZONE_NOT_NESTED);
  }

  @Test
  void ringOpenOnOneSideIsNoErrorButSaid() {
    Checked checked = Checked.of(Draft.source("l1", "L1", ground.rect(0, 0, 400, 400)),
        Draft.source("l2", "L2", ground.polygon(-500, 0, 0, 0, 0, 400, 400, 400, 400, 0, 900, 0, 900, 900, -500, 900)));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_OPEN_SIDE);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.mend()).isEmpty();
  }

  @Test
  void otherSourcesDoNotCount() {
    assertThat(Checked.of(l1, Draft.source("other", "L2", ground.disc(150, 0, 300)).with("source_name", "二水厂水源"))
        .codes()).isEmpty();
  }

  /** Two sources may lie over each other: what is taken for one source because it touches keeps nobody from submitting. */
  @Test
  void touchingAloneIsAWarningAndMendedOnlyIfChosen() {
    ValidationFinding finding = Checked.of(l1, Draft.source("unnamed", "L2", ground.disc(150, 0, 300)).without("source_name"))
        .finding(ValidationCode.ZONE_NOT_NESTED);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.mend().orElseThrow().automatic()).isFalse();
  }

  @Test
  void publishedInnerZoneIsTakenInAndNotMoved() {
    Checked checked = Checked.of(Draft.source("l2", "L2", ground.rect(-1000, -1000, 300, 1000)))
        .beside(TestZone.of("l1", "drinking_water_protection", "L1", ground.rect(0, 0, 400, 400))
            .with("source_name", "一水厂水源").build());
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_NOT_NESTED);
    assertThat(finding.zoneId()).isEqualTo("l2");
    assertThat(finding.otherZoneId()).isEqualTo("l1");
    Checked mended = checked.mendedWhole();
    assertThat(mended.codes()).isEmpty();
    assertThat(mended.areaM2() - checked.areaM2()).isCloseTo(40_000, within(10.0));
  }
}
