package lanxian.render.symbol;

import java.util.function.Function;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.render.raster.Colour;
import lanxian.render.raster.Ink;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** Reads text symbolizers. Whatever font they name, labels are written in the one that the product brings along. */
final class LabelReader {
  private static final double FONT_SIZE = 10;
  private static final double MAX_FONT_SIZE = 200;
  private static final double MAX_HALO = 20;

  private final Expressions expressions;

  LabelReader(ZoneSchema schema) {
    expressions = new Expressions(schema);
  }

  /**
   * @throws lanxian.domain.FaultException STYLE_EXPRESSION_UNSUPPORTED, STYLE_VALUE_INVALID
   */
  LabelStyle read(TextSymbolizer symbolizer) {
    Function<ZoneVersion, Object> label =
        symbolizer.getLabel() == null ? zone -> null : expressions.compile(symbolizer.getLabel());
    double size = symbolizer.getFont() == null ? FONT_SIZE
        : StyleValues.number(symbolizer.getFont().getSize(), FONT_SIZE, 1, MAX_FONT_SIZE, "font-size");
    Halo halo = symbolizer.getHalo();
    double radius = halo == null ? 0 : StyleValues.number(halo.getRadius(), 1, 0, MAX_HALO, "halo radius");
    PointPlacement point = symbolizer.getLabelPlacement() instanceof PointPlacement placed ? placed : null;
    AnchorPoint anchor = point == null ? null : point.getAnchorPoint();
    Displacement shift = point == null ? null : point.getDisplacement();
    return new LabelStyle(zone -> Values.text(label.apply(zone)).strip(), size,
        ink(symbolizer.getFill(), Colour.BLACK), radius, radius == 0 ? null : ink(halo.getFill(), Colour.WHITE),
        symbolizer.getLabelPlacement() instanceof LinePlacement ? LabelStyle.Placement.LINE
            : LabelStyle.Placement.POINT,
        StyleValues.number(anchor == null ? null : anchor.getAnchorPointX(), 0.5, -10, 10, "anchor point"),
        StyleValues.number(anchor == null ? null : anchor.getAnchorPointY(), 0.5, -10, 10, "anchor point"),
        StyleValues.number(shift == null ? null : shift.getDisplacementX(), 0, -StyleValues.MAX_SIZE,
            StyleValues.MAX_SIZE, "displacement"),
        StyleValues.number(shift == null ? null : shift.getDisplacementY(), 0, -StyleValues.MAX_SIZE,
            StyleValues.MAX_SIZE, "displacement"),
        Math.toRadians(StyleValues.number(point == null ? null : point.getRotation(), 0, -10_000, 10_000, "rotation")),
        priority(symbolizer));
  }

  private Function<ZoneVersion, Double> priority(TextSymbolizer symbolizer) {
    if (symbolizer.getPriority() == null) {
      return zone -> 0.0;
    }
    Function<ZoneVersion, Object> priority = expressions.compile(symbolizer.getPriority());
    return zone -> {
      Double value = Values.number(priority.apply(zone));
      return value == null ? (Double) 0.0 : value;
    };
  }

  private static Ink ink(Fill fill, Colour otherwise) {
    return fill == null ? Ink.solid(otherwise, 1)
        : Ink.solid(StyleValues.colour(fill.getColor(), otherwise), StyleValues.opacity(fill.getOpacity()));
  }
}
