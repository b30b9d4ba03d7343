package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.Coverage;
import lanxian.domain.Dataset;
import lanxian.domain.Project;
import lanxian.domain.Recorded;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.Importer;
import lanxian.exchange.coverage.CoverageReader;
import lanxian.rules.RuleEngine;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.CheckResult;
import lanxian.siting.FiredRule;
import lanxian.siting.SitingCheck;
import lanxian.siting.SitingIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The officer's case on the committed files: a pig farm on a water source, and the same farm five kilometres away. */
class SampleVerdictTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static Dataset dataset;

  @BeforeAll
  static void importSample() throws IOException {
    List<ZoneVersion> versions = new ArrayList<>();
    for (String category : Samples.SAMPLE.byCategory().keySet()) {
      new Importer().read(Path.of("shapefiles", category + ".shp"),
          ImportOptions.of(RULES.category(category).orElseThrow())).drafts()
          .forEach(d -> versions.add(new ZoneVersion(d.zoneId(), 1, d.description(), d.geometry(), d.areaM2(),
              d.validity(), d.retired(), new Recorded(1, Instant.EPOCH))));
    }
    List<Coverage> coverage = new CoverageReader(code -> RULES.category(code).isPresent())
        .read(Files.readAllBytes(Path.of("shapefiles/coverage.csv")));
    dataset = new Dataset(1, Instant.EPOCH, versions, coverage, List.of());
  }

  @Test
  void onTheSourceItIsProhibited() throws IOException {
    CheckResult result = check("farm-t1.txt", TODAY);
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(rules(result, "dw-1-l1")).contains("DW-02", "DW-11", "DW-18");
    assertThat(rules(result, "dw-1-l2")).contains("DW-05");
    assertThat(result.findings()).anyMatch(f -> f.rules().stream().anyMatch(r -> r.rule().id().equals("LV-01")));
    assertThat(result.counties()).containsExactly("652301");
  }

  @Test
  void theStatuteChangesWithTheDay() throws IOException {
    assertThat(document("DW-02", LocalDate.of(2026, 8, 14))).isEqualTo("水污染防治法");
    assertThat(document("DW-02", LocalDate.of(2026, 8, 15))).isEqualTo("生态环境法典");
  }

  @Test
  void fiveKilometresAwayItHasConditionsOnly() throws IOException {
    for (LocalDate day : List.of(LocalDate.of(2026, 8, 14), TODAY)) {
      CheckResult result = check("farm-5km.txt", day);
      assertThat(result.verdict()).isEqualTo(Verdict.CONDITIONAL);
      assertThat(result.anywhere()).extracting(fired -> fired.rule().id()).contains("LV-08");
      assertThat(result.findings()).extracting(f -> f.zone().category()).contains("livestock_zone");
      assertThat(result.slivers()).isEmpty();
    }
  }

  @Test
  void whatIsNotHeldIsNamed() throws IOException {
    CheckResult result = check("farm-5km.txt", TODAY);
    assertThat(result.notChecked()).extracting(layer -> layer.category()).contains("env_control_unit");
    assertThat(result.determined()).isFalse();
    assertThat(result.warnings()).anyMatch(warning -> warning.code().equals("ILLUSTRATIVE_ZONES"));
  }

  private static String document(String rule, LocalDate day) throws IOException {
    return check("farm-t1.txt", day).findings().stream().flatMap(finding -> finding.rules().stream())
        .filter(fired -> fired.rule().id().equals(rule)).map(FiredRule::basis).findFirst().orElseThrow().document();
  }

  private static Set<String> rules(CheckResult result, String zone) {
    return result.findings().stream().filter(finding -> finding.zone().zoneId().equals(zone))
        .flatMap(finding -> finding.rules().stream()).map(fired -> fired.rule().id()).collect(Collectors.toSet());
  }

  private static CheckResult check(String file, LocalDate day) throws IOException {
    Map<String, Object> properties =
        Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig", "stock_heads", 5000.0);
    return new SitingCheck(new RuleEngine(RULES)).check(SitingIndex.of(dataset, day),
        new Project(FarmExamplesTest.parcel(file), properties, "EPSG:4517", null, 0, List.of()), 1000);
  }
}
