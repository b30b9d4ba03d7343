package lanxian.rules.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lanxian.domain.Fault;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/**
 * Turns {@code hasAny(list, 'A', …)}, {@code shares(list, list)}, {@code startsWithAny(text, 'A', …)} and
 * {@code startsWithAny(text, list)} into predicates.
 */
final class CallTranslator {
  private static final List<String> FUNCTIONS = List.of("hasAny", "shares", "startsWithAny");

  private final ExpressionTranslator expressions;
  private final List<Fault> faults;

  CallTranslator(ExpressionTranslator expressions, List<Fault> faults) {
    this.expressions = expressions;
    this.faults = faults;
  }

  Predicate comparison(RuleFilterFactory.Call call, BinaryComparisonOperator filter) {
    if (!FUNCTIONS.contains(call.name())) {
      return fault(ConditionFault.CONDITION_UNSUPPORTED,
          "unknown function " + call.name() + "; there are " + String.join(", ", FUNCTIONS));
    }
    if (!(filter instanceof PropertyIsEqualTo) || !(filter.getExpression2() instanceof Literal literal)
        || !(literal.getValue() instanceof Boolean wanted)) {
      return fault(ConditionFault.CONDITION_TYPE, call.name() + "(…) is compared with = true or = false");
    }
    Predicate test = test(call);
    return test == null || wanted ? test : new Predicate.Negation(test);
  }

  private Predicate test(RuleFilterFactory.Call call) {
    List<Expression> arguments = call.parameters();
    String name = call.name();
    if (name.equals("shares") ? arguments.size() != 2 : arguments.size() < 2) {
      return fault(ConditionFault.CONDITION_TYPE, name + " takes a field and "
          + (name.equals("shares") ? "another one" : "at least one text"));
    }
    return switch (name) {
      case "hasAny" -> hasAny(arguments);
      case "shares" -> shares(arguments);
      default -> startsWithAny(arguments);
    };
  }

  private Predicate hasAny(List<Expression> arguments) {
    Operand.Field list = expressions.field(arguments.get(0), ValueType.LIST, "hasAny");
    List<String> values = texts(arguments, "hasAny");
    if (list == null || values == null) {
      return null;
    }
    long possible = values.stream().filter(value -> expressions.allows(list, value)).count();
    return possible < values.size() ? null : new Predicate.Shares(list, Operand.Literal.list(values));
  }

  private Predicate shares(List<Expression> arguments) {
    Operand.Field left = expressions.field(arguments.get(0), ValueType.LIST, "shares");
    Operand.Field right = expressions.field(arguments.get(1), ValueType.LIST, "shares");
    return left == null || right == null ? null : new Predicate.Shares(left, right);
  }

  private Predicate startsWithAny(List<Expression> arguments) {
    Operand.Field text = expressions.field(arguments.get(0), ValueType.TEXT, "startsWithAny");
    if (arguments.size() == 2 && arguments.get(1) instanceof PropertyName) {
      Operand.Field list = expressions.field(arguments.get(1), ValueType.LIST, "startsWithAny");
      return text == null || list == null ? null : new Predicate.StartsWithAny(text, list);
    }
    List<String> prefixes = texts(arguments, "startsWithAny");
    return text == null || prefixes == null ? null : new Predicate.StartsWithAny(text, Operand.Literal.list(prefixes));
  }

  private List<String> texts(List<Expression> arguments, String function) {
    List<String> texts = new ArrayList<>();
    for (Expression argument : arguments.subList(1, arguments.size())) {
      texts.add(argument instanceof Literal literal && literal.getValue() instanceof String text ? text : null);
    }
    return texts.stream().anyMatch(Objects::isNull)
        ? fault(ConditionFault.CONDITION_TYPE, function + " takes quoted texts after the field")
        : texts;
  }

  private <T> T fault(ConditionFault code, String detail) {
    faults.add(Fault.of(code, detail));
    return null;
  }
}
