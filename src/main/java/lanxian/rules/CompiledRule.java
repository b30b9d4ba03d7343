package lanxian.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.rules.condition.Condition;
import lanxian.rules.condition.ConditionCompiler;
import lanxian.rules.condition.FieldTypes;

/**
 * A rule with its conditions compiled.
 *
 * @param capUnless null where the rule has no cap
 */
record CompiledRule(Rule rule, Condition when, CompiledEligibility eligible, Condition capUnless) {
  /**
   * @param faults takes the part of the rule ({@code when}, {@code reach}, {@code cap}) and what is wrong with it
   * @return null if there was a fault
   */
  static CompiledRule compile(Rule rule, Vocabulary vocabulary, BiConsumer<String, Fault> faults) {
    List<Fault> found = new ArrayList<>();
    BiConsumer<String, Fault> sink = faults.andThen((part, fault) -> found.add(fault));
    Reach reach = rule.reach();
    boolean atZone = reach.kind() == Reach.Kind.INSIDE || reach.kind() == Reach.Kind.WITHIN;
    FieldTypes both = vocabulary.ofProjectAndZone(reach.zones());
    Condition when = compile("when", rule.condition(), atZone ? both : vocabulary.ofProject(), sink);
    List<CompiledEligibility.Term> eligible = reach.eligible().stream()
        .map(term -> new CompiledEligibility.Term(term, compile("reach", term.condition(), both, sink))).toList();
    Condition unless = rule.cap() == null ? null
        : compile("cap", rule.cap().unless(), vocabulary.ofZone(reach.zones()), sink);
    return found.isEmpty() ? new CompiledRule(rule, when, new CompiledEligibility(eligible), unless) : null;
  }

  /** Every field its conditions name. */
  Set<String> fields() {
    Set<String> fields = new HashSet<>(when.fields());
    fields.addAll(eligible.fields());
    if (capUnless != null) {
      fields.addAll(capUnless.fields());
    }
    return fields;
  }

  private static Condition compile(String part, String ecql, FieldTypes names, BiConsumer<String, Fault> faults) {
    try {
      return new ConditionCompiler(names).compile(ecql);
    } catch (FaultException e) {
      e.faults().forEach(fault -> faults.accept(part, fault));
      return null;
    }
  }
}
