package lanxian.render.sld;

import java.util.Optional;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Fill;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;

/** Reads symbolizers of areas, lines, points and texts. */
final class SymbolizerReader {
  private final StyleFactory styles;
  private final GraphicReader graphics;
  private final LabelReader labels;

  SymbolizerReader(StyleFactory styles, FilterFactory filters, ExpressionReader expressions, StyleImages images) {
    this.styles = styles;
    this.graphics = new GraphicReader(styles, filters, images);
    this.labels = new LabelReader(styles, filters, graphics.paints(), expressions);
  }

  /** True if the element is a symbolizer that is drawn here. */
  static boolean isSymbolizer(SldNode node) {
    return node.namespace().equals(SldNode.SLD) && switch (node.name()) {
      case "PolygonSymbolizer", "LineSymbolizer", "PointSymbolizer", "TextSymbolizer" -> true;
      default -> false;
    };
  }

  /** A symbolizer; empty if it is not right, which is then among the faults. */
  Optional<Symbolizer> read(SldNode node) {
    return switch (node.name()) {
      case "PolygonSymbolizer" -> Optional.of(polygon(node));
      case "LineSymbolizer" -> line(node);
      case "PointSymbolizer" -> point(node);
      default -> Optional.of(labels.read(node));
    };
  }

  private Symbolizer polygon(SldNode node) {
    Fill fill = node.child("Fill").map(of -> graphics.paints().fill(of, "#808080")).orElse(null);
    Stroke stroke = node.child("Stroke").map(graphics.paints()::stroke).orElse(null);
    PolygonSymbolizer symbolizer = styles.createPolygonSymbolizer(stroke, fill, null);
    for (SldNode option : node.children("VendorOption")) {
      margin(option).ifPresent(gap -> symbolizer.getOptions().put(PolygonSymbolizer.GRAPHIC_MARGIN_KEY, gap));
    }
    node.done();
    if (fill == null && stroke == null) {
      node.fault(SldFault.SLD_MISSING, "a PolygonSymbolizer needs a Fill or a Stroke, or nothing of it is seen");
    }
    return symbolizer;
  }

  /** Empty pixels between the marks of a pattern; the only option of vendors that is drawn. */
  private static Optional<String> margin(SldNode option) {
    String name = option.attribute("name");
    if (!PolygonSymbolizer.GRAPHIC_MARGIN_KEY.equals(name)) {
      option.fault(SldFault.SLD_NOT_SUPPORTED,
          "VendorOption " + name + " is not supported; possible: " + PolygonSymbolizer.GRAPHIC_MARGIN_KEY);
      return Optional.empty();
    }
    Double gap = Numbers.read(option, 0, GraphicReader.MAX_SIZE);
    return gap == null ? Optional.empty() : Optional.of(Long.toString(Math.round(gap)));
  }

  private Optional<Symbolizer> line(SldNode node) {
    Optional<Stroke> stroke = node.required("Stroke").map(graphics.paints()::stroke);
    node.done();
    return stroke.map(of -> styles.createLineSymbolizer(of, null));
  }

  private Optional<Symbolizer> point(SldNode node) {
    Optional<Symbolizer> symbolizer = node.required("Graphic").map(graphics::read)
        .map(graphic -> styles.createPointSymbolizer(graphic, null));
    node.done();
    return symbolizer;
  }
}
