package lanxian.render.symbol;

import java.util.List;
import lanxian.domain.ZoneSchema;
import lanxian.render.path.Pen;
import lanxian.render.raster.Colour;
import lanxian.render.raster.Ink;
import lanxian.render.raster.Pattern;
import lanxian.render.view.MapView;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/** Makes what is drawn in a view out of the symbolizers of a style. */
final class SymbolReader {
  /** Default fill of SLD 1.0, 11.2.2. */
  private static final Colour GREY = new Colour(128, 128, 128, 255);

  /** Default size of a mark, SLD 1.0, 11.3.2. */
  private static final double MARK_SIZE = 6;

  private static final double LARGE = 10_000;

  private final double worldColumn;
  private final double worldRow;
  private final LabelReader labels;

  SymbolReader(ZoneSchema schema, MapView view) {
    this(view.worldColumn(), view.worldRow(), new LabelReader(schema));
  }

  private SymbolReader(double worldColumn, double worldRow, LabelReader labels) {
    this.worldColumn = worldColumn;
    this.worldRow = worldRow;
    this.labels = labels;
  }

  /** One that reads no labels, for symbols that are shown outside of maps. */
  static SymbolReader ofNoView() {
    return new SymbolReader(0, 0, null);
  }

  boolean isLabel(Symbolizer symbolizer) {
    return symbolizer instanceof TextSymbolizer;
  }

  /**
   * @throws lanxian.domain.FaultException as {@link LabelReader#read}
   */
  LabelStyle label(Symbolizer symbolizer) {
    return labels.read((TextSymbolizer) symbolizer);
  }

  /**
   * @throws lanxian.domain.FaultException STYLE_VALUE_INVALID, STYLE_SYMBOL_UNSUPPORTED
   */
  Symbol symbol(Symbolizer symbolizer) {
    if (symbolizer instanceof PolygonSymbolizer polygon) {
      Stroke stroke = polygon.getStroke();
      Ink fill = polygon.getFill() == null ? null : ink(polygon.getFill(), margin(polygon));
      return outlined(fill, stroke);
    }
    if (symbolizer instanceof LineSymbolizer line) {
      return outlined(null, line.getStroke());
    }
    if (symbolizer instanceof PointSymbolizer point) {
      return new MarkSymbol(graphic(point.getGraphic()));
    }
    throw StyleValues.unsupported(symbolizer.getClass().getInterfaces().length == 0
        ? symbolizer.getClass().getSimpleName() : symbolizer.getClass().getInterfaces()[0].getSimpleName());
  }

  private Symbol outlined(Ink fill, Stroke stroke) {
    if (stroke == null) {
      return new AreaSymbol(fill, null, null);
    }
    if (stroke.getGraphicStroke() != null) {
      double gap = StyleValues.number(stroke.getGraphicStroke().getGap(), 0, 0, StyleValues.MAX_SIZE, "gap");
      double initial = StyleValues.number(stroke.getGraphicStroke().getInitialGap(), 0, 0, StyleValues.MAX_SIZE,
          "initial gap");
      return new GraphicLineSymbol(new AreaSymbol(fill, null, null), graphic(stroke.getGraphicStroke()), gap, initial);
    }
    Pen pen = StyleValues.pen(stroke);
    return new AreaSymbol(fill, pen, pen == null ? null : ink(stroke));
  }

  private Ink ink(Stroke stroke) {
    double opacity = StyleValues.opacity(stroke.getOpacity());
    if (stroke.getGraphicFill() != null) {
      return pattern(stroke.getGraphicFill(), 0, opacity);
    }
    return Ink.solid(StyleValues.colour(stroke.getColor(), Colour.BLACK), opacity);
  }

  private Ink ink(Fill fill, double margin) {
    double opacity = StyleValues.opacity(fill.getOpacity());
    if (fill.getGraphicFill() != null) {
      return pattern(fill.getGraphicFill(), margin, opacity);
    }
    return Ink.solid(StyleValues.colour(fill.getColor(), GREY), opacity);
  }

  private Ink pattern(Graphic graphic, double margin, double opacity) {
    double gap = StyleValues.number(graphic.getGap(), 0, 0, StyleValues.MAX_SIZE, "gap");
    return new Pattern(graphic(graphic).tile(Math.max(gap, margin)), worldColumn, worldRow, opacity);
  }

