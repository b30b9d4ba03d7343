package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lanxian.domain.Fault;
import lanxian.exchange.FeatureOutcome.Result;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.RawLayer;
import org.junit.jupiter.api.Test;

class ImportReportTest {
  private static final FeatureOutcome LOADED =
      new FeatureOutcome(1, "Z", "甲", Result.LOADED, List.of(), null, new FeatureOutcome.Area(10, 12.0, true));

  private static ImportReport report(ImportReport.Counts counts, FeatureOutcome... features) {
    return new ImportReport("a", RawLayer.Format.GEOJSON, null, "EPSG:4490", "", "", "c", true, counts,
        List.of(features), List.of());
  }

  @Test
  void accountsForEveryFeature() {
    assertThat(report(new ImportReport.Counts(1, 1, 0, 0, 0, 0, 0, 0), LOADED).counts().read()).isEqualTo(1);
    assertThat(LOADED.area().differenceM2()).isEqualTo(-2);
    assertThatThrownBy(() -> new ImportReport.Counts(2, 1, 0, 0, 0, 0, 0, 0)).hasMessageContaining("lost");
    assertThatThrownBy(() -> report(new ImportReport.Counts(2, 2, 0, 0, 0, 0, 0, 0), LOADED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> report(new ImportReport.Counts(1, 0, 1, 0, 0, 0, 0, 0), LOADED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> report(new ImportReport.Counts(2, 2, 0, 0, 0, 0, 0, 0), LOADED, LOADED))
        .hasMessageContaining("listed as");
  }

  @Test
  void holdsOutcomesToTheirResult() {
    List<Fault> faults = List.of(Fault.of(ExchangeFault.FILE_EMPTY, ""));
    FeatureOutcome.Area area = new FeatureOutcome.Area(1, null, false);
    FeatureOutcome.Repair repair = new FeatureOutcome.Repair("m", 1, 1);
    assertThat(area.differenceM2()).isNull();
    assertThatThrownBy(() -> new FeatureOutcome(1, null, null, Result.REFUSED, List.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeatureOutcome(1, null, null, Result.LOADED, faults, null, area))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeatureOutcome(1, null, null, Result.LOADED, List.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeatureOutcome(1, null, null, Result.LOADED, List.of(), repair, area))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeatureOutcome(1, null, null, Result.EMPTY, List.of(), null, area))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(FeatureOutcome.without(1, Result.EMPTY).isGood()).isFalse();
    assertThatThrownBy(() -> new ImportResult(report(new ImportReport.Counts(1, 1, 0, 0, 0, 0, 0, 0), LOADED),
        List.of()))
        .hasMessageContaining("drafts");
  }
}
