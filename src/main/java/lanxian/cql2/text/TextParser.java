package lanxian.cql2.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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
 * A recursive descent over the grammar of CQL2 text. Where the grammar lets types decide (a name can be a text, a
 * number or a geometry), this reads all of them alike and leaves types to whoever knows the properties.
 */
final class TextParser {
  private final Tokens tokens;
  private final TreeBuilder tree;
  private final WktParser wkt;

  TextParser(Tokens tokens, TreeBuilder tree) {
    this.tokens = tokens;
    this.tree = tree;
    wkt = new WktParser(tokens, tree);
  }

  Expression whole() {
    Expression root = expression();
    if (tokens.peek().kind() != Token.Kind.END) {
      throw tokens.unexpected("AND, OR or the end");
    }
    return root;
  }

  private Expression expression() {
    tree.enter(tokens.origin());
    Expression expression = junction(Junction.OR, () -> junction(Junction.AND, this::negation));
    tree.leave();
    return expression;
  }

  private Expression junction(Junction junction, Supplier<Expression> term) {
    Origin origin = tokens.origin();
    Expression first = term.get();
    if (!tokens.peek().isWord(junction.name())) {
      return first;
    }
    List<Expression> terms = new ArrayList<>(List.of(first));
    while (tokens.takeWord(junction.name())) {
      terms.add(term.get());
    }
    return tree.add(new Expression.Logical(junction, terms), origin);
  }

  private Expression negation() {
    Origin origin = tokens.origin();
    return tokens.takeWord("NOT") ? tree.add(new Expression.Not(predicate()), origin) : predicate();
  }

  private Expression predicate() {
    Origin origin = tokens.origin();
    Expression left = sum();
    Optional<ComparisonOperator> comparison = tokens.peek().kind() == Token.Kind.SYMBOL
        ? ComparisonOperator.of(tokens.peek().text()) : Optional.empty();
    if (comparison.isPresent()) {
      tokens.take();
      return tree.add(new Expression.Comparison(comparison.get(), left, sum()), origin);
    }
    if (tokens.takeWord("IS")) {
      boolean not = tokens.takeWord("NOT");
      if (!tokens.takeWord("NULL")) {
        throw tokens.unexpected("NULL");
      }
      return negated(not, tree.add(new Expression.IsNull(left), origin), origin);
    }
    boolean not = tokens.takeWord("NOT");
    if (tokens.takeWord("LIKE")) {
      return negated(not, tree.add(new Expression.Like(left, pattern()), origin), origin);
    }
    if (tokens.takeWord("BETWEEN")) {
      return negated(not, between(left, origin), origin);
    }
    if (tokens.takeWord("IN")) {
      return negated(not, tree.add(new Expression.In(left, list(this::sum)), origin), origin);
    }
    if (not) {
      throw tokens.unexpected("LIKE, BETWEEN or IN");
    }
    return left;
  }

  private Expression negated(boolean not, Expression predicate, Origin origin) {
    return not ? tree.add(new Expression.Not(predicate), origin) : predicate;
  }

  private Expression between(Expression value, Origin origin) {
    Expression low = sum();
    if (!tokens.takeWord("AND")) {
      throw tokens.unexpected("AND");
    }
    return tree.add(new Expression.Between(value, low, sum()), origin);
  }

  private Expression pattern() {
    Origin origin = tokens.origin();
    Optional<Folding> folding = folding();
    if (folding.isPresent()) {
      return folded(folding.get(), this::pattern);
    }
    return tree.add(new Expression.Text(tokens.requireText("a pattern")), origin);
  }

  private Expression sum() {
    return chain(1, () -> chain(2, this::power));
  }

  /** Operators of one rank, joined from the left. */
  private Expression chain(int rank, Supplier<Expression> operand) {
    Origin origin = tokens.origin();
    Expression left = operand.get();
    for (var operator = operator(rank); operator.isPresent(); operator = operator(rank)) {
      tokens.take();
      left = tree.add(new Expression.Arithmetic(operator.get(), left, operand.get()), origin);
    }
    return left;
  }

