package lanxian.render.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.function.string.ConcatenateFunction;

/** Reads expressions of Filter Encoding 1.0.0, and the constants of which all but labels are made. */
final class ExpressionReader {
  private static final String EXPRESSIONS = "PropertyName, Literal, Add, Sub, Mul, Div, Function";
  private static final Set<String> JOINS = Set.of("strConcat", "Concatenate");

  private final FilterFactory factory;

  ExpressionReader(FilterFactory factory) {
    this.factory = factory;
  }

  /** True if the element stands for a value. */
  static boolean isExpression(SldNode node) {
    return node.namespace().equals(SldNode.OGC)
        && Set.of("PropertyName", "Literal", "Add", "Sub", "Mul", "Div", "Function").contains(node.name());
  }

  /** One expression; empty if it is none, which is then among the faults. */
  Optional<Expression> read(SldNode node) {
    if (!isExpression(node)) {
      node.refuse(EXPRESSIONS);
      return Optional.empty();
    }
    return switch (node.name()) {
      case "PropertyName" -> property(node).map(factory::property);
      case "Literal" -> Optional.of(literal(node));
      case "Function" -> joined(node);
      default -> arithmetic(node);
    };
  }

  private Optional<String> property(SldNode node) {
    String name = node.text();
    node.done();
    if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
      node.fault(SldFault.SLD_BAD_VALUE, "not the name of a property: '" + name + "'");
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private Expression literal(SldNode node) {
    String text = node.text();
    node.done();
    return factory.literal(text);
  }

  private Optional<Expression> arithmetic(SldNode node) {
    List<SldNode> operands = node.all();
    List<Expression> read = new ArrayList<>();
    operands.forEach(operand -> read(operand).ifPresent(read::add));
    node.done();
    if (operands.size() != 2) {
      node.fault(SldFault.SLD_MISSING, node.name() + " needs two operands, not " + operands.size());
    }
    if (read.size() != 2 || operands.size() != 2) {
      return Optional.empty();
    }
    Expression left = read.get(0);
    Expression right = read.get(1);
    return Optional.of(switch (node.name()) {
      case "Add" -> factory.add(left, right);
      case "Sub" -> factory.subtract(left, right);
      case "Mul" -> factory.multiply(left, right);
      default -> factory.divide(left, right);
    });
  }

  private Optional<Expression> joined(SldNode node) {
    String name = node.attribute("name");
    List<Expression> parts = new ArrayList<>();
    List<SldNode> operands = node.all();
    operands.forEach(operand -> read(operand).ifPresent(parts::add));
    node.done();
    if (name == null || !JOINS.contains(name)) {
      node.fault(SldFault.SLD_NOT_SUPPORTED,
          "functions that are supported: " + String.join(", ", JOINS.stream().sorted().toList()) + "; not " + name);
      return Optional.empty();
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(join(parts));
  }

  /** Text and expressions in a row, as a label is written; they are joined. */
  Optional<Expression> mixed(SldNode node) {
    List<Object> content = node.mixed();
    List<Expression> parts = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i) instanceof SldNode child) {
        read(child).ifPresent(parts::add);
      } else {
        text(content, i).ifPresent(text -> parts.add(factory.literal(text)));
      }
    }
    node.done();
    if (parts.isEmpty()) {
      node.fault(SldFault.SLD_MISSING, node.name() + " is empty");
      return Optional.empty();
    }
    return Optional.of(parts.size() == 1 ? parts.get(0) : join(parts));
  }

  /** White space counts inside a line of text only: the rest is how the document was laid out. */
  private static Optional<String> text(List<Object> content, int i) {
    String text = content.get(i).toString().strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text.replaceAll("\\s+", " "));
  }

  private static Expression join(List<Expression> parts) {
    ConcatenateFunction function = new ConcatenateFunction();
    function.setParameters(parts);
    return function;
  }

  /** The text of an element that holds a text or one literal; null if it holds something else, which is a fault. */
  static String constant(SldNode node) {
    StringBuilder text = new StringBuilder();
    boolean constant = true;
    for (Object part : node.mixed()) {
      if (part instanceof SldNode child && child.is(SldNode.OGC, "Literal")) {
        text.append(child.text());
        child.done();
      } else if (part instanceof SldNode) {
        constant = false;
      } else {
        text.append(part);
      }
    }
    node.done();
    if (!constant) {
      node.fault(SldFault.SLD_NOT_SUPPORTED, node.name() + " takes a constant; use rules for values that differ");
      return null;
    }
    return text.toString().strip();
  }
}
