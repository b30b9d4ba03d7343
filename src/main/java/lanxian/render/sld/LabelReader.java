package lanxian.render.sld;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.TextSymbolizer;

/** Reads labels. What is not given has the value that SLD 1.0.0 names for it (11.4). */
final class LabelReader {
  private static final double MAX_TEXT = 72;
  private static final double MAX_HALO = 10;
  private static final double MAX_SHIFT = 200;
  private static final Set<String> FONT = Set.of("font-family", "font-style", "font-weight", "font-size");

  private final StyleFactory styles;
  private final FilterFactory filters;
  private final PaintReader paints;
  private final ExpressionReader expressions;

  LabelReader(StyleFactory styles, FilterFactory filters, PaintReader paints, ExpressionReader expressions) {
    this.styles = styles;
    this.filters = filters;
    this.paints = paints;
    this.expressions = expressions;
  }

  /** A TextSymbolizer; its label is null where it is not right, which is then among the faults. */
  TextSymbolizer read(SldNode node) {
    Expression label = node.required("Label").flatMap(expressions::mixed).orElse(null);
    Font font = node.child("Font").map(this::font).orElseGet(styles::getDefaultFont);
    LabelPlacement placement = node.child("LabelPlacement").map(this::placement).orElseGet(() -> at(0, 0.5, 0, 0, 0));
    Halo halo = node.child("Halo").map(this::halo).orElse(null);
    Fill fill = node.child("Fill").map(of -> paints.fill(of, "#000000"))
        .orElseGet(() -> styles.createFill(filters.literal("#000000"), filters.literal(1.0)));
    node.done();
    return styles.createTextSymbolizer(fill, new Font[] {font}, halo, label, placement, null);
  }

  private Font font(SldNode node) {
    Css css = new Css(node, FONT, filters);
    String family = css.text("font-family");
    Expression style = css.word("font-style", List.of("normal", "italic", "oblique"));
    Expression weight = css.word("font-weight", List.of("normal", "bold"));
    Expression size = css.number("font-size", 4, MAX_TEXT);
    node.done();
    List<String> families = family == null || family.isEmpty() ? List.of("serif")
        : Arrays.stream(family.split(",")).map(name -> name.strip().replaceAll("^['\"]|['\"]$", "")).toList();
    if (families.stream().anyMatch(name -> !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,63}"))) {
      node.fault(SldFault.SLD_BAD_VALUE, "font-family is a list of names, not '" + family + "'");
    }
    Font font = styles.createFont(filters.literal(families.get(0)), or(style, "normal"), or(weight, "normal"),
        or(size, 10.0));
    families.stream().skip(1).forEach(name -> font.getFamily().add(filters.literal(name)));
    return font;
  }

  private Halo halo(SldNode node) {
    Expression radius = number(node, "Radius", 0, MAX_HALO, 1);
    Fill fill = node.child("Fill").map(of -> paints.fill(of, "#ffffff"))
        .orElseGet(() -> styles.createFill(filters.literal("#ffffff"), filters.literal(1.0)));
    node.done();
    return styles.createHalo(fill, radius);
  }

  private LabelPlacement placement(SldNode node) {
    Optional<SldNode> point = node.child("PointPlacement");
    Optional<SldNode> line = node.child("LinePlacement");
    node.done();
    if (point.isPresent() == line.isPresent()) {
      node.fault(SldFault.SLD_MISSING, "LabelPlacement has one of PointPlacement and LinePlacement");
    }
    if (line.isPresent()) {
      Expression offset = number(line.get(), "PerpendicularOffset", -MAX_SHIFT, MAX_SHIFT, 0);
      line.get().done();
      return styles.createLinePlacement(offset);
    }
    return point.map(this::pointPlacement).orElseGet(() -> at(0, 0.5, 0, 0, 0));
  }

  private LabelPlacement pointPlacement(SldNode node) {
    Optional<SldNode> anchor = node.child("AnchorPoint");
    Optional<SldNode> shift = node.child("Displacement");
    double rotation = value(node, "Rotation", -360, 360, 0);
    node.done();
    double anchorX = anchor.map(of -> value(of, "AnchorPointX", 0, 1, 0)).orElse(0.0);
    double anchorY = anchor.map(of -> value(of, "AnchorPointY", 0, 1, 0.5)).orElse(0.5);
    double shiftX = shift.map(of -> value(of, "DisplacementX", -MAX_SHIFT, MAX_SHIFT, 0)).orElse(0.0);
    double shiftY = shift.map(of -> value(of, "DisplacementY", -MAX_SHIFT, MAX_SHIFT, 0)).orElse(0.0);
    anchor.ifPresent(SldNode::done);
    shift.ifPresent(SldNode::done);
    return at(anchorX, anchorY, shiftX, shiftY, rotation);
  }

  private LabelPlacement at(double anchorX, double anchorY, double shiftX, double shiftY, double rotation) {
    return styles.createPointPlacement(
        styles.createAnchorPoint(filters.literal(anchorX), filters.literal(anchorY)),
        styles.createDisplacement(filters.literal(shiftX), filters.literal(shiftY)), filters.literal(rotation));
  }

  private Expression number(SldNode node, String name, double least, double most, double otherwise) {
    return filters.literal(value(node, name, least, most, otherwise));
  }

  private static double value(SldNode node, String name, double least, double most, double otherwise) {
    Double value = node.child(name).map(child -> Numbers.read(child, least, most)).orElse(null);
    return value == null ? otherwise : value;
  }

  private Expression or(Expression given, Object otherwise) {
    return given == null ? filters.literal(otherwise) : given;
  }
}
