package lanxian.rules;

import java.util.Map;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;

/** Evaluates rule conditions. Immutable; conditions are compiled once. */
public final class RuleEngine {
  private final RuleSet ruleSet;

  /** @throws lanxian.domain.FaultException if a condition does not compile */
  public RuleEngine(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  public RuleSet ruleSet() {
    return ruleSet;
  }

  /** Adds what follows from the project's own facts (implications, values for fields not stated). */
  public CompletedFacts complete(Map<String, Object> project) {
    throw new UnsupportedOperationException();
  }

  /**
   * Does the condition of {@code rule} hold?
   *
   * @param project project properties after {@link #complete}; an absent key is unknown
   * @param zone attributes of the zone (see {@link ZoneFacts}); empty where the rule needs no zone
   */
  public Outcome evaluate(Rule rule, Map<String, Object> project, Map<String, Object> zone) {
    throw new UnsupportedOperationException();
  }

  /** Must the rule's effect be lowered for this zone? False where the rule has no cap. */
  public boolean capped(Rule rule, Map<String, Object> zone) {
    throw new UnsupportedOperationException();
  }

  /** For NOT_INSIDE: does the zone count (facts unknown = no)? Names of unknown facts are in the outcome. */
  public Outcome eligible(Rule rule, Map<String, Object> zone) {
    throw new UnsupportedOperationException();
  }

  /** True unless the project's own facts already rule the condition out, whatever the zone. */
  public boolean couldApply(Rule rule, Map<String, Object> project) {
    throw new UnsupportedOperationException();
  }
}