  /** The grammar has one exponent only: whoever means more says in which order. */
  private Expression power() {
    Origin origin = tokens.origin();
    Expression base = factor();
    if (!tokens.takeSymbol("^")) {
      return base;
    }
    Expression power = tree.add(new Expression.Arithmetic(ArithmeticOperator.POWER, base, factor()), origin);
    if (tokens.peek().isSymbol("^")) {
      throw tokens.unexpected("brackets around the first power");
    }
    return power;
  }

  private Optional<ArithmeticOperator> operator(int rank) {
    Token next = tokens.peek();
    boolean can = next.kind() == Token.Kind.SYMBOL || next.kind() == Token.Kind.WORD;
    return can ? ArithmeticOperator.of(next.text().toLowerCase(Locale.ROOT)).filter(o -> o.rank() == rank)
        : Optional.empty();
  }

  private Expression factor() {
    Origin origin = tokens.origin();
    boolean negative = tokens.takeSymbol("-");
    if (!negative && !(tokens.peek().isSymbol("+") && tokens.peek(1).kind() == Token.Kind.NUMBER
        && tokens.takeSymbol("+"))) {
      return operand();
    }
    if (tokens.peek().kind() == Token.Kind.NUMBER) {
      return number(negative, origin);
    }
    Expression minusOne = tree.add(new Expression.Numeral(-1), origin);
    return tree.add(new Expression.Arithmetic(ArithmeticOperator.MULTIPLY, minusOne, operand()), origin);
  }

  private Expression number(boolean negative, Origin origin) {
    double number = Double.parseDouble(tokens.take().text());
    if (!Double.isFinite(number)) {
      tree.fault(origin, Cql2Fault.FILTER_VALUE_INVALID, "the number is too large");
      number = 0;
    }
    return tree.add(new Expression.Numeral(negative ? -number : number), origin);
  }

  private Expression operand() {
    Token next = tokens.peek();
    Origin origin = tokens.origin();
    switch (next.kind()) {
      case NUMBER:
        return number(false, origin);
      case TEXT:
        return tree.add(new Expression.Text(tokens.take().text()), origin);
      case NAME:
        return tree.add(new Expression.Property(tokens.take().text()), origin);
      case WORD:
        return word(next, origin);
      default:
        if (!next.isSymbol("(")) {
          throw tokens.unexpected("a value");
        }
        return inBrackets();
    }
  }

  private Expression inBrackets() {
    tokens.require("(");
    Expression inside = expression();
    tokens.require(")");
    return inside;
  }

  private Expression word(Token word, Origin origin) {
    if (wkt.isNext()) {
      return wkt.shape();
    }
    if (word.isWord("TRUE") || word.isWord("FALSE")) {
      tokens.take();
      return tree.add(new Expression.Truth(word.isWord("TRUE")), origin);
    }
    if (Names.isReserved(word.text())) {
      throw tokens.unexpected("a value (a property of such a name needs double quotes)");
    }
    if (!tokens.peek(1).isSymbol("(")) {
      tokens.take();
      return tree.add(new Expression.Property(word.text()), origin);
    }
    Optional<Folding> folding = folding();
    if (folding.isPresent()) {
      return folded(folding.get(), this::sum);
    }
    tokens.take();
    Optional<Relation> relation = Relation.ofText(word.text());
    return relation.isPresent() ? related(relation.get(), origin) : switch (word.text().toUpperCase(Locale.ROOT)) {
      case "DATE" -> instant(origin, false);
      case "TIMESTAMP" -> instant(origin, true);
      case "INTERVAL" -> interval(origin);
      case "BBOX" -> wkt.box(origin);
      default -> tree.add(new Expression.Call(word.text(), arguments()), origin);
    };
  }

  private Optional<Folding> folding() {
    boolean call = tokens.peek().kind() == Token.Kind.WORD && tokens.peek(1).isSymbol("(");
    for (Folding folding : Folding.values()) {
      if (call && tokens.peek().isWord(folding.name())) {
        return Optional.of(folding);
      }
    }
    return Optional.empty();
  }

