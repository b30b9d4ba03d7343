package lanxian.cql2.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import lanxian.cql2.tree.ArithmeticOperator;
import lanxian.cql2.tree.ComparisonOperator;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Folding;
import lanxian.cql2.tree.Junction;
import lanxian.cql2.tree.Moments;
import lanxian.cql2.tree.Origin;
import lanxian.cql2.tree.Relation;
import lanxian.cql2.tree.TreeBuilder;

/**
 * Turns JSON into an expression. What is wrong becomes a fault, and something stands in for it while the rest is read,
 * so that all faults are told at once.
 */
final class JsonParser {
  private static final Pattern FUNCTION = Pattern.compile("[\\p{L}_:][\\p{L}\\p{Mn}\\p{Nd}_:.]{0,99}");

  private final TreeBuilder tree;
  private final GeoJsonShapes shapes;

  JsonParser(TreeBuilder tree) {
    this.tree = tree;
    shapes = new GeoJsonShapes(tree);
  }

  Expression expression(Located json) {
    tree.enter(json.origin());
    Expression expression = read(json);
    tree.leave();
    return expression;
  }

  private Expression read(Located json) {
    Origin origin = json.origin();
    if (json.node().isBoolean()) {
      return tree.add(new Expression.Truth(json.node().booleanValue()), origin);
    }
    if (json.node().isTextual()) {
      return tree.add(new Expression.Text(json.node().textValue()), origin);
    }
    if (json.node().isNumber()) {
      return tree.add(new Expression.Numeral(shapes.number(json)), origin);
    }
    if (json.node().has("op")) {
      return operation(json);
    }
    if (json.node().has("property")) {
      Located name = json.member("property");
      return name.node().isTextual() && !name.node().textValue().isEmpty()
          ? tree.add(new Expression.Property(name.node().textValue()), origin)
          : wrong(name, "the name of a property");
    }
    if (json.node().has("date")) {
      return day(json.member("date"), origin);
    }
    if (json.node().has("timestamp")) {
      return moment(json.member("timestamp"), origin);
    }
    if (json.node().has("interval")) {
      return interval(json.member("interval"), origin);
    }
    if (json.node().has("type")) {
      return tree.add(new Expression.Shape(shapes.geometry(json)), origin);
    }
    return json.node().has("bbox") ? shapes.box(json.member("bbox"), origin).map(box -> tree.add(box, origin))
        .map(Expression.class::cast).orElseGet(() -> standIn(origin)) : wrong(json, "an expression");
  }

  private Expression operation(Located json) {
    String op = json.node().get("op").textValue();
    Located args = json.member("args");
    Origin origin = json.origin();
    if (op == null) {
      return wrong(json.member("op"), "the name of an operator");
    }
    if (!args.node().isArray()) {
      return wrong(args, "an array of arguments");
    }
    for (Junction junction : Junction.values()) {
      if (op.equals(junction.json())) {
        return args.node().size() < 2 ? wrong(args, "two arguments or more")
            : tree.add(new Expression.Logical(junction, all(args)), origin);
      }
    }
    for (Folding folding : Folding.values()) {
      if (op.equals(folding.json())) {
        return one(args, origin, text -> new Expression.Folded(folding, text));
      }
    }
    Optional<ComparisonOperator> comparison = ComparisonOperator.of(op);
    if (comparison.isPresent()) {
      return two(args, origin, (left, right) -> new Expression.Comparison(comparison.get(), left, right));
    }
    Optional<ArithmeticOperator> arithmetic = ArithmeticOperator.of(op);
    if (arithmetic.isPresent()) {
      return two(args, origin, (left, right) -> new Expression.Arithmetic(arithmetic.get(), left, right));
    }
    Optional<Relation> relation = Relation.ofJson(op);
    return relation.isPresent() ? related(relation.get(), args, origin) : switch (op) {
      case "not" -> one(args, origin, Expression.Not::new);
      case "isNull" -> one(args, origin, Expression.IsNull::new);
      case "like" -> like(args, origin);
      case "in" -> in(args, origin);
      case "between" -> between(args, origin);
      default -> call(op, json, args);
    };
  }

  private Expression one(Located args, Origin origin, Function<Expression, Expression> made) {
    return has(args, 1) ? tree.add(made.apply(expression(args.elements().get(0))), origin) : standIn(origin);
  }

  private Expression two(Located args, Origin origin, BiFunction<Expression, Expression, Expression> made) {
    if (!has(args, 2)) {
      return standIn(origin);
    }
    List<Expression> both = all(args);
    return tree.add(made.apply(both.get(0), both.get(1)), origin);
  }

  private List<Expression> all(Located args) {
    return args.elements().stream().map(this::expression).toList();
  }

