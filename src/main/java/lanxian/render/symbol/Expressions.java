package lanxian.render.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;

/**
 * Compiles expressions to functions of a zone. A property that the schema does not have says nothing, as one without a
 * value does: which columns there are depends on the data.
 */
final class Expressions {
  private final ZoneSchema schema;

  Expressions(ZoneSchema schema) {
    this.schema = schema;
  }

  /**
   * A function that gives a Double, Integer, Boolean, LocalDate or String, or null.
   *
   * @throws FaultException STYLE_EXPRESSION_UNSUPPORTED
   */
  Function<ZoneVersion, Object> compile(Expression expression) {
    if (expression instanceof Literal literal) {
      Object value = literal.getValue();
      return zone -> value;
    }
    if (expression instanceof PropertyName name) {
      Optional<ZoneColumn> column = column(name);
      return column.isEmpty() ? zone -> null : column.get().value();
    }
    if (expression instanceof Add sum) {
      return arithmetic(sum, Double::sum);
    }
    if (expression instanceof Subtract difference) {
      return arithmetic(difference, (a, b) -> a - b);
    }
    if (expression instanceof Multiply product) {
      return arithmetic(product, (a, b) -> a * b);
    }
    if (expression instanceof Divide quotient) {
      return arithmetic(quotient, (a, b) -> a / b);
    }
    if (expression instanceof org.geotools.api.filter.expression.Function call) {
      return call(call);
    }
    throw unsupported(String.valueOf(expression));
  }

  private Optional<ZoneColumn> column(PropertyName name) {
    String text = name.getPropertyName();
    return schema.column(text.substring(text.lastIndexOf(':') + 1)); // a prefix names our one namespace
  }

  private Function<ZoneVersion, Object> arithmetic(BinaryExpression expression, DoubleBinaryOperator operator) {
    Function<ZoneVersion, Object> left = compile(expression.getExpression1());
    Function<ZoneVersion, Object> right = compile(expression.getExpression2());
    return zone -> {
      Double a = Values.number(left.apply(zone));
      Double b = Values.number(right.apply(zone));
      if (a == null || b == null) {
        return null;
      }
      double result = operator.applyAsDouble(a, b);
      return Double.isFinite(result) ? (Double) result : null;
    };
  }

  /** Joined texts are what a label of text and properties is; other functions are no part of SLD 1.0. */
  private Function<ZoneVersion, Object> call(org.geotools.api.filter.expression.Function call) {
    String name = call.getName().toLowerCase(Locale.ROOT);
    if (!name.equals("strconcat") && !name.equals("concatenate")) {
      throw unsupported("function " + call.getName());
    }
    List<Function<ZoneVersion, Object>> parts = new ArrayList<>();
    call.getParameters().forEach(part -> parts.add(compile(part)));
    return zone -> {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(Values.text(part.apply(zone))));
      return text.toString();
    };
  }

  static FaultException unsupported(String what) {
    return new FaultException(
        Fault.of(SymbolFault.STYLE_EXPRESSION_UNSUPPORTED, "not evaluated in styles: " + what));
  }
}
