package lanxian.cql2.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * A part of a CQL2 filter as it was written (OGC 21-065r2), the same whether it came as text or as JSON. Immutable; two
 * are equal if they say the same in the same order. Types are not checked in here: {@code 1 AND 'a'} is an expression.
 */
public sealed interface Expression {
  /** The expressions it is made of, in order. */
  List<Expression> children();

  /** Calls the visitor's method for this kind. */
  <R> R accept(ExpressionVisitor<R> visitor);

  /** True if all terms are (AND) or one of them is (OR); two terms or more. */
  record Logical(Junction junction, List<Expression> terms) implements Expression {
    public Logical {
      Objects.requireNonNull(junction, "junction");
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException(junction + " of fewer than two terms");
      }
    }

    @Override
    public List<Expression> children() {
      return terms;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.logical(this);
    }
  }

  /** The opposite. */
  record Not(Expression term) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(term);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /** Two scalars compared. */
  record Comparison(ComparisonOperator operator, Expression left, Expression right) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.comparison(this);
    }
  }

  /**
   * A text held against a pattern.
   *
   * @param pattern a {@link Text}, or {@link Folded} ones around it
   */
  record Like(Expression text, Expression pattern) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(text, pattern);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.like(this);
    }
  }

  /** {@code low <= value <= high}. */
  record Between(Expression value, Expression low, Expression high) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(value, low, high);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.between(this);
    }
  }

  /** Equal to one of the items. */
  record In(Expression value, List<Expression> items) implements Expression {
    public In {
      items = List.copyOf(items);
    }

    @Override
    public List<Expression> children() {
      return Stream.concat(Stream.of(value), items.stream()).toList();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.in(this);
    }
  }

  /** Without a value. */
  record IsNull(Expression value) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(value);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.isNull(this);
    }
  }

  /** Two geometries, periods or arrays held against each other. */
  record Related(Relation relation, Expression left, Expression right) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.related(this);
    }
  }

  /** A number made of two. */
  record Arithmetic(ArithmeticOperator operator, Expression left, Expression right) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.arithmetic(this);
    }
  }

  /** A text without regard to case or accents. */
  record Folded(Folding folding, Expression text) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(text);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.folded(this);
    }
  }

  /** The value of a property. */
  record Property(String name) implements Expression {
    public Property {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.property(this);
    }
  }

  /** A call of a function that CQL2 itself does not have. */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
      return arguments;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** A list of values. */
  record Array(List<Expression> elements) implements Expression {
    public Array {
      elements = List.copyOf(elements);
    }

    @Override
    public List<Expression> children() {
      return elements;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.array(this);
    }
  }

  /**
   * A period, both ends belong to it.
   *
   * @param start {@link Date}, {@link Timestamp}, {@link Property}, {@link Call} or {@link Unbounded}
   * @param end the same
   */
  record Interval(Expression start, Expression end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(start, end);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.interval(this);
    }
  }

  /** What has no parts. */
  sealed interface Literal extends Expression {
    @Override
    default List<Expression> children() {
      return List.of();
    }
  }

  /** Text. */
  record Text(String value) implements Literal {
    public Text {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** A finite number. */
  record Numeral(double value) implements Literal {
    public Numeral {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not finite: " + value);
      }
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.numeral(this);
    }
  }

  /** TRUE or FALSE. */
  record Truth(boolean value) implements Literal {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.truth(this);
    }
  }

  /** A day. */
  record Date(LocalDate value) implements Literal {
    public Date {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.date(this);
    }
  }

  /** A moment. */
  record Timestamp(Instant value) implements Literal {
    public Timestamp {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.timestamp(this);
    }
  }

  /** The end of a period that has none: {@code '..'}. */
  record Unbounded() implements Literal {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.unbounded(this);
    }
  }

  /**
   * A geometry; equal if all coordinates are, in their order.
   *
   * @param geometry axes and CRS as they were written; without heights
   */
  record Shape(Geometry geometry) implements Literal {
    public Shape {
      Objects.requireNonNull(geometry, "geometry");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.shape(this);
    }
  }

  /**
   * A box.
   *
   * @param numbers four, or six with heights; axes and CRS as they were written
   */
  record Box(List<Double> numbers) implements Literal {
    public Box {
      numbers = List.copyOf(numbers);
      if (numbers.size() != 4 && numbers.size() != 6) {
        throw new IllegalArgumentException("a box of " + numbers.size() + " numbers");
      }
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.box(this);
    }
  }
}
