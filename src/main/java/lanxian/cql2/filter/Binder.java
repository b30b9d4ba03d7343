package lanxian.cql2.filter;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lanxian.cql2.tree.ArithmeticOperator;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.ExpressionVisitor;
import lanxian.cql2.tree.Folding;
import lanxian.cql2.tree.Moments;
import lanxian.cql2.tree.ParsedFilter;
import lanxian.cql2.tree.Relation;
import lanxian.domain.FaultException;
import org.locationtech.jts.geom.Geometry;

/** Makes terms of expressions and finds all that is wrong with them. For one filter. */
final class Binder implements ExpressionVisitor<Term> {
  private final ParsedFilter filter;
  private final Queryables queryables;
  private final LiteralGeometries geometries;
  private final Comparisons comparisons;
  private final Relations relations;
  private final Faults faults;
  private final Map<Expression, Term> bound = new IdentityHashMap<>();

  Binder(ParsedFilter filter, FilterContext context) {
    this.filter = filter;
    queryables = context.queryables();
    geometries = new LiteralGeometries(context.crs(), context.reprojector());
    comparisons = new Comparisons(context.zone());
    relations = new Relations(comparisons);
    faults = new Faults(filter);
  }

  /** @throws FaultException all faults */
  Term bind() {
    Term root = truth(filter.root());
    faults.throwIfAny();
    return root;
  }

  private Term bind(Expression expression) {
    Term term = expression.accept(this);
    bound.put(expression, term);
    return term;
  }

  private List<Term> all(List<Expression> expressions) {
    return expressions.stream().map(this::bind).toList();
  }

  private Term of(ValueType type, Expression expression) {
    Term term = bind(expression);
    return term.isFaulty() || term.type().plain() == type ? term
        : faults.wrongType(expression, type.shown(), term.type());
  }

  private Term truth(Expression expression) {
    return of(ValueType.BOOLEAN, expression);
  }

  private static boolean areFine(Term... terms) {
    return areFine(List.of(terms));
  }

  private static boolean areFine(List<Term> terms) {
    return terms.stream().noneMatch(Term::isFaulty);
  }

  @Override
  public Term logical(Expression.Logical logical) {
    List<Term> terms = logical.terms().stream().map(this::truth).toList();
    return areFine(terms) ? Truths.joined(logical.junction(), terms) : Term.FAULTY;
  }

  @Override
  public Term not(Expression.Not not) {
    Term term = truth(not.term());
    return areFine(term) ? Truths.not(term) : term;
  }

  @Override
  public Term comparison(Expression.Comparison comparison) {
    Term first = bind(comparison.left());
    Term right = asInstant(bind(comparison.right()), comparison.right(), first);
    Term left = asInstant(first, comparison.left(), right);
    return areLike(left, right, comparison.right()) && isScalar(left, comparison.left())
        ? comparisons.compared(comparison.operator(), left, right) : Term.FAULTY;
  }

  /** A day or time that is written as a mere text and compared with one: the conformance tests do that. */
  private static Term asInstant(Term term, Expression written, Term other) {
    if (other.isFaulty() || !other.type().isInstant() || !(written instanceof Expression.Text text)) {
      return term;
    }
    Optional<Term> day = Moments.date(text.value()).map(value -> Term.constant(ValueType.DATE, value));
    return day.or(() -> Moments.timestamp(text.value()).map(value -> Term.constant(ValueType.TIMESTAMP, value)))
        .orElse(term);
  }

  private boolean isScalar(Term term, Expression at) {
    boolean scalar = term.isFaulty() || Comparisons.areAlike(term.type(), term.type());
    if (!scalar) {
      faults.wrongType(at, "a text, a number, a day, a time or a truth", term.type());
    }
    return scalar && !term.isFaulty();
  }

  /** Whether the second can be compared with the first; what is no scalar is told elsewhere. */
  private boolean areLike(Term first, Term second, Expression at) {
    if (!areFine(first, second)) {
      return false;
    }
    boolean firstIsScalar = Comparisons.areAlike(first.type(), first.type());
    if (firstIsScalar && !Comparisons.areAlike(first.type(), second.type())) {
      boolean dayAsText = first.type().isInstant() && second.type() == ValueType.TEXT
          || second.type().isInstant() && first.type() == ValueType.TEXT;
      faults.add(at, Cql2Fault.FILTER_TYPE_MISMATCH, "it is compared with " + first.type().shown() + ", but this is "
          + second.type().shown() + (dayAsText ? "; a day is written as DATE('2024-05-31')" : ""));
      return false;
    }
    return true;
  }