  private Expression folded(Folding folding, Supplier<Expression> content) {
    Origin origin = tokens.origin();
    tokens.take();
    tokens.require("(");
    tree.enter(origin);
    Expression folded = tree.add(new Expression.Folded(folding, content.get()), origin);
    tree.leave();
    tokens.require(")");
    return folded;
  }

  private Expression related(Relation relation, Origin origin) {
    Supplier<Expression> argument = relation.kind() == Relation.Kind.ARRAY ? this::arrayArgument : this::expression;
    tokens.require("(");
    Expression left = argument.get();
    tokens.require(",");
    Expression right = argument.get();
    tokens.require(")");
    return tree.add(new Expression.Related(relation, left, right), origin);
  }

  private Expression arrayArgument() {
    if (tokens.peek().isSymbol("(")) {
      return array();
    }
    Origin origin = tokens.origin();
    Expression argument = expression();
    if (argument instanceof Expression.Property || argument instanceof Expression.Call) {
      return argument;
    }
    throw tree.stop(origin.fault(Cql2Fault.FILTER_SYNTAX, "expected an array in brackets, a property or a function"));
  }

  private Expression instant(Origin origin, boolean withTime) {
    tokens.require("(");
    Origin inside = tokens.origin();
    String text = tokens.requireText(withTime ? "a time" : "a day");
    Expression instant = withTime ? timestamp(text, origin, inside) : date(text, origin, inside);
    tokens.require(")");
    return instant;
  }

  private Expression date(String text, Origin origin, Origin inside) {
    return tree.add(new Expression.Date(Moments.date(text).orElseGet(() -> {
      tree.fault(inside, Cql2Fault.FILTER_VALUE_INVALID, "not a day like 2024-05-31: " + text);
      return LocalDate.EPOCH;
    })), origin);
  }

  private Expression timestamp(String text, Origin origin, Origin inside) {
    return tree.add(new Expression.Timestamp(Moments.timestamp(text).orElseGet(() -> {
      tree.fault(inside, Cql2Fault.FILTER_VALUE_INVALID, "not a time like 2024-05-31T08:00:00Z: " + text);
      return Instant.EPOCH;
    })), origin);
  }

  private Expression interval(Origin origin) {
    tokens.require("(");
    Expression start = end();
    tokens.require(",");
    Expression end = end();
    tokens.require(")");
    return tree.add(new Expression.Interval(start, end), origin);
  }

  private Expression end() {
    Origin origin = tokens.origin();
    if (tokens.peek().kind() != Token.Kind.TEXT) {
      Expression end = operand();
      if (end instanceof Expression.Property || end instanceof Expression.Call) {
        return end;
      }
      throw tree.stop(origin.fault(Cql2Fault.FILTER_SYNTAX,
          "an end of an INTERVAL is a day or a time in single quotes, '..', a property or a function"));
    }
    String text = tokens.take().text();
    if (text.equals(Moments.UNBOUNDED)) {
      return tree.add(new Expression.Unbounded(), origin);
    }
    return text.indexOf('T') >= 0 ? timestamp(text, origin, origin) : date(text, origin, origin);
  }

  private List<Expression> arguments() {
    if (tokens.peek(1).isSymbol(")")) {
      tokens.take();
      tokens.take();
      return List.of();
    }
    return list(this::element);
  }

  private Expression array() {
    Origin origin = tokens.origin();
    tree.enter(origin);
    List<Expression> elements = arguments();
    tree.leave();
    return tree.add(new Expression.Array(elements), origin);
  }

  /** Brackets can hold an array here, or begin an expression: that one goes on behind them. */
  private Expression element() {
    if (tokens.peek().isSymbol("(")) {
      Token behind = tokens.behindBrackets();
      if (behind == null || behind.isSymbol(",") || behind.isSymbol(")")) {
        return array();
      }
    }
    return expression();
  }

  private List<Expression> list(Supplier<Expression> item) {
    List<Expression> items = new ArrayList<>();
    tokens.require("(");
    do {
      items.add(item.get());
    } while (tokens.takeSymbol(","));
    tokens.require(")");
    return items;
  }
}
