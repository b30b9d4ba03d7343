package lanxian.rules.condition;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/** Compiles ECQL against the declared fields. Every fault of a text is reported at once. */
public final class ConditionCompiler {
  /** Longest condition taken, in characters: far above any rule, far below what the parser's recursion bears. */
  static final int MAX_LENGTH = 4000;
  private static final int MAX_NESTING = 100;

  private final FieldTypes types;

  public ConditionCompiler(FieldTypes types) {
    this.types = types;
  }

  /**
   * @param ecql empty = always true
   * @throws FaultException with codes of {@link ConditionFault}; the faults' places are unknown here
   */
  public Condition compile(String ecql) {
    if (ecql.isBlank()) {
      return new Condition(ecql, new Predicate.Constant(Truth.TRUE), List.of());
    }
    Filter filter = parse(ecql);
    List<Fault> faults = new ArrayList<>();
    FilterTranslator translator = new FilterTranslator(new ExpressionTranslator(types, faults), faults);
    Predicate root = translator.predicate(filter);
    if (!faults.isEmpty()) {
      throw new FaultException(faults.stream().distinct().toList());
    }
    return new Condition(ecql, root, translator.alternatives());
  }

  private static Filter parse(String ecql) {
    if (ecql.length() > MAX_LENGTH) {
      throw syntax("longer than " + MAX_LENGTH + " characters");
    }
    if (nesting(ecql) > MAX_NESTING) {
      throw syntax("parentheses nest deeper than " + MAX_NESTING);
    }
    try {
      return ECQL.toFilter(QuotedNames.of(ecql), new RuleFilterFactory());
    } catch (CQLException e) {
      throw syntax(e.getMessage().lines().findFirst().orElse("not ECQL"));
    }
  }

  private static int nesting(String ecql) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < ecql.length(); i++) {
      depth += ecql.charAt(i) == '(' ? 1 : ecql.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static FaultException syntax(String detail) {
    return new FaultException(Fault.of(ConditionFault.CONDITION_SYNTAX, detail));
  }
}
