package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lanxian.domain.Category;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.RuleSet;
import lanxian.exchange.coverage.CoverageReader;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.Test;

class CoverageRegisterTest {
  private final RuleSet rules = RuleSetLoader.fromDirectory(Path.of("rules"));
  private final List<Coverage> register = new CoverageReader(code -> rules.category(code).isPresent())
      .read(new CoverageRegister(Samples.SAMPLE).csv().getBytes(StandardCharsets.UTF_8));

  @Test
  void everyCountyAndCategoryHasOneStatusOnEveryDay() {
    List<String> categories = rules.categories().stream().filter(c -> c.kind() == Category.Kind.ZONE)
        .map(Category::code).toList();
    for (Facts.County county : Samples.SAMPLE.world().facts.counties()) {
      for (String category : categories) {
        for (int year = 2000; year <= 2030; year++) {
          assertThat(status(county.code(), category, LocalDate.of(year, 7, 1)))
              .as(county.name() + " " + category + " " + year).hasSize(1);
        }
      }
    }
    assertThat(register).extracting(Coverage::category).isSubsetOf(categories);
  }

  @Test
  void partialExactlyWhereTheSampleHoldsSomething() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    for (Coverage entry : register) {
      if (entry.validity().contains(today)) {
        boolean held = Samples.SAMPLE.byCategory().getOrDefault(entry.category(), List.of()).stream()
            .anyMatch(zone -> entry.countyCode().equals(zone.county()));
        assertThat(entry.status() == CoverageStatus.PARTIAL).as(entry.toString()).isEqualTo(held);
      }
    }
  }

  @Test
  void nothingIsDelineatedAndMissingDataAreNamed() {
    assertThat(register).extracting(Coverage::status).doesNotContain(CoverageStatus.DELINEATED)
        .contains(CoverageStatus.NOT_DELINEATED, CoverageStatus.NOT_APPLICABLE, CoverageStatus.DATA_MISSING);
    assertThat(status("652301", "farmland", LocalDate.of(2026, 1, 1))).containsExactly(CoverageStatus.DATA_MISSING);
    assertThat(status("652325", "env_control_unit", LocalDate.of(2026, 1, 1)))
        .containsExactly(CoverageStatus.DATA_MISSING);
    assertThat(status("652301", "livestock_zone", LocalDate.of(2016, 12, 30)))
        .containsExactly(CoverageStatus.NOT_DELINEATED);
    assertThat(status("652301", "livestock_zone", LocalDate.of(2016, 12, 31)))
        .containsExactly(CoverageStatus.PARTIAL);
    assertThat(register).allSatisfy(entry -> assertThat(entry.note()).isNotBlank());
  }

  private List<CoverageStatus> status(String county, String category, LocalDate day) {
    return register.stream().filter(entry -> entry.countyCode().equals(county) && entry.category().equals(category)
        && entry.validity().contains(day)).map(Coverage::status).toList();
  }
}
