package lanxian.rules;

import static lanxian.domain.RuleExample.Expect.APPLIES;
import static lanxian.domain.RuleExample.Expect.ASSUMED;
import static lanxian.domain.RuleExample.Expect.SILENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample;
import lanxian.domain.RuleExample.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleRunTest {
  private static final Map<String, Object> OUTFALL = Map.of("activity", "PLANT", "outfall", true);
  private static final Map<String, Object> PLANT = Map.of("activity", "PLANT");

  private final RuleEngine engine = new RuleEngine(RuleSetLoader.load(new SmallRules()
      .with("water.yml", "inside: [{category: source, classes: [L1]}]",
          "inside: [{category: source, classes: [L1]}, {category: park}]").files()));

  static Stream<Arguments> cases() {
    return Stream.of(
        // inside: class and category decide
        arguments("DW-01", OUTFALL, Map.of(), Map.of(), APPLIES),
        arguments("DW-01", OUTFALL, Map.of("class", "L1"), Map.of(), APPLIES),
        arguments("DW-01", OUTFALL, Map.of("class", "L2"), Map.of(), SILENT),
        arguments("DW-01", OUTFALL, Map.of("category", "park"), Map.of(), APPLIES),
        arguments("DW-01", OUTFALL, Map.of("category", "county"), Map.of(), SILENT),
        arguments("DW-01", OUTFALL, Map.of("category", "park", "class", "L1"), Map.of(), SILENT),
        arguments("DW-01", PLANT, Map.of("class", "L1"), Map.of(), ASSUMED),
        arguments("DW-01", PLANT, Map.of("class", "L2"), Map.of(), SILENT),
        // not inside: the zone given holds the whole project
        arguments("IN-01", PLANT, Map.of(), Map.of(), APPLIES),
        arguments("IN-01", PLANT, Map.of("wwtp_built", true), Map.of(), SILENT),
        arguments("IN-01", PLANT, Map.of("wwtp_built", false), Map.of(), APPLIES),
        arguments("IN-01", PLANT, Map.of("name", "某园区"), Map.of(), ASSUMED),
        arguments("IN-01", PLANT, Map.of("category", "source", "wwtp_built", true), Map.of(), APPLIES),
        // anywhere: facts of the office may be given
        arguments("GE-01", Map.of("heads", 6.0), Map.of(), Map.of("ruled", true), APPLIES),
        arguments("GE-01", Map.of("heads", 6.0), Map.of(), Map.of("ruled", true, "limit", 6.0), SILENT),
        arguments("GE-01", Map.of(), Map.of(), Map.of(), ASSUMED));
  }

  @ParameterizedTest
  @MethodSource
  void cases(
      String id, Map<String, Object> project, Map<String, Object> zone, Map<String, Object> local, Expect expected) {
    Rule rule = engine.ruleSet().rule(id).orElseThrow();
    RuleExample example = new RuleExample(project, zone, local, expected, "");
    assertThat(ExampleRun.of(engine, rule, example).actual()).isEqualTo(expected);
  }

  @Test
  void tellsWhatWasAssumedAndWhatTheConditionSaw() {
    Rule rule = engine.ruleSet().rule("GE-01").orElseThrow();
    ExampleRun run = ExampleRun.of(engine, rule,
        new RuleExample(Map.of("activity", "FARM"), Map.of(), Map.of(), ASSUMED, ""));
    assertThat(run.assumed()).containsExactly("heads", "local.ruled");
    assertThat(run.facts().project()).containsEntry("outfall", false);
  }
}
