package lanxian.checks;

import lanxian.domain.RuleSet;
import lanxian.rules.RuleEngine;
import lanxian.siting.SitingCheck;

/** A rule set with its compiled conditions. */
record RuleBook(RuleEngine engine, SitingCheck check) {
  RuleBook(RuleEngine engine) {
    this(engine, new SitingCheck(engine));
  }

  RuleSet ruleSet() {
    return engine.ruleSet();
  }
}
