package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import lanxian.domain.GeometryStatus;
import lanxian.domain.ZoneVersion;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** What zones say of themselves, and whether it fits what they are. */
class DescriptionChecksTest {
  private final Ground ground = Ground.changji();
  private final Geometry square = ground.rect(0, 0, 1000, 1000);

  @Test
  void declaredAreaMayDifferByAThousandthOrByTheAccuracy() {
    assertThat(Checked.of(Draft.unit("a", square).declared(1_000_900)).codes()).isEmpty();
    Checked checked = Checked.of(Draft.unit("a", square).declared(1_002_000));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_AREA_DIFFERS);
    assertThat(finding.figures().get("computedM2")).isCloseTo(1_000_000, within(100.0));
    assertThat(finding.mend().orElseThrow().automatic()).isFalse();
    assertThat(checked.mendedWhole().codes()).isEmpty();
    assertThat(Checked.of(Draft.unit("a", square).accuracy(1).declared(1_003_000)).codes()).isEmpty();
  }

  @Test
  void accuracyIsNeeded() {
    assertThat(Checked.of(Draft.unit("a", square).accuracy(0)).finding(ValidationCode.ZONE_ACCURACY_MISSING).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(Checked.of(Draft.unit("a", square).accuracy(0).status(GeometryStatus.SCHEMATIC))
        .finding(ValidationCode.ZONE_ACCURACY_MISSING).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void surveyedZoneNeedsItsDocument() {
    Checked checked = Checked.of(Draft.unit("a", square).approval(" ", null));
    assertThat(checked.finding(ValidationCode.ZONE_APPROVAL_MISSING).isError()).isTrue();
    assertThat(checked.mendedWhole().report().errors()).isEmpty();
    assertThat(Checked.of(Draft.unit("a", square).approval(null, null).status(GeometryStatus.INFERRED)).codes()).isEmpty();
  }

  @Test
  void basisIsNeeded() {
    assertThat(Checked.of(Draft.unit("a", square).without("basis_doc"))
        .finding(ValidationCode.ZONE_BASIS_MISSING).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void basisEndedBeforeTheApproval() {
    Draft draft = Draft.source("a", "L1", square).with("delineation_standard", "HJ/T 338-2007");
    ValidationFinding finding = Checked.of(draft).finding(ValidationCode.ZONE_BASIS_REPEALED);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.text().en()).contains("2018-07-01", "HJ 338-2018");
    assertThat(Checked.of(draft.approval("昌州政函〔2012〕3号", LocalDate.of(2012, 3, 1)))
        .finding(ValidationCode.ZONE_BASIS_REPEALED).severity()).isEqualTo(Severity.INFO);
    assertThat(Checked.of(draft.with("delineation_standard", "HJ 338-2018")).codes()).isEmpty();
  }

  @Test
  void lawsEndWithTheirLastCitationInTheRules() {
    Draft draft = Draft.unit("a", square).with("basis_doc", "《中华人民共和国水污染防治法》第六十三条");
    ValidationFinding finding = Checked.of(draft).finding(ValidationCode.ZONE_BASIS_REPEALED);
    assertThat(finding.text().en()).contains("水污染防治法", "2026-08-15");
    assertThat(Checked.of(draft.approval("x", LocalDate.of(2026, 8, 14)))
        .finding(ValidationCode.ZONE_BASIS_REPEALED).severity()).isEqualTo(Severity.INFO);
    assertThat(Checked.of(draft.approval("x", LocalDate.of(2026, 8, 15)))
        .finding(ValidationCode.ZONE_BASIS_REPEALED).severity()).isEqualTo(Severity.ERROR);
    assertThat(Checked.of(Draft.unit("a", square).with("basis_doc", "生态环境法典第317条")).codes()).isEmpty();
  }

  @Test
  void generatedZoneIsNeverAnApprovedOne() {
    assertThat(Checked.of(Draft.unit("a", square).origin("generator wells with radius_m=200"))
        .finding(ValidationCode.ZONE_GENERATED_AS_APPROVED).isError()).isTrue();
    Checked carrying = Checked.of(Draft.unit("a", square).status(GeometryStatus.INFERRED));
    assertThat(carrying.finding(ValidationCode.ZONE_GENERATED_AS_APPROVED).isError()).isTrue();
    assertThat(carrying.mendedWhole().codes()).isEmpty();
    assertThat(Checked.of(Draft.unit("a", square).origin("generator wells").status(GeometryStatus.INFERRED)
        .approval(null, null)).codes()).isEmpty();
  }

  @Test
  void generatedLineDoesNotBecomeASurveyedOneByItsName() {
    ZoneVersion before = TestZone.of("a", "env_control_unit", "PRIORITY", square).status(GeometryStatus.INFERRED).build();
    Checked renamed = Checked.of(Draft.unit("a", square).replacing("a")).beside(before);
    assertThat(renamed.finding(ValidationCode.ZONE_GENERATED_AS_APPROVED).isError()).isTrue();
    assertThat(Checked.of(Draft.unit("a", ground.rect(0, 0, 1010, 1000)).replacing("a")).beside(before).codes()).isEmpty();
  }

  @Test
  void prefectureIsTwoPieces() {
    ZoneVersion west = TestZone.county("652301", ground.rect(-5000, -5000, 5000, 5000));
    ZoneVersion east = TestZone.county("652302", ground.rect(20_000, -5000, 30_000, 5000));
    Checked between = Checked.of(Draft.unit("a", ground.rect(10_000, 0, 11_000, 1000))).beside(west, east).inPrefecture();
    ValidationFinding finding = between.finding(ValidationCode.ZONE_OUTSIDE_PREFECTURE);
    assertThat(finding.figures().get("outsideShare")).isCloseTo(1, within(1e-9));
    assertThat(finding.mend()).isEmpty();
    Checked partly = Checked.of(Draft.unit("a", ground.rect(4500, 0, 5500, 1000))).beside(west, east).inPrefecture();
    ValidationFinding half = partly.finding(ValidationCode.ZONE_OUTSIDE_PREFECTURE);
    assertThat(half.isError()).isTrue();
    assertThat(half.figures().get("outsideM2")).isCloseTo(500_000, within(200.0));
    assertThat(partly.mendedWhole().codes()).isEmpty();
    assertThat(Checked.of(Draft.unit("a", ground.rect(0, 0, 1000, 1000)),
        Draft.unit("b", ground.rect(25_000, 0, 26_000, 1000))).beside(west, east).inPrefecture().codes()).isEmpty();
  }

  @Test
  void countyLinesAreAsAccurateAsTheySay() {
    ZoneVersion rough = TestZone.of("county-652301", "county", null, ground.rect(-5000, -5000, 5000, 5000))
        .accuracy(5000).build();
    assertThat(Checked.of(Draft.unit("a", ground.rect(4500, 0, 5500, 1000))).beside(rough).inPrefecture()
        .finding(ValidationCode.ZONE_OUTSIDE_PREFECTURE).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void withoutCountiesTheCheckSaysThatItWasNotMade() {
    ValidationFinding finding = Checked.of(Draft.unit("a", square)).inPrefecture().finding(ValidationCode.ZONE_NOT_CHECKED);
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void namedCountyIsTheOneItLiesIn() {
    ZoneVersion west = TestZone.county("652301", ground.rect(-5000, -5000, 5000, 5000));
    ZoneVersion east = TestZone.county("652302", ground.rect(5000, -5000, 15_000, 5000));
    Draft draft = Draft.unit("a", ground.rect(4800, 0, 5800, 1000));
    Checked partly = Checked.of(draft.county("652301")).beside(west, east).inPrefecture();
    ValidationFinding finding = partly.finding(ValidationCode.ZONE_OTHER_COUNTY);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.figures().get("namedCountyM2")).isCloseTo(200_000, within(100.0));
    assertThat(partly.mendedWhole().codes()).isEmpty();
    assertThat(Checked.of(draft.county("652302")).beside(west, east).inPrefecture().codes()).isEmpty();
    assertThat(Checked.of(draft.county("652399")).beside(west, east).inPrefecture()
        .finding(ValidationCode.ZONE_OTHER_COUNTY).isError()).isTrue();
  }

  @Test
  void villagesAreHeldAgainstTheirLayer() {
    Draft draft = Draft.of("a", "livestock_zone", "PROHIBITED", square)
        .with("villages", List.of("zone v1", "zone v3", "九村"));
    assertThat(Checked.of(draft).finding(ValidationCode.ZONE_NOT_CHECKED).text().en()).contains("3 village(s)");
    Checked checked = Checked.of(draft).beside(village("v1", 500, 500), village("v2", 600, 500), village("v3", 5000, 500));
    ValidationFinding finding = checked.finding(ValidationCode.ZONE_VILLAGES_DIFFER);
    assertThat(finding.text().en()).contains("not inside [zone v3, 九村]", "not listed [zone v2]", "at all [九村]");
    assertThat(finding.figures()).containsEntry("listedNotInside", 2.0).containsEntry("insideNotListed", 1.0);
    assertThat(finding.at().distance(ground.at(600, 500))).isLessThan(1e-9);
    assertThat(checked.mendedWhole().codes()).isEmpty();
    assertThat(Checked.of(Draft.of("a", "livestock_zone", "ALLOWED", square)).codes()).isEmpty();
  }

  private ZoneVersion village(String id, double east, double north) {
    return TestZone.of(id, "village", null, ground.point(east, north)).build();
  }
}
