package lanxian.checks;

import lanxian.domain.RuleSet;
import lanxian.report.RecordJson;
import lanxian.rules.RuleEngine;
import lanxian.siting.SitingCheck;

/** A rule set with its compiled conditions, and what is kept ready to check by it and to write records. */
record RuleBook(RuleEngine engine, SitingCheck check, RecordJson records) {
  RuleBook(RuleEngine engine) {
    this(engine, new SitingCheck(engine), new RecordJson(engine.ruleSet()));
  }

  RuleSet ruleSet() {
    return engine.ruleSet();
  }
}
