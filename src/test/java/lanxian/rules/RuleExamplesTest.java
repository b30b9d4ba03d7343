package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every example beside every rule under {@code rules/}. */
class RuleExamplesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TestFactory
  List<DynamicNode> everyExampleComesOutAsItSays() {
    RuleSetReading reading = RuleSetReading.of(RuleFiles.fromDirectory(Path.of("rules")));
    RuleEngine engine = new RuleEngine(reading.ruleSet());
    List<DynamicNode> nodes = new ArrayList<>();
    nodes.add(dynamicTest("rules/ loads without faults", () -> assertThat(told(reading.faults())).isEmpty()));
    engine.ruleSet().rules().forEach(rule -> nodes.add(container(engine, rule)));
    return nodes;
  }

  private static List<String> told(List<Fault> faults) {
    return faults.stream().map(f -> f.where().file() + ":" + f.where().line() + " " + f.code() + " " + f.detail())
        .toList();
  }

  private static DynamicContainer container(RuleEngine engine, Rule rule) {
    Stream<DynamicTest> examples = rule.examples().stream()
        .map(example -> dynamicTest(rule.id() + ": " + example.why(), () -> run(engine, rule, example)));
    DynamicTest basis = dynamicTest(rule.id() + " is in force on " + DAY,
        () -> assertThat(rule.basesInForce(DAY)).isNotEmpty());
    return dynamicContainer(rule.id(), Stream.concat(Stream.of(basis), examples));
  }

  private static void run(RuleEngine engine, Rule rule, RuleExample example) {
    ExampleRun run = ExampleRun.of(engine, rule, example);
    assertThat(run.actual()).as("%s: %s; assumed %s", rule.id(), example.why(), run.assumed())
        .isEqualTo(example.expect());
  }
}
