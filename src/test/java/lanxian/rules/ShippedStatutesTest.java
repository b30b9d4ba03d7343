package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.LegalBasis;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which documents the shipped rules cite on which day. */
class ShippedStatutesTest {
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final LocalDate CODE = LocalDate.of(2026, 8, 15);
  private static final LocalDate PLAN = LocalDate.of(2016, 7, 27);
  /** Laws that article 1242 of the code repeals, so far as rules cite them. */
  private static final Set<String> REPEALED = Set.of("水污染防治法", "环境保护法", "环境影响评价法");

  /** Articles of the water pollution law and of the code, from the table of the domain brief, section 0. */
  @ParameterizedTest(name = "{0} on {1} cites {2} {3}")
  @CsvSource({
      "DW-01,  2026-08-14, 水污染防治法, 64", "DW-01,  2026-08-15, 生态环境法典, 318",
      "DW-02,  2018-01-01, 水污染防治法, 65", "DW-02,  2026-08-14, 水污染防治法, 65",
      "DW-02,  2026-08-15, 生态环境法典, 319", "DW-03,  2026-08-14, 水污染防治法, 65",
      "DW-03,  2026-08-15, 生态环境法典, 319", "DW-05,  2026-08-14, 水污染防治法, 66",
      "DW-05,  2026-08-15, 生态环境法典, 320", "DW-09,  2026-08-14, 水污染防治法, 67",
      "DW-09,  2026-08-15, 生态环境法典, 321", "DW-20,  2026-08-14, 水污染防治法, 69",
      "DW-20,  2026-08-15, 生态环境法典, 323", "DW-21,  2026-08-14, 水污染防治法, 73",
      "DW-21,  2026-08-15, 生态环境法典, 327", "IN-20,  2026-08-14, 水污染防治法, 40",
      "IN-20,  2026-08-15, 生态环境法典, 287"})
  void theStatuteOfTheDayIsCited(String rule, LocalDate day, String document, String article) {
    assertThat(rule(rule).basesInForce(day)).anySatisfy(basis -> {
      assertThat(basis.document()).isEqualTo(document);
      assertThat(basis.article()).isEqualTo(article);
    });
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noRuleCitesTheCodeBeforeItHoldsOrARepealedLawAfter(Rule rule) {
    List<LegalBasis> all = Stream.concat(rule.bases().stream(), rule.penalties().stream()).toList();
    assertThat(all).allSatisfy(basis -> {
      if (basis.document().equals("生态环境法典")) {
        assertThat(basis.validity().from()).isEqualTo(CODE);
      }
      if (REPEALED.contains(basis.document())) {
        assertThat(basis.validity().to()).isNotNull().isBeforeOrEqualTo(CODE);
      }
      if (basis.authority() == AuthorityLevel.PLAN) {
        assertThat(basis.validity().from()).isAfterOrEqualTo(PLAN);
      }
    });
  }

  @Test
  void theDayBeforeThePlanNoRuleRestsOnIt() {
    List<Rule> ofThePlan = rules()
        .filter(rule -> rule.authority(PLAN).equals(Optional.of(AuthorityLevel.PLAN))).toList();
    assertThat(ofThePlan).hasSizeGreaterThan(10);
    assertThat(ofThePlan).allSatisfy(rule -> assertThat(rule.basesInForce(PLAN.minusDays(1))).isEmpty());
  }

  /** The rows of section 2 of the domain brief; a row may be split, as DW-15a and DW-15b. */
  @ParameterizedTest
  @CsvSource({"DW, 21", "LV, 13", "AQ, 6", "WL, 5", "RL, 4", "EC, 1", "BL, 7", "RV, 14", "GW, 15", "IN, 24"})
  void everyRowOfTheBriefIsARule(String family, int rows) {
    Set<String> numbers = rules().map(rule -> rule.id().replaceAll("[a-z]$", "")).collect(Collectors.toSet());
    String[] expected = new String[rows];
    Arrays.setAll(expected, i -> String.format("%s-%02d", family, i + 1));
    assertThat(numbers).contains(expected);
  }

  static Stream<Rule> rules() {
    return RULES.rules().stream();
  }

  private static Rule rule(String id) {
    return RULES.rule(id).or(() -> RULES.rule(id + "a")).orElseThrow();
  }
}
