package lanxian.render.client;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;

/** The constants of which styles are made; the reader of SLD lets nothing else through. */
final class Constants {
  private Constants() {}

  static double number(Expression expression, double otherwise) {
    Object value = value(expression);
    return value == null ? otherwise : value instanceof Number number ? number.doubleValue()
        : Double.parseDouble(value.toString());
  }

  static String text(Expression expression, String otherwise) {
    Object value = value(expression);
    return value == null ? otherwise : value.toString();
  }

  private static Object value(Expression expression) {
    if (expression == null || expression == Expression.NIL) {
      return null;
    }
    if (expression instanceof Literal literal) {
      return literal.getValue();
    }
    throw PropertyTypes.notExpressible("a paint that is not constant: " + expression);
  }

  static boolean isPattern(Fill fill) {
    return fill.getGraphicFill() != null;
  }

  /** {@code #rrggbb}. */
  static String colour(Fill fill) {
    return text(fill.getColor(), null);
  }

  static double opacity(Fill fill) {
    return number(fill.getOpacity(), 1);
  }

  static String colour(Stroke stroke) {
    return text(stroke.getColor(), null);
  }

  static double width(Stroke stroke) {
    return number(stroke.getWidth(), 1);
  }

  static double opacity(Stroke stroke) {
    return number(stroke.getOpacity(), 1);
  }

  /** Lengths in pixels; empty for a line without gaps. */
  static List<Double> dashes(Stroke stroke) {
    return stroke.dashArray() == null ? List.of()
        : stroke.dashArray().stream().map(length -> number(length, 0)).toList();
  }

  static List<String> families(Font font) {
    return font.getFamily().stream().map(family -> text(family, "serif")).toList();
  }

  static boolean isBold(Font font) {
    return text(font.getWeight(), "normal").equals("bold");
  }

  static boolean isSlanted(Font font) {
    return !text(font.getStyle(), "normal").equals("normal");
  }

  /** The mark of a graphic; null if it is an image. */
  static Mark mark(Graphic graphic) {
    return graphic.graphicalSymbols().get(0) instanceof Mark mark ? mark : null;
  }

  /** The image of a graphic; null if it is a mark. */
  static ExternalGraphic image(Graphic graphic) {
    return graphic.graphicalSymbols().get(0) instanceof ExternalGraphic image ? image : null;
  }
}
