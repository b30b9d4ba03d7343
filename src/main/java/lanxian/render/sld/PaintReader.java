package lanxian.render.sld;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;

/** Reads fills and strokes. What is not given has the value that SLD 1.0.0 names for it (11.1.3, 11.2.2). */
final class PaintReader {
  /** Widest stroke in pixels. */
  static final double MAX_WIDTH = 100;

  private static final float MAX_DASH = 1000;
  private static final int MAX_DASHES = 20;
  private static final Set<String> FILL = Set.of("fill", "fill-opacity");
  private static final Set<String> STROKE = Set.of("stroke", "stroke-opacity", "stroke-width", "stroke-linejoin",
      "stroke-linecap", "stroke-dasharray", "stroke-dashoffset");

  private final StyleFactory styles;
  private final FilterFactory filters;
  private final GraphicReader graphics;

  PaintReader(StyleFactory styles, FilterFactory filters, GraphicReader graphics) {
    this.styles = styles;
    this.filters = filters;
    this.graphics = graphics;
  }

  /** @param grey colour of a fill that names none */
  Fill fill(SldNode node, String grey) {
    Css css = new Css(node, FILL, filters);
    Graphic pattern = graphicOf(node.child("GraphicFill"));
    Expression colour = css.colour("fill");
    Expression opacity = css.number("fill-opacity", 0, 1);
    node.done();
    if (pattern != null) {
      if (css.has("fill") || css.has("fill-opacity")) {
        node.fault(SldFault.SLD_NOT_SUPPORTED, "a Fill has a GraphicFill or a colour, not both: use two symbolizers");
      }
      return styles.createFill(null, null, filters.literal(1.0), pattern);
    }
    return styles.createFill(or(colour, grey), null, or(opacity, 1.0), null);
  }

  Stroke stroke(SldNode node) {
    Css css = new Css(node, STROKE, filters);
    Graphic graphic = graphicOf(node.child("GraphicStroke"));
    Expression colour = css.colour("stroke");
    Expression width = css.number("stroke-width", 0, MAX_WIDTH);
    Expression opacity = css.number("stroke-opacity", 0, 1);
    Expression join = css.word("stroke-linejoin", List.of("mitre", "round", "bevel"));
    Expression cap = css.word("stroke-linecap", List.of("butt", "round", "square"));
    float[] dashes = css.dashes("stroke-dasharray", MAX_DASH, MAX_DASHES);
    Expression offset = css.number("stroke-dashoffset", -MAX_DASH, MAX_DASH);
    node.done();
    return styles.createStroke(or(colour, "#000000"), or(width, 1.0), or(opacity, 1.0), or(join, "mitre"),
        or(cap, "butt"), dashes, or(offset, 0.0), null, graphic);
  }

  private Graphic graphicOf(Optional<SldNode> holder) {
    if (holder.isEmpty()) {
      return null;
    }
    Graphic graphic = holder.get().required("Graphic").map(graphics::read).orElse(null);
    holder.get().done();
    return graphic;
  }

  private Expression or(Expression given, Object otherwise) {
    return given == null ? filters.literal(otherwise) : given;
  }
}