  /** Empty pixels between the marks of a fill: the vendor option of GeoServer; of its 1 to 4 numbers the first. */
  private static double margin(PolygonSymbolizer symbolizer) {
    String text = symbolizer.getOptions() == null ? null
        : symbolizer.getOptions().get(PolygonSymbolizer.GRAPHIC_MARGIN_KEY);
    Double margin = text == null ? null : Values.number(text.strip().split("\\s+", 2)[0]);
    return margin == null ? 0 : Math.max(0, Math.min(StyleValues.MAX_SIZE, 2 * margin));
  }

  private Stamp graphic(Graphic graphic) {
    if (graphic != null) {
      for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
        if (symbol instanceof ExternalGraphic external) {
          return image(graphic, external);
        }
      }
    }
    Mark mark = mark(graphic);
    double opacity = graphic == null ? 1 : StyleValues.opacity(graphic.getOpacity());
    double size = graphic == null ? MARK_SIZE
        : StyleValues.number(graphic.getSize(), MARK_SIZE, 0, StyleValues.MAX_SIZE, "size");
    double rotation = graphic == null ? 0 : StyleValues.number(graphic.getRotation(), 0, -LARGE, LARGE, "rotation");
    AnchorPoint anchor = graphic == null ? null : graphic.getAnchorPoint();
    Displacement shift = graphic == null ? null : graphic.getDisplacement();
    MarkShape shape = MarkShape.of(StyleValues.word(mark == null ? null : mark.getWellKnownName(), "square",
        "WellKnownName"));
    Ink fill = mark == null ? Ink.solid(GREY, opacity) : mark.getFill() == null ? null : faded(mark.getFill(), opacity);
    Stroke stroke = mark == null ? null : mark.getStroke();
    Pen pen = stroke == null ? null : StyleValues.pen(stroke);
    Ink outline = pen == null ? null : Ink.solid(StyleValues.colour(stroke.getColor(), Colour.BLACK),
        opacity * StyleValues.opacity(stroke.getOpacity()));
    return new PlacedGraphic(shape, size, Math.toRadians(rotation), share(anchor == null ? null : anchor.getAnchorPointX()),
        share(anchor == null ? null : anchor.getAnchorPointY()), length(shift == null ? null : shift.getDisplacementX()),
        length(shift == null ? null : shift.getDisplacementY()), fill, pen, outline);
  }

  /** Only an image that the reader of styles has loaded already: nothing is fetched from anywhere. */
  private Stamp image(Graphic graphic, ExternalGraphic external) {
    if (external.getInlineContent() == null) {
      throw StyleValues.unsupported("an external graphic that is not loaded");
    }
    if (StyleValues.number(graphic.getRotation(), 0, -LARGE, LARGE, "rotation") % 360 != 0) {
      throw StyleValues.unsupported("an image that is turned");
    }
    AnchorPoint anchor = graphic.getAnchorPoint();
    Displacement shift = graphic.getDisplacement();
    double size = StyleValues.number(graphic.getSize(), external.getInlineContent().getIconHeight(), 0,
        StyleValues.MAX_SIZE, "size");
    return new PlacedImage(PlacedImage.scaled(external.getInlineContent(), size, StyleValues.opacity(graphic.getOpacity())),
        share(anchor == null ? null : anchor.getAnchorPointX()), share(anchor == null ? null : anchor.getAnchorPointY()),
        length(shift == null ? null : shift.getDisplacementX()), length(shift == null ? null : shift.getDisplacementY()));
  }

  private static double share(Expression expression) {
    return StyleValues.number(expression, 0.5, -10, 10, "anchor point");
  }

  private static double length(Expression expression) {
    return StyleValues.number(expression, 0, -StyleValues.MAX_SIZE, StyleValues.MAX_SIZE, "displacement");
  }

  private static Ink faded(Fill fill, double opacity) {
    if (fill.getGraphicFill() != null) {
      throw StyleValues.unsupported("a graphic fill in a mark");
    }
    return Ink.solid(StyleValues.colour(fill.getColor(), GREY), opacity * StyleValues.opacity(fill.getOpacity()));
  }

  /** The first mark; null if the graphic has no symbol at all, which means the default one. */
  private static Mark mark(Graphic graphic) {
    List<GraphicalSymbol> symbols = graphic == null ? List.of() : graphic.graphicalSymbols();
    for (GraphicalSymbol symbol : symbols) {
      if (symbol instanceof Mark mark && mark.getExternalMark() == null) {
        return mark;
      }
    }
    if (!symbols.isEmpty()) {
      throw StyleValues.unsupported("an external mark"); // would have to be fetched from somewhere
    }
    return null;
  }
}
