package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lanxian.domain.ZoneDraft;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 144 sites of the Netherlands, 541,000 vertices, 36 of them not valid in the OGC sense. */
@Tag("corpus")
class Natura2000ImportTest {
  @Test
  void loadsCompletelyAndReportsEveryRepair() {
    ImportResult result = new Importer().read(CorpusFiles.ROOT.resolve("natura2000_nl/natura2000_nl.geojson"),
        ImportOptions.of(TestCategories.BUILT_UP));
    assertThat(result.report().counts()).isEqualTo(new ImportReport.Counts(144, 108, 36, 0, 0, 0, 0, 0));
    assertThat(result.report().accepted()).isTrue();
    assertThat(result.drafts()).hasSize(144);
    assertThat(result.drafts()).extracting(ZoneDraft::zoneId).doesNotHaveDuplicates();
    List<FeatureOutcome> repaired = result.report().features().stream().filter(f -> f.repair() != null).toList();
    assertThat(repaired).hasSize(36).allSatisfy(f -> {
      assertThat(f.repair().method()).isNotBlank();
      double change = Math.abs(f.repair().areaAfterM2() - f.repair().areaBeforeM2());
      assertThat(change).as("record %d", f.record()).isLessThan(0.5 * f.repair().areaBeforeM2());
    });
    for (int i = 0; i < 144; i++) {
      ZoneDraft draft = result.drafts().get(i);
      assertThat(draft.geometry().isValid()).as("record %d", i + 1).isTrue();
      assertThat(draft.areaM2()).isEqualTo(result.report().features().get(i).area().computedM2()).isPositive();
    }
  }
}