  @Override
  public Term like(Expression.Like like) {
    Term text = of(ValueType.TEXT, like.text());
    Term pattern = of(ValueType.TEXT, like.pattern());
    if (!areFine(text, pattern)) {
      return Term.FAULTY;
    }
    LikePattern made = new LikePattern((String) pattern.of(null));
    return Term.of(ValueType.BOOLEAN, text.constant(), zone -> {
      Object value = text.of(zone);
      return value == null ? null : made.matches((String) value);
    });
  }

  @Override
  public Term between(Expression.Between between) {
    Term value = bind(between.value());
    Term low = asInstant(bind(between.low()), between.low(), value);
    Term high = asInstant(bind(between.high()), between.high(), value);
    boolean scalar = isScalar(value, between.value());
    boolean lowLike = areLike(value, low, between.low());
    boolean highLike = areLike(value, high, between.high());
    return scalar && lowLike && highLike ? comparisons.between(value, low, high) : Term.FAULTY;
  }

  @Override
  public Term in(Expression.In in) {
    Term value = bind(in.value());
    List<Term> items = in.items().stream().map(item -> asInstant(bind(item), item, value)).toList();
    boolean fine = isScalar(value, in.value());
    for (int i = 0; i < items.size(); i++) {
      fine &= areLike(value, items.get(i), in.items().get(i));
    }
    return fine ? comparisons.in(value, items) : Term.FAULTY;
  }

  @Override
  public Term isNull(Expression.IsNull isNull) {
    Term value = bind(isNull.value());
    return value.isFaulty() ? value
        : Term.of(ValueType.BOOLEAN, value.constant(), zone -> value.of(zone) == null);
  }

  @Override
  public Term related(Expression.Related related) {
    return switch (related.relation().kind()) {
      case SPATIAL -> spatial(related);
      case TEMPORAL -> temporal(related);
      case ARRAY -> arrays(related);
    };
  }

  private Term spatial(Expression.Related related) {
    Term left = of(ValueType.GEOMETRY, related.left());
    Term right = of(ValueType.GEOMETRY, related.right());
    return areFine(left, right) ? relations.spatial(related.relation(), left, right) : Term.FAULTY;
  }

  private Term temporal(Expression.Related related) {
    boolean days = hasDays(related.left()) || hasDays(related.right());
    Term left = time(related.relation(), related.left(), days);
    Term right = time(related.relation(), related.right(), days);
    return areFine(left, right) ? relations.temporal(related.relation(), left, right, days) : Term.FAULTY;
  }

  private Term time(Relation relation, Expression operand, boolean days) {
    Term term = operand instanceof Expression.Interval interval ? interval(interval, days) : bind(operand);
    if (term.isFaulty() || term.type() == ValueType.INTERVAL || term.type().isInstant() && !relation.periodsOnly()) {
      return term;
    }
    return faults.wrongType(operand,
        relation.periodsOnly() ? "a period, which alone has an inside" : "a day, a time or a period", term.type());
  }

  private Term arrays(Expression.Related related) {
    Term left = of(ValueType.ARRAY, related.left());
    Term right = of(ValueType.ARRAY, related.right());
    boolean fine = areFine(left, right) && areTexts(related.left(), right) & areTexts(related.right(), left);
    return fine ? relations.arrays(related.relation(), left, right) : Term.FAULTY;
  }

  /** Beside a property, whose arrays are of texts, an array must be of texts. */
  private boolean areTexts(Expression array, Term other) {
    boolean fine = true;
    if (array instanceof Expression.Array literal && !other.constant()) {
      for (Expression element : literal.elements()) {
        ValueType type = bound.get(element).type();
        if (type != null && type != ValueType.TEXT) {
          faults.wrongType(element, "a text", type);
          fine = false;
        }
      }
    }
    return fine;
  }

