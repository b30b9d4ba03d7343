package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Change;
import lanxian.domain.Recorded;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneVersion;
import lanxian.siting.agreement.SampleLayers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole sample as one change set in its own counties: its neighbours share every vertex, discs and rings nest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleValidationTest {
  private ValidationReport report;

  @BeforeAll
  void validate() {
    List<Change> changes = new ArrayList<>();
    List<ZoneVersion> counties = new ArrayList<>();
    for (ZoneDraft zone : new SampleLayers().drafts()) {
      if (zone.description().category().equals("county")) {
        counties.add(new ZoneVersion(zone.zoneId(), 1, zone.description(), zone.geometry(), zone.areaM2(), zone.validity(),
            false, new Recorded(1, Instant.EPOCH)));
      } else if (zone.validity().contains(Draft.DAY)) {
        changes.add(new Change("c-" + zone.zoneId(), Change.Kind.CREATE, List.of(), List.of(new ZoneProposal(zone.zoneId(),
            zone.description(), zone.geometry(), zone.validity())), "import of shapefiles"));
      }
    }
    assertThat(changes).hasSizeGreaterThan(300);
    report = Checked.of(Draft.set(changes)).beside(counties.toArray(ZoneVersion[]::new)).inPrefecture().report();
  }

  @Test
  void isFreeOfErrors() {
    assertThat(report.errors()).as("%s", report.errors().stream().map(finding -> finding.zoneId() + " "
        + finding.text().en()).toList()).isEmpty();
  }

  @Test
  void saysWhatItDoesNotHold() {
    Map<ValidationCode, Integer> counts = new EnumMap<>(ValidationCode.class);
    report.findings().forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
    // villages of the sample are made up, and no layer has them
    assertThat(counts).containsKey(ValidationCode.ZONE_NOT_CHECKED);
    assertThat(counts).doesNotContainKeys(ValidationCode.ZONE_INVALID, ValidationCode.ZONE_NOT_NESTED,
        ValidationCode.ZONE_OVERLAP, ValidationCode.ZONE_GENERATED_AS_APPROVED);
    // recharge areas lie on one side of their sources
    assertThat(counts).containsEntry(ValidationCode.ZONE_OPEN_SIDE, 10);
  }
}