  private Expression related(Relation relation, Located args, Origin origin) {
    if (relation.kind() != Relation.Kind.ARRAY) {
      return two(args, origin, (left, right) -> new Expression.Related(relation, left, right));
    }
    if (!has(args, 2)) {
      return standIn(origin);
    }
    List<Expression> both = args.elements().stream().map(this::arrayArgument).toList();
    return tree.add(new Expression.Related(relation, both.get(0), both.get(1)), origin);
  }

  private Expression arrayArgument(Located json) {
    Expression argument = element(json);
    return argument instanceof Expression.Array || argument instanceof Expression.Property
        || argument instanceof Expression.Call ? argument : wrong(json, "an array, a property or a function");
  }

  /** What can stand in an array or be given to a function: another array too. */
  private Expression element(Located json) {
    if (!json.node().isArray()) {
      return expression(json);
    }
    tree.enter(json.origin());
    List<Expression> elements = json.elements().stream().map(this::element).toList();
    tree.leave();
    return tree.add(new Expression.Array(elements), json.origin());
  }

  private Expression like(Located args, Origin origin) {
    if (!has(args, 2)) {
      return standIn(origin);
    }
    Expression text = expression(args.elements().get(0));
    Located at = args.elements().get(1);
    Expression pattern = expression(at);
    Expression inside = pattern;
    while (inside instanceof Expression.Folded folded) {
      inside = folded.text();
    }
    return inside instanceof Expression.Text ? tree.add(new Expression.Like(text, pattern), origin)
        : wrong(at, "a pattern, which is a text");
  }

  private Expression in(Located args, Origin origin) {
    if (!has(args, 2)) {
      return standIn(origin);
    }
    Expression value = expression(args.elements().get(0));
    Located items = args.elements().get(1);
    return items.node().isArray() && !items.node().isEmpty()
        ? tree.add(new Expression.In(value, all(items)), origin) : wrong(items, "an array of values");
  }

  private Expression between(Located args, Origin origin) {
    if (!has(args, 3)) {
      return standIn(origin);
    }
    List<Expression> all = all(args);
    return tree.add(new Expression.Between(all.get(0), all.get(1), all.get(2)), origin);
  }

  private Expression call(String function, Located json, Located args) {
    if (!FUNCTION.matcher(function).matches()) {
      tree.fault(json.member("op").origin(), Cql2Fault.FILTER_FUNCTION_UNKNOWN, "there is no operator of this name");
      return standIn(json.origin());
    }
    List<Expression> arguments = args.elements().stream().map(this::element).toList();
    return tree.add(new Expression.Call(function, arguments), json.origin());
  }

  private Expression interval(Located ends, Origin origin) {
    if (!ends.node().isArray() || !has(ends, 2)) {
      return ends.node().isArray() ? standIn(origin) : wrong(ends, "an array of two ends");
    }
    List<Expression> both = new ArrayList<>();
    ends.elements().forEach(end -> both.add(end(end)));
    return tree.add(new Expression.Interval(both.get(0), both.get(1)), origin);
  }

  private Expression end(Located json) {
    if (!json.node().isTextual()) {
      Expression end = expression(json);
      return end instanceof Expression.Property || end instanceof Expression.Call ? end
          : wrong(json, "a day, a time, \"..\", a property or a function");
    }
    if (json.node().textValue().equals(Moments.UNBOUNDED)) {
      return tree.add(new Expression.Unbounded(), json.origin());
    }
    return json.node().textValue().indexOf('T') >= 0 ? moment(json, json.origin()) : day(json, json.origin());
  }

  private Expression day(Located json, Origin origin) {
    Optional<LocalDate> day = Optional.ofNullable(json.node().textValue()).flatMap(Moments::date);
    return day.isPresent() ? tree.add(new Expression.Date(day.get()), origin)
        : invalid(json, "not a day like 2024-05-31: ");
  }

  private Expression moment(Located json, Origin origin) {
    Optional<Instant> moment = Optional.ofNullable(json.node().textValue()).flatMap(Moments::timestamp);
    return moment.isPresent() ? tree.add(new Expression.Timestamp(moment.get()), origin)
        : invalid(json, "not a time like 2024-05-31T08:00:00Z: ");
  }

  private boolean has(Located args, int count) {
    if (args.node().size() != count) {
      tree.fault(args.origin(), Cql2Fault.FILTER_SYNTAX, "expected " + count + " of them, but there are "
          + args.node().size());
      return false;
    }
    return true;
  }

  private Expression wrong(Located json, String expected) {
    tree.fault(json.origin(), Cql2Fault.FILTER_SYNTAX, "expected " + expected + ", but there is " + json.shown());
    return standIn(json.origin());
  }

  private Expression invalid(Located json, String what) {
    tree.fault(json.origin(), Cql2Fault.FILTER_VALUE_INVALID, what + json.shown());
    return standIn(json.origin());
  }

  private Expression standIn(Origin origin) {
    return tree.add(new Expression.Property("?"), origin); // a name can stand everywhere
  }
}
