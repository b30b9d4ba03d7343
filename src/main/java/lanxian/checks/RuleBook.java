package lanxian.checks;

import lanxian.domain.RuleSet;
import lanxian.rules.RuleEngine;

/** A rule set with its compiled conditions. */
record RuleBook(RuleEngine engine) {
  RuleSet ruleSet() {
    return engine.ruleSet();
  }
}