  @Override
  public Term arithmetic(Expression.Arithmetic arithmetic) {
    Term left = of(ValueType.NUMBER, arithmetic.left());
    Term right = of(ValueType.NUMBER, arithmetic.right());
    if (!areFine(left, right)) {
      return Term.FAULTY;
    }
    ArithmeticOperator operator = arithmetic.operator();
    return Term.of(ValueType.NUMBER, left.constant() && right.constant(), zone -> {
      Object a = left.of(zone);
      Object b = right.of(zone);
      double result = a == null || b == null ? Double.NaN : operator.apply((Double) a, (Double) b);
      return Double.isFinite(result) ? result : null; // a division by zero has no value
    });
  }

  @Override
  public Term folded(Expression.Folded folded) {
    Term text = of(ValueType.TEXT, folded.text());
    Folding folding = folded.folding();
    return text.isFaulty() ? text : Term.of(ValueType.TEXT, text.constant(), zone -> {
      Object value = text.of(zone);
      return value == null ? null : Folds.of(folding, (String) value);
    });
  }

  @Override
  public Term property(Expression.Property property) {
    return queryables.find(property.name())
        .map(found -> new Term(found.type(), false, null, found.value()))
        .orElseGet(() -> faults.unknown(property, queryables));
  }

  @Override
  public Term call(Expression.Call call) {
    all(call.arguments());
    return faults.add(call, Cql2Fault.FILTER_FUNCTION_UNKNOWN,
        "there is no function \"" + call.function() + "\": none beyond those of the standard");
  }

  @Override
  public Term array(Expression.Array array) {
    List<Term> elements = all(array.elements());
    return areFine(elements) ? Relations.array(elements) : Term.FAULTY;
  }

  @Override
  public Term interval(Expression.Interval interval) {
    return interval(interval, hasDays(interval));
  }

  private Term interval(Expression.Interval interval, boolean days) {
    Term start = end(interval.start());
    Term end = end(interval.end());
    if (!areFine(start, end)) {
      return Term.FAULTY;
    }
    Term made = relations.interval(start, isOpen(interval.start()), end, isOpen(interval.end()), days);
    return made.constant() && made.of(null) == null
        ? faults.add(interval, Cql2Fault.FILTER_VALUE_INVALID, "the period ends before it begins") : made;
  }

  private Term end(Expression end) {
    if (end instanceof Expression.Unbounded) {
      return Term.constant(ValueType.DATE, null);
    }
    Term term = bind(end);
    return term.isFaulty() || term.type().isInstant() ? term : faults.wrongType(end, "a day or a time", term.type());
  }

  private boolean isOpen(Expression end) {
    return end instanceof Expression.Unbounded
        || end instanceof Expression.Property property
            && queryables.find(property.name()).map(Queryable::openEnd).orElse(false);
  }

  /** Whether a day is in it: then all times beside it count as days too. */
  private boolean hasDays(Expression expression) {
    if (expression instanceof Expression.Property property) {
      return queryables.find(property.name())
          .map(found -> found.type() == ValueType.DATE || found.type() == ValueType.INTERVAL).orElse(false);
    }
    return expression instanceof Expression.Date
        || expression instanceof Expression.Interval interval && (hasDays(interval.start()) || hasDays(interval.end()));
  }

  @Override
  public Term text(Expression.Text text) {
    return Term.constant(ValueType.TEXT, Queryables.normal(text.value()));
  }

  @Override
  public Term numeral(Expression.Numeral numeral) {
    return Term.constant(ValueType.NUMBER, numeral.value());
  }

  @Override
  public Term truth(Expression.Truth truth) {
    return Term.constant(ValueType.BOOLEAN, truth.value());
  }

  @Override
  public Term date(Expression.Date date) {
    return Term.constant(ValueType.DATE, date.value());
  }

  @Override
  public Term timestamp(Expression.Timestamp timestamp) {
    return Term.constant(ValueType.TIMESTAMP, timestamp.value());
  }

  @Override
  public Term unbounded(Expression.Unbounded unbounded) {
    return faults.add(unbounded, Cql2Fault.FILTER_TYPE_MISMATCH, "'..' can only be an end of an INTERVAL");
  }

  @Override
  public Term shape(Expression.Shape shape) {
    return geometry(shape, () -> geometries.shape(shape.geometry()));
  }

  @Override
  public Term box(Expression.Box box) {
    return geometry(box, () -> geometries.box(box.numbers()));
  }

  private Term geometry(Expression at, Supplier<Geometry> made) {
    try {
      return Term.constant(ValueType.GEOMETRY, made.get());
    } catch (FaultException e) {
      return faults.add(at, e);
    }
  }
}
