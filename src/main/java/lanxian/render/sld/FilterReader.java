package lanxian.render.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;

/** Reads filters of Filter Encoding 1.0.0: comparisons and logic; places have no say in how a zone is drawn. */
final class FilterReader {
  private static final String FILTERS = "And, Or, Not, PropertyIsEqualTo, PropertyIsNotEqualTo, PropertyIsLessThan, "
      + "PropertyIsLessThanOrEqualTo, PropertyIsGreaterThan, PropertyIsGreaterThanOrEqualTo, PropertyIsBetween, "
      + "PropertyIsLike, PropertyIsNull";

  private final FilterFactory factory;
  private final ExpressionReader expressions;

  FilterReader(FilterFactory factory, ExpressionReader expressions) {
    this.factory = factory;
    this.expressions = expressions;
  }

  /** The one condition of a Filter element; empty if it is not right, which is then among the faults. */
  Optional<Filter> read(SldNode filter) {
    List<Filter> conditions = conditions(filter, 1, 1);
    filter.done();
    return conditions.size() == 1 ? Optional.of(conditions.get(0)) : Optional.empty();
  }

  private List<Filter> conditions(SldNode node, int least, int most) {
    List<SldNode> children = node.all();
    List<Filter> read = new ArrayList<>();
    children.forEach(child -> condition(child).ifPresent(read::add));
    if (children.size() < least || children.size() > most) {
      node.fault(SldFault.SLD_MISSING, node.name() + " needs " + (least == most ? "" : "at least ") + least
          + (least == 1 ? " condition" : " conditions") + ", not " + children.size());
      return List.of();
    }
    return read.size() == children.size() ? read : List.of();
  }

  private Optional<Filter> condition(SldNode node) {
    if (!node.namespace().equals(SldNode.OGC)) {
      node.refuse(FILTERS);
      return Optional.empty();
    }
    Optional<Filter> read = switch (node.name()) {
      case "And" -> all(conditions(node, 2, Integer.MAX_VALUE)).map(factory::and);
      case "Or" -> all(conditions(node, 2, Integer.MAX_VALUE)).map(factory::or);
      case "Not" -> all(conditions(node, 1, 1)).map(inner -> factory.not(inner.get(0)));
      case "PropertyIsNull" -> operands(node, 1).map(of -> factory.isNull(of.get(0)));
      case "PropertyIsBetween" -> between(node);
      case "PropertyIsLike" -> like(node);
      case "PropertyIsEqualTo", "PropertyIsNotEqualTo", "PropertyIsLessThan", "PropertyIsLessThanOrEqualTo",
          "PropertyIsGreaterThan", "PropertyIsGreaterThanOrEqualTo" -> comparison(node);
      default -> {
        node.refuse(FILTERS);
        yield null;
      }
    };
    if (read == null) {
      return Optional.empty();
    }
    node.done();
    return read;
  }

  private static Optional<List<Filter>> all(List<Filter> conditions) {
    return conditions.isEmpty() ? Optional.empty() : Optional.of(conditions);
  }

  private Optional<List<Expression>> operands(SldNode node, int count) {
    List<SldNode> children = node.all();
    List<Expression> read = new ArrayList<>();
    children.forEach(child -> expressions.read(child).ifPresent(read::add));
    if (children.size() != count) {
      node.fault(SldFault.SLD_MISSING, node.name() + " needs " + count + " operands, not " + children.size());
    }
    return children.size() == count && read.size() == count ? Optional.of(read) : Optional.empty();
  }

  private Optional<Filter> comparison(SldNode node) {
    boolean exact = !isEquality(node) || matchesCase(node);
    return operands(node, 2).map(of -> {
      Expression a = of.get(0);
      Expression b = of.get(1);
      return switch (node.name()) {
        case "PropertyIsEqualTo" -> factory.equal(a, b, exact);
        case "PropertyIsNotEqualTo" -> factory.notEqual(a, b, exact);
        case "PropertyIsLessThan" -> factory.less(a, b, exact);
        case "PropertyIsLessThanOrEqualTo" -> factory.lessOrEqual(a, b, exact);
        case "PropertyIsGreaterThan" -> factory.greater(a, b, exact);
        default -> factory.greaterOrEqual(a, b, exact);
      };
    });
  }

  private static boolean isEquality(SldNode node) {
    return node.name().equals("PropertyIsEqualTo") || node.name().equals("PropertyIsNotEqualTo");
  }

  /** An attribute that later versions of Filter Encoding have, and much software writes. */
  private static boolean matchesCase(SldNode node) {
    String matchCase = node.attribute("matchCase");
    if (matchCase != null && !matchCase.equals("true") && !matchCase.equals("false")) {
      node.fault(SldFault.SLD_BAD_VALUE, "matchCase is true or false, not " + matchCase);
    }
    return !"false".equals(matchCase);
  }

  private Optional<Filter> between(SldNode node) {
    List<Expression> read = new ArrayList<>();
    int expected = 0;
    for (SldNode child : node.all()) {
      boolean lower = child.is(SldNode.OGC, "LowerBoundary");
      boolean upper = child.is(SldNode.OGC, "UpperBoundary");
      if (lower && expected == 1 || upper && expected == 2) {
        operands(child, 1).ifPresent(of -> read.add(of.get(0)));
        child.done();
      } else if (!lower && !upper && expected == 0) {
        expressions.read(child).ifPresent(read::add);
      } else {
        child.refuse("an expression, LowerBoundary, UpperBoundary, in this order");
      }
      expected++;
    }
    if (expected != 3) {
      node.fault(SldFault.SLD_MISSING, "PropertyIsBetween needs an expression, LowerBoundary and UpperBoundary");
    }
    return expected == 3 && read.size() == 3
        ? Optional.of(factory.between(read.get(0), read.get(1), read.get(2))) : Optional.empty();
  }

  private Optional<Filter> like(SldNode node) {
    String wild = single(node, "wildCard");
    String one = single(node, "singleChar");
    // the schema calls it escape; escapeChar is what later versions and much software write
    String escape = node.attribute("escape") != null ? single(node, "escape") : single(node, "escapeChar");
    node.attribute("escapeChar");
    Optional<List<Expression>> operands = operands(node, 2);
    if (wild == null || one == null || escape == null || operands.isEmpty()) {
      return Optional.empty();
    }
    if (wild.equals(one) || wild.equals(escape) || one.equals(escape)) {
      node.fault(SldFault.SLD_BAD_VALUE, "wildCard, singleChar and escape must differ");
      return Optional.empty();
    }
    if (!(operands.get().get(1) instanceof org.geotools.api.filter.expression.Literal pattern)) {
      node.fault(SldFault.SLD_BAD_VALUE, "PropertyIsLike takes a property and a pattern");
      return Optional.empty();
    }
    return Optional.of(
        factory.like(operands.get().get(0), pattern.getValue().toString(), wild, one, escape, true));
  }

  private static String single(SldNode node, String attribute) {
    String text = node.attribute(attribute);
    if (text == null || text.length() != 1) {
      node.fault(SldFault.SLD_BAD_VALUE, "PropertyIsLike needs the attribute " + attribute + " of one character");
      return null;
    }
    return text;
  }
}
