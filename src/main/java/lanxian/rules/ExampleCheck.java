package lanxian.rules;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample.Expect;
import lanxian.rules.RuleFinding.Severity;
import lanxian.rules.condition.Condition;
import lanxian.rules.condition.Truth;

/** Runs the examples and tells what they leave out. */
final class ExampleCheck {
  private final RuleSetReading reading;
  private final RuleEngine engine;
  private final List<RuleFinding> findings;

  ExampleCheck(RuleSetReading reading, RuleEngine engine, List<RuleFinding> findings) {
    this.reading = reading;
    this.engine = engine;
    this.findings = findings;
  }

  void run() {
    reading.ruleSet().rules().forEach(this::check);
  }

  private void check(Rule rule) {
    List<ExampleRun> runs = new ArrayList<>();
    for (int i = 0; i < rule.examples().size(); i++) {
      Place where = reading.place(rule.id() + "/examples/" + i);
      ExampleRun run;
      try {
        run = ExampleRun.of(engine, rule, rule.examples().get(i));
      } catch (FaultException e) {
        e.faults().forEach(fault ->
            add(Severity.ERROR, RuleFault.RULES_EXAMPLE_FAILS, rule.id() + ": " + fault.detail(), where));
        continue;
      }
      runs.add(run);
      Expect expected = rule.examples().get(i).expect();
      if (run.actual() != expected) {
        add(Severity.ERROR, RuleFault.RULES_EXAMPLE_FAILS, rule.id() + ": expected " + expected + ", is " + run.actual()
            + " (" + rule.examples().get(i).why() + ")", where);
      }
    }
    for (Expect needed : List.of(Expect.APPLIES, Expect.SILENT)) {
      if (runs.stream().noneMatch(run -> run.actual() == needed)) {
        add(Severity.ERROR, RuleFault.RULES_EXAMPLE_MISSING, rule.id() + " has no example that comes out " + needed,
            reading.place(rule.id()));
      }
    }
    reportUnreached(rule, runs);
  }

  private void reportUnreached(Rule rule, List<ExampleRun> runs) {
    for (Condition.Alternative side : engine.compiled(rule).when().alternatives()) {
      if (runs.stream().noneMatch(run -> side.test(run.facts()) == Truth.TRUE)) {
        add(Severity.NOTE, RuleFault.RULES_ALTERNATIVE_UNREACHED, rule.id() + ": no example meets " + side.text(),
            reading.place(rule.id() + "/when"));
      }
    }
  }

  private void add(Severity severity, RuleFault code, String detail, Place where) {
    findings.add(new RuleFinding(severity, code, detail, where));
  }
}
