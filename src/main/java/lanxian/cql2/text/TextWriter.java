package lanxian.cql2.text;

import java.util.List;
import java.util.stream.Collectors;
import lanxian.cql2.tree.ArithmeticOperator;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.ExpressionVisitor;
import lanxian.cql2.tree.Junction;
import lanxian.cql2.tree.Moments;

/** Writes expressions as CQL2 text, with brackets only where they are needed. */
final class TextWriter implements ExpressionVisitor<String> {
  /** How closely an expression binds; one that binds less than its place asks for needs brackets. */
  private static final int OR = 0;
  private static final int AND = 1;
  private static final int NOT = 2;
  private static final int PREDICATE = 3;
  private static final int SUM = 4;
  private static final int PRIMARY = 7;

  /** Numbers up to this are whole in a double and short without an exponent. */
  private static final double MAX_WHOLE = 1e15;

  private String write(Expression expression, int atLeast) {
    String text = expression.accept(this);
    return strength(expression) < atLeast ? "(" + text + ")" : text;
  }

  private static int strength(Expression expression) {
    if (expression instanceof Expression.Logical logical) {
      return logical.junction() == Junction.OR ? OR : AND;
    }
    if (expression instanceof Expression.Not) {
      return NOT;
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return PREDICATE + arithmetic.operator().rank();
    }
    return expression instanceof Expression.Comparison || expression instanceof Expression.Like
        || expression instanceof Expression.Between || expression instanceof Expression.In
        || expression instanceof Expression.IsNull ? PREDICATE : PRIMARY;
  }

  private String list(List<Expression> items, int atLeast) {
    return items.stream().map(item -> write(item, atLeast)).collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String logical(Expression.Logical logical) {
    int atLeast = logical.junction() == Junction.OR ? AND : NOT;
    return logical.terms().stream().map(term -> write(term, atLeast))
        .collect(Collectors.joining(" " + logical.junction().name() + " "));
  }

  @Override
  public String not(Expression.Not not) {
    return "NOT " + write(not.term(), PREDICATE);
  }

  @Override
  public String comparison(Expression.Comparison comparison) {
    return write(comparison.left(), SUM) + " " + comparison.operator().symbol() + " " + write(comparison.right(), SUM);
  }

  @Override
  public String like(Expression.Like like) {
    return write(like.text(), SUM) + " LIKE " + write(like.pattern(), PRIMARY);
  }

  @Override
  public String between(Expression.Between between) {
    return write(between.value(), SUM) + " BETWEEN " + write(between.low(), SUM) + " AND " + write(between.high(), SUM);
  }

  @Override
  public String in(Expression.In in) {
    return write(in.value(), SUM) + " IN " + list(in.items(), SUM);
  }

  @Override
  public String isNull(Expression.IsNull isNull) {
    return write(isNull.value(), SUM) + " IS NULL";
  }

  @Override
  public String related(Expression.Related related) {
    return related.relation().name() + list(List.of(related.left(), related.right()), OR);
  }

  @Override
  public String arithmetic(Expression.Arithmetic arithmetic) {
    ArithmeticOperator operator = arithmetic.operator();
    int left = operator == ArithmeticOperator.POWER ? PRIMARY : PREDICATE + operator.rank();
    return write(arithmetic.left(), left) + " " + operator.symbol() + " "
        + write(arithmetic.right(), PREDICATE + operator.rank() + 1);
  }

  @Override
  public String folded(Expression.Folded folded) {
    return folded.folding().name() + "(" + write(folded.text(), SUM) + ")";
  }

  @Override
  public String property(Expression.Property property) {
    String name = property.name();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a property without a name");
    }
    return Names.isPlain(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  @Override
  public String call(Expression.Call call) {
    return call.function() + list(call.arguments(), OR);
  }

  @Override
  public String array(Expression.Array array) {
    return list(array.elements(), OR);
  }

  @Override
  public String interval(Expression.Interval interval) {
    return "INTERVAL(" + end(interval.start()) + ", " + end(interval.end()) + ")";
  }

  private String end(Expression end) {
    if (end instanceof Expression.Date date) {
      return "'" + date.value() + "'";
    }
    return end instanceof Expression.Timestamp timestamp
        ? "'" + Moments.text(timestamp.value()) + "'" : end.accept(this);
  }

  @Override
  public String text(Expression.Text text) {
    String value = text.value();
    if (value.endsWith("\\") || value.contains("\\'")) {
      throw new IllegalArgumentException("CQL2 text has no form for a backslash before a quote: " + value);
    }
    return "'" + value.replace("'", "''") + "'";
  }

  @Override
  public String numeral(Expression.Numeral numeral) {
    return number(numeral.value());
  }

  static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < MAX_WHOLE && !(value == 0 && 1 / value < 0);
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  @Override
  public String truth(Expression.Truth truth) {
    return truth.value() ? "TRUE" : "FALSE";
  }

  @Override
  public String date(Expression.Date date) {
    return "DATE('" + date.value() + "')";
  }

  @Override
  public String timestamp(Expression.Timestamp timestamp) {
    return "TIMESTAMP('" + Moments.text(timestamp.value()) + "')";
  }

  @Override
  public String unbounded(Expression.Unbounded unbounded) {
    return "'" + Moments.UNBOUNDED + "'";
  }

  @Override
  public String shape(Expression.Shape shape) {
    return WktText.of(shape.geometry());
  }

  @Override
  public String box(Expression.Box box) {
    return box.numbers().stream().map(TextWriter::number).collect(Collectors.joining(", ", "BBOX(", ")"));
  }
}
