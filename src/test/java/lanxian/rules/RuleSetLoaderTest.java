package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.Category;
import lanxian.domain.Confidence;
import lanxian.domain.Effect;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.LegalBasis;
import lanxian.domain.LocalizedText;
import lanxian.domain.ProjectField;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneSelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetLoaderTest {
  private static final String RULES = "water.yml";

  @Test
  void readsEveryPart() {
    RuleSet rules = RuleSetLoader.load(new SmallRules().files());

    assertThat(rules.rules()).extracting(Rule::id).containsExactly("DW-01", "GE-01", "IN-01");
    Rule rule = rules.rule("DW-01").orElseThrow();
    assertThat(rule.reach()).isEqualTo(new Reach(
        Reach.Kind.INSIDE, List.of(new ZoneSelector("source", Set.of("L1"))), 0, List.of(), List.of(), ""));
    assertThat(rule.condition()).isEqualTo("outfall = true");
    assertThat(rule.effect()).isEqualTo(Effect.PROHIBITED);
    assertThat(rule.bases()).containsExactly(
        new LegalBasis("新法", "1", 1, AuthorityLevel.LAW, Validity.since(LocalDate.of(2026, 8, 15)), Confidence.H),
        new LegalBasis("旧法", "2", null, AuthorityLevel.LAW,
            new Validity(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 8, 15)), Confidence.M));
    assertThat(rule.examples().get(0)).isEqualTo(new RuleExample(Map.of("activity", "PLANT", "outfall", true),
        Map.of("class", "L1"), Map.of(), RuleExample.Expect.APPLIES, "an outfall"));

    Category source = rules.category("source").orElseThrow();
    assertThat(source.classes()).extracting(Category.ZoneClass::code).containsExactly("L1", "L2");
    assertThat(source.leads()).containsExactly("水利局");
    assertThat(source.departmentsToday()).containsExactly("水利局", "生态环境局");
    assertThat(rules.category("county").orElseThrow().kind()).isEqualTo(Category.Kind.REFERENCE);

    ProjectField heads = rules.field("heads").orElseThrow();
    assertThat(heads).isEqualTo(new ProjectField("heads", ProjectField.Type.NUMBER, "heads", List.of(), false, Set.of(),
        null, 0.0, 1000.0, new LocalizedText("存栏", "Stock"), new LocalizedText("说明", "Text")));
    assertThat(rules.field("acts").orElseThrow().whenAbsent()).isEqualTo(List.of());
    assertThat(rules.implications()).singleElement()
        .satisfies(implication -> assertThat(implication.set()).containsExactly(Map.entry("outfall", false)));
    assertThat(rules.localFacts()).containsEntry("ruled", null).containsEntry("limit", 5.0);
    assertThat(rules.zoneAttributes()).hasSize(3);
  }

  @Test
  void theKeptContentGivesTheIdenticalRuleSet() {
    for (RuleFiles files : List.of(new SmallRules().files(), RuleFiles.fromDirectory(Path.of("rules")))) {
      RuleSet now = RuleSetLoader.load(files);
      RuleSet later = RuleSetLoader.fromContent(files.content());
      assertThat(later).isEqualTo(now);
      assertThat(later.hash()).isEqualTo(files.hash()).matches("sha256:[0-9a-f]{64}");
    }
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(RULES, "effect: PROHIBITED", "effekt: PROHIBITED", "YAML_MISSING_KEY@4, YAML_UNKNOWN_KEY@8"),
        arguments(RULES, "effect: PROHIBITED", "effect: FORBIDDEN", "YAML_BAD_VALUE@8"),
        arguments(RULES, "from: 2018-01-01", "from: 2018-13-01", "YAML_BAD_DATE@12"),
        arguments(RULES, "to: 2026-08-15", "to: 2018-01-01", "RULES_BASIS_PERIOD@12"),
        arguments(RULES, "document: 旧法, article: \"2\", authority: LAW, from: 2018-01-01, to: 2026-08-15",
            "document: 新法, article: \"1\", paragraph: 1, authority: LAW, from: 2018-01-01", "RULES_BASIS_OVERLAP@12"),
        arguments(RULES, "id: IN-01", "id: DW-01", "RULES_DUPLICATE_ID@19"),
        arguments(RULES, "id: IN-01", "id: in_1", "RULES_BAD_ID@19"),
        arguments(RULES, "family: water", "family: fire", "RULES_BAD_ID@1"),
        arguments(RULES, "category: source,", "category: sauce,", "RULES_UNKNOWN_CATEGORY@6"),
        arguments(RULES, "classes: [L1]", "classes: [L7]", "RULES_UNKNOWN_CATEGORY@6"),
        arguments(RULES, "classes: [L1]", "classes: []", "RULES_REACH@6"),
        arguments(RULES, "inside: [{category: source, classes: [L1]}]", "inside: []", "RULES_REACH@6"),
        arguments(RULES, "anywhere: true", "anywhere: false", "RULES_REACH@36"),
        arguments(RULES, "anywhere: true", "anywhere: true\n      inside: [{category: park}]", "RULES_REACH@36"),
        arguments(RULES, "anywhere: true", "within: [{category: park}]", "RULES_REACH@36"),
        arguments(RULES, "anywhere: true", "anywhere: true\n      withinM: 5", "RULES_REACH@36"),
        arguments(RULES, "anywhere: true", "anywhere: true\n      eligible: \"INCLUDE\"", "RULES_REACH@37"),
        arguments(RULES, "effect: DUTY", "effect: REQUIRED_INSIDE", "RULES_REACH@34"),
        arguments(RULES, "when: \"outfall = true\"", "when: \"outfall = tru\"", "CONDITION_UNKNOWN_FIELD@7"),
        arguments(RULES, "when: \"outfall = true\"", "when: \"outfall = 'x' AND zone.depth_from_m = 'y'\"",
            "CONDITION_TYPE@7, CONDITION_TYPE@7"),
        arguments(RULES, "when: \"outfall = true\"", "when: \"outfall >\"", "CONDITION_SYNTAX@7"),
        arguments(RULES, "when: \"outfall = true\"", "when: \"zone.wwtp_built = true\"", "CONDITION_UNKNOWN_FIELD@7"),
        arguments(RULES, "when: \"outfall = true\"", "when: \"zone.class = 'L7'\"", "CONDITION_VALUE@7"),
        arguments(RULES, "when: \"activity = 'PLANT'\"", "when: \"zone.wwtp_built = true\"",
            "CONDITION_UNKNOWN_FIELD@23"),
        arguments(RULES, "zone.wwtp_built = true", "outfal = true", "CONDITION_UNKNOWN_FIELD@21"),
        arguments(RULES, "eligible: \"zone.wwtp_built = true\"", "eligible: [{when: \"zone.built = true\"}]",
            "CONDITION_UNKNOWN_FIELD@21"),
        arguments(RULES, "eligible: \"zone.wwtp_built = true\"", "eligible: []", "RULES_REACH@22"),
        arguments(RULES, "eligible: \"zone.wwtp_built = true\"", "eligible: [{from: 2018-01-01}]",
            "YAML_MISSING_KEY@22"),
        arguments(RULES, "eligible: \"zone.wwtp_built = true\"",
            "eligible: [{when: \"zone.wwtp_built = true\", from: soon}]", "YAML_BAD_DATE@22"),
        arguments(RULES, "confidence: M\n", "confidence: M\n    cap: {unless: \"zone.basis = 'x'\", to: DUTY, "
            + "notice: {zh: 注, en: n}}\n", "CONDITION_UNKNOWN_FIELD@14"),
        arguments(RULES, "project: {activity: FARM}, zone: {class: L1}", "project: {activty: FARM}, zone: {klass: L1}",
            "RULES_BAD_FACT@16, RULES_BAD_FACT@16"),
        arguments(RULES, "{activity: FARM, heads: 5}", "{activity: FARM, heads: 1001}", "RULES_BAD_FACT@47"),
        arguments(RULES, "{activity: FARM, heads: 5}", "{activity: FISH, heads: five}",
            "RULES_BAD_FACT@47, RULES_BAD_FACT@47"),
        arguments(RULES, "{activity: FARM, heads: 5},", "{activity: FARM}, zone: {class: L1},", "RULES_BAD_FACT@47"),
        arguments(RULES, "local: {ruled: false}", "local: {ruled: maybe}", "RULES_BAD_FACT@46"),
        arguments(RULES, "local: {ruled: false}", "local: {rule: false}", "RULES_BAD_FACT@46"),
        arguments(RULES, "zone: {wwtp_built: true}", "zone: {wwtp_built: 1}", "RULES_BAD_FACT@31"),
        arguments(RULES, "expect: ASSUMED}\n      - {why: elsewhere", "expect: SOMETIMES}\n      - {why: elsewhere",
            "YAML_BAD_VALUE@17"),
        arguments("categories.yml", "code: park", "code: source", "RULES_DUPLICATE_ID@14"),
        arguments("categories.yml", "code: L2", "code: L1", "RULES_DUPLICATE_ID@8"),
        arguments("categories.yml", "[水利局, 生态环境局]", "[水利局]", "RULES_FIELD@12"),
        arguments("categories.yml", "name: depth_from_m", "name: DepthFrom", "RULES_BAD_ID@22"),
        arguments("categories.yml", "categories: [park]", "categories: [parks]", "RULES_UNKNOWN_CATEGORY@21"),
        arguments("project.yml", "name: outfall, type: BOOLEAN", "name: outfall, type: BOOL", "YAML_BAD_VALUE@10"),
        arguments("project.yml", "min: 0", "min: 2000", "RULES_FIELD@11"),
        arguments("project.yml", "whenAbsent: []", "whenAbsent: [SING]", "RULES_FIELD@18"),
        arguments("project.yml", "value: PLANT", "value: FARM", "RULES_DUPLICATE_ID@2"),
        arguments("project.yml", "type: BOOLEAN,", "type: BOOLEAN, unit: m,", "RULES_FIELD@10"),
        arguments("project.yml", "set: {outfall: false}", "set: {outfall: none}", "RULES_BAD_FACT@26"),
        arguments("project.yml", "set: {outfall: false}", "set: {outfal: false}", "RULES_BAD_FACT@26"),
        arguments("project.yml", "activity = 'FARM'", "zone.class = 'L1'", "CONDITION_UNKNOWN_FIELD@26"),
        arguments("local.yml", "value: 5", "value: five", "RULES_BAD_FACT@3"),
        arguments("local.yml", "name: limit", "name: ruled", "RULES_DUPLICATE_ID@3"),
        arguments("local.yml", "verified: true", "verified: yes", "YAML_WRONG_TYPE@3"));
  }

  /** @param expected codes and lines, among the faults of the same file */
  @ParameterizedTest
  @MethodSource
  void broken(String file, String passage, String replacement, String expected) {
    List<Fault> faults = faults(new SmallRules().with(file, passage, replacement));
    assertThat(faults.stream().filter(fault -> file.equals(fault.where().file()))
        .map(fault -> fault.code().name() + "@" + fault.where().line()))
        .as(faults.toString()).containsAll(List.of(expected.split(", ")));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(faults(new SmallRules().without("local.yml")))
        .anySatisfy(fault -> {
          assertThat(fault.code()).isEqualTo(RuleFault.RULES_FILE);
          assertThat(fault.where().file()).isEqualTo("local.yml");
        });
  }

  @Test
  void faultsOfAllFilesAreToldAtOnce() {
    List<Fault> faults = faults(new SmallRules()
        .with(RULES, "effect: DUTY", "effect: NONE")
        .with("categories.yml", "kind: REFERENCE", "kind: OTHER")
        .with("project.yml", "min: 0", "min: low")
        .with("local.yml", "value: 5", "value: five"));
    assertThat(faults).extracting(fault -> fault.where().file())
        .contains("categories.yml", "project.yml", "local.yml", RULES);
  }

  private static List<Fault> faults(SmallRules rules) {
    return catchThrowableOfType(FaultException.class, () -> RuleSetLoader.load(rules.files())).faults();
  }
}
