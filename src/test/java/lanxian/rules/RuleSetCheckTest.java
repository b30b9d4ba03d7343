package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lanxian.domain.Validity;
import lanxian.rules.RuleFinding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetCheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String RULES = "water.yml";

  @Test
  void aCleanSetHasNoFindings() {
    assertThat(RuleSetCheck.check(new SmallRules().files(), DAY)).isEmpty();
  }

  @Test
  void theShippedRulesHaveNoErrors() {
    List<RuleFinding> findings = RuleSetCheck.check(RuleFiles.fromDirectory(Path.of("rules")), DAY);
    assertThat(findings).filteredOn(finding -> finding.severity() == Severity.ERROR).isEmpty();
    assertThat(findings).allSatisfy(finding -> {
      assertThat(finding.where().file()).as(finding.line()).endsWith(".yml");
      assertThat(finding.where().line()).as(finding.line()).isPositive();
    });
  }

  static Stream<Arguments> findings() {
    return Stream.of(
        arguments(RULES, "when: \"outfall = true\"", "when: \"outfal = true\"",
            "water.yml:7: ERROR CONDITION_UNKNOWN_FIELD DW-01 when: unknown field outfal"),
        arguments(RULES, "id: IN-01", "id: DW-01", "water.yml:19: ERROR RULES_DUPLICATE_ID second rule DW-01"),
        arguments(RULES, "expect: ASSUMED}\n      - {why: elsewhere", "expect: APPLIES}\n      - {why: elsewhere",
            "water.yml:17: ERROR RULES_EXAMPLE_FAILS DW-01: expected APPLIES, is ASSUMED (not stated)"),
        arguments(RULES, "{why: a farm, project: {activity: FARM}",
            "{why: a farm, project: {activity: FARM, outfall: true}",
            "water.yml:33: ERROR RULES_EXAMPLE_FAILS IN-01: outfall = true goes against activity = FARM: Because"),
        arguments(RULES, "activity: PLANT, outfall: true}, zone: {class: L1}, expect: APPLIES",
            "activity: PLANT}, zone: {class: L1}, expect: ASSUMED",
            "water.yml:4: ERROR RULES_EXAMPLE_MISSING DW-01 has no example that comes out APPLIES"),
        arguments(RULES, "when: \"activity = 'PLANT'\"", "when: \"activity IN ('PLANT','FARM')\"",
            "water.yml:33: ERROR RULES_EXAMPLE_FAILS IN-01: expected SILENT, is APPLIES (a farm)"),
        arguments(RULES, "      - {why: digs", "      # - {why: digs",
            "water.yml:37: NOTE RULES_ALTERNATIVE_UNREACHED GE-01: no example meets hasAny(acts,'DIG') = true"),
        arguments(RULES, "article: （二）, authority: PLAN, from: 2016-07-27",
            "article: （二）, authority: PLAN, from: 2016-07-27, to: 2020-01-01",
            "water.yml:34: WARNING RULES_BASIS_EXPIRED GE-01 has no basis in force on 2026-11-23"),
        arguments(RULES, "article: （二）, authority: PLAN, from: 2016-07-27",
            "article: （二）, authority: PLAN, from: 2016-07-27, to: 2020-01-01",
            "water.yml:34: WARNING RULES_DOCUMENT_END 方案 ends on different days: "
                + "2020-01-01 in [GE-01], open in [IN-01]"),
        arguments(RULES, "from: 2026-08-15", "from: 2026-09-15",
            "water.yml:4: WARNING RULES_BASIS_GAP DW-01 has no basis from 2026-08-15 to 2026-09-15 (exclusive)"),
        arguments(RULES, "    confidence: M\n", "    penalty:\n      - {document: 旧法, article: \"9\", authority: LAW, "
            + "from: 2018-01-01, to: 2026-08-15}\n    confidence: M\n",
            "water.yml:4: WARNING RULES_BASIS_EXPIRED DW-01 has no penalty in force on 2026-11-23"),
        arguments(RULES, "inside: [{category: source, classes: [L1]}]", "inside: [{category: park}]",
            "categories.yml:2: WARNING RULES_CATEGORY_UNUSED no rule names source"),
        arguments("local.yml", "name: limit", "name: unused",
            "local.yml:3: NOTE RULES_FIELD_UNUSED no condition names local.unused"),
        arguments("project.yml", "- {name: outfall,", "- {name: colour, type: STRING, title: {zh: 色, en: Colour}, "
            + "description: {zh: 说明, en: Text}}\n  - {name: outfall,",
            "project.yml:10: NOTE RULES_FIELD_UNUSED no condition names colour"));
  }

  @ParameterizedTest
  @MethodSource
  void findings(String file, String passage, String replacement, String expected) {
    assertThat(RuleSetCheck.check(new SmallRules().with(file, passage, replacement).files(), DAY))
        .extracting(RuleFinding::line).contains(expected);
  }

  @Test
  void soundRulesAreLookedAtBesideBrokenOnes() {
    List<RuleFinding> findings = RuleSetCheck.check(new SmallRules()
        .with(RULES, "when: \"outfall = true\"", "when: \"outfal = true\"")
        .with(RULES, "{why: a farm, project: {activity: FARM}, expect: SILENT}",
            "{why: a farm, project: {activity: FARM}, expect: APPLIES}").files(), DAY);
    assertThat(findings).extracting(finding -> finding.code().name())
        .startsWith("CONDITION_UNKNOWN_FIELD", "RULES_EXAMPLE_FAILS");
    assertThat(findings).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
  }

  @Test
  void aSetThatCannotBeReadAtAllGivesFindingsNotAFailure() {
    List<RuleFinding> findings = RuleSetCheck.check(
        new SmallRules().without("categories.yml").without("project.yml").without("local.yml").files(), DAY);
    assertThat(findings).extracting(RuleFinding::line).contains("project.yml: ERROR RULES_FILE project.yml is missing");
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        arguments(List.of(period(null, null)), List.of()),
        arguments(List.of(period(2018, 2026), period(2026, null)), List.of()),
        arguments(List.of(period(2026, null), period(2018, 2026)), List.of()),
        arguments(List.of(period(2018, 2020), period(2022, null)), List.of(period(2020, 2022))),
        arguments(List.of(period(2018, 2030), period(2019, 2020), period(2031, 2032)), List.of(period(2030, 2031))),
        arguments(List.of(period(null, 2010), period(2011, 2012), period(2013, null)),
            List.of(period(2010, 2011), period(2012, 2013))),
        arguments(List.of(), List.of()));
  }

  @ParameterizedTest
  @MethodSource
  void gaps(List<Validity> periods, List<Validity> expected) {
    assertThat(BasisCheck.gaps(periods)).isEqualTo(expected);
  }

  private static Validity period(Integer from, Integer to) {
    return new Validity(from == null ? null : LocalDate.of(from, 1, 1), to == null ? null : LocalDate.of(to, 1, 1));
  }
}
