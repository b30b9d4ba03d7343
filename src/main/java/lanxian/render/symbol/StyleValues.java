package lanxian.render.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.render.path.Pen;
import lanxian.render.raster.Colour;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Stroke;

/** Reads the fixed values of symbols. Values that differ from feature to feature are not drawn; rules are for that. */
final class StyleValues {
  /** Widest line and largest symbol in pixels. */
  static final double MAX_SIZE = 1000;

  private static final int MAX_DASHES = 100;

  private StyleValues() {}

  /** The number, or {@code otherwise} if there is no expression. */
  static double number(Expression expression, double otherwise, double least, double most, String what) {
    if (isAbsent(expression)) {
      return otherwise;
    }
    Double value = expression instanceof Literal literal ? Values.number(literal.getValue()) : null;
    if (value == null || value < least || value > most) {
      throw invalid(what + " must be a number from " + least + " to " + most + ": " + expression);
    }
    return value;
  }

  static double opacity(Expression expression) {
    return number(expression, 1, 0, 1, "opacity");
  }

  static Colour colour(Expression expression, Colour otherwise) {
    if (isAbsent(expression)) {
      return otherwise;
    }
    String text = expression instanceof Literal literal ? Values.text(literal.getValue()) : null;
    return Colour.ofHex(text).orElseThrow(() -> invalid("a colour must be #rrggbb: " + expression));
  }

  static String word(Expression expression, String otherwise, String what) {
    if (isAbsent(expression)) {
      return otherwise;
    }
    if (expression instanceof Literal literal) {
      return Values.text(literal.getValue()).strip();
    }
    throw invalid(what + " must be fixed: " + expression);
  }

  private static boolean isAbsent(Expression expression) {
    return expression == null || expression == Expression.NIL
        || expression instanceof Literal literal && literal.getValue() == null;
  }

  /** The pen of a stroke; null if its width is 0. */
  static Pen pen(Stroke stroke) {
    double width = number(stroke.getWidth(), 1, 0, MAX_SIZE, "stroke-width");
    if (width == 0) {
      return null;
    }
    return new Pen(width, cap(stroke), join(stroke), dashes(stroke),
        number(stroke.getDashOffset(), 0, -1e6, 1e6, "stroke-dashoffset"));
  }

  private static Pen.Cap cap(Stroke stroke) {
    String word = word(stroke.getLineCap(), "butt", "stroke-linecap");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "butt" -> Pen.Cap.BUTT;
      case "round" -> Pen.Cap.ROUND;
      case "square" -> Pen.Cap.SQUARE;
      default -> throw invalid("stroke-linecap must be butt, round or square: " + word);
    };
  }

  private static Pen.Join join(Stroke stroke) {
    String word = word(stroke.getLineJoin(), "mitre", "stroke-linejoin");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "mitre", "miter" -> Pen.Join.MITRE;
      case "round" -> Pen.Join.ROUND;
      case "bevel" -> Pen.Join.BEVEL;
      default -> throw invalid("stroke-linejoin must be mitre, round or bevel: " + word);
    };
  }

  private static List<Double> dashes(Stroke stroke) {
    List<Double> dashes = new ArrayList<>();
    if (stroke.dashArray() != null) {
      for (Expression length : stroke.dashArray()) {
        dashes.add(number(length, 0, 0, MAX_SIZE, "stroke-dasharray"));
      }
    }
    if (dashes.size() > MAX_DASHES) {
      throw invalid("stroke-dasharray has more than " + MAX_DASHES + " lengths");
    }
    return dashes;
  }

  static FaultException invalid(String detail) {
    return new FaultException(Fault.of(SymbolFault.STYLE_VALUE_INVALID, detail));
  }

  static FaultException unsupported(String what) {
    return new FaultException(Fault.of(SymbolFault.STYLE_SYMBOL_UNSUPPORTED, "not drawn: " + what));
  }
}
