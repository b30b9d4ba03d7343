package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample.Expect;
import lanxian.domain.RuleSet;
import lanxian.rules.condition.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks whether the examples of a rule hold its condition fast: with any one of the terms joined by AND left out, an
 * example must come out wrong, and every side of an OR must be what sets off some example. So a rule that could be
 * loosened, or that has a dead branch, without an example noticing fails. The same goes for what a rule asks of the
 * zone that a project is to lie in.
 */
class ExampleStrengthTest {
  private static final RuleSet RULES = RuleSetReading.of(RuleFiles.fromDirectory(Path.of("rules"))).ruleSet();
  private static final RuleEngine ENGINE = new RuleEngine(RULES);
  private static final Set<String> FAMILIES = Set.of("BL", "RV", "GW", "IN");

  static Stream<Rule> rules() {
    return RULES.rules().stream().filter(rule -> FAMILIES.contains(rule.id().substring(0, 2)));
  }

  @Test
  void theCutLeavesParenthesesAndQuotedTextsWhole() {
    assertThat(Terms.joinedByAnd("a = 1 AND (b = 2 OR\n  c = 'x AND y') AND NOT (d = 3 AND e = 4)"))
        .containsExactly("a = 1", "(b = 2 OR c = 'x AND y')", "NOT (d = 3 AND e = 4)");
    assertThat(Terms.joinedByAnd("a = 1 AND b = 2 OR c = 3")).containsExactly("a = 1 AND b = 2 OR c = 3");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void someExampleNoticesEveryTermLeftOut(Rule rule) {
    List<String> terms = Terms.joinedByAnd(rule.condition());
    List<String> unnoticed = IntStream.range(0, terms.size()).boxed()
        .filter(i -> terms.size() > 1 && examplesHold(without(rule, terms, i)))
        .map(terms::get)
        .toList();

    assertThat(unnoticed).as("terms of %s that no example needs", rule.id()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void someExampleNoticesEveryTermThatIsNoLongerAskedOfAZone(Rule rule) {
    List<String> terms = rule.reach().eligible().stream()
        .flatMap(asked -> Terms.joinedByAnd(asked.condition()).stream()).toList();
    List<String> unnoticed = IntStream.range(0, terms.size()).boxed()
        .filter(i -> examplesHold(asking(rule, left(terms, i)))).map(terms::get).toList();

    assertThat(terms).isNotEmpty();
    assertThat(unnoticed).as("terms of %s that no example needs", rule.id()).isEmpty();
  }

  static Stream<Rule> requirements() {
    return rules().filter(rule -> !rule.reach().eligible().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everySideOfAnOrSetsOffSomeExample(Rule rule) {
    List<ExampleRun> setOff = rule.examples().stream().map(example -> ExampleRun.of(ENGINE, rule, example))
        .filter(run -> run.actual() == Expect.APPLIES)
        .toList();

    assertThat(ENGINE.compiled(rule).when().alternatives()).allSatisfy(side ->
        assertThat(setOff).as("examples of %s by %s", rule.id(), side.text())
            .anyMatch(run -> side.test(run.facts()) == Truth.TRUE));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void someExampleIsSetOffByKnownFactsAndSomeIsSilent(Rule rule) {
    assertThat(rule.examples()).extracting(example -> ExampleRun.of(ENGINE, rule, example).actual())
        .contains(Expect.APPLIES, Expect.SILENT);
  }

  private static boolean examplesHold(Rule mutant) {
    RuleEngine engine = new RuleEngine(new RuleSet(RULES.hash(), RULES.categories(), List.of(mutant), RULES.fields(),
        RULES.implications(), RULES.localFacts(), RULES.zoneAttributes()));
    return mutant.examples().stream()
        .allMatch(example -> ExampleRun.of(engine, mutant, example).actual() == example.expect());
  }

  private static Rule without(Rule rule, List<String> terms, int left) {
    return mutant(rule, rule.reach(), "(" + String.join(") AND (", left(terms, left)) + ")");
  }

  private static Rule asking(Rule rule, List<String> terms) {
    Reach reach = rule.reach();
    return mutant(rule, new Reach(reach.kind(), reach.zones(), reach.withinM(), reach.alsoIn(), reach.unlessIn(),
        terms.stream().map(term -> new Reach.Eligibility(term, null)).toList()), rule.condition());
  }

  private static List<String> left(List<String> terms, int out) {
    List<String> kept = new ArrayList<>(terms);
    kept.remove(out);
    return kept;
  }

  private static Rule mutant(Rule rule, Reach reach, String condition) {
    return new Rule(rule.id(), reach, condition, rule.effect(), rule.text(), rule.bases(), rule.penalties(),
        rule.seedSection(), rule.confidence(), rule.remark(), rule.cap(), rule.examples());
  }
}
