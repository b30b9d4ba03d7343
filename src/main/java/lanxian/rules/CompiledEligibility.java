package lanxian.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lanxian.domain.Reach.Eligibility;
import lanxian.rules.condition.Condition;
import lanxian.rules.condition.Facts;
import lanxian.rules.condition.Truth;

/** What a zone must meet to count for a requirement, compiled. */
record CompiledEligibility(List<Term> terms) {
  private static final Outcome NO = new Outcome(false, Collections.emptySortedSet());

  /** One of the conditions that all have to hold. */
  record Term(Eligibility eligibility, Condition condition) {}

  CompiledEligibility {
    terms = List.copyOf(terms);
  }

  /**
   * A zone counts only if everything asked on {@code day} holds for sure. Where something does not hold, nothing is
   * named: whatever is unknown beside it could not change the answer.
   */
  Outcome test(Facts facts, LocalDate day) {
    SortedSet<String> open = new TreeSet<>();
    boolean sure = true;
    for (Term term : terms) {
      Truth truth = term.eligibility().isAsked(day) ? term.condition().test(facts) : Truth.TRUE;
      if (truth == Truth.FALSE) {
        return NO;
      }
      sure &= truth == Truth.TRUE;
      open.addAll(truth == Truth.UNKNOWN ? term.condition().open(facts) : Collections.emptySortedSet());
    }
    return new Outcome(sure, open);
  }

  /** Every field the conditions name. */
  SortedSet<String> fields() {
    SortedSet<String> fields = new TreeSet<>();
    terms.forEach(term -> fields.addAll(term.condition().fields()));
    return fields;
  }
}
