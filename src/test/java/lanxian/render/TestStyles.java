package lanxian.render;

import java.util.Arrays;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;

/** Styles of few words. */
public final class TestStyles {
  public static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
  public static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();

  private TestStyles() {}

  /** One feature type style of one rule for all features. */
  public static Style of(Symbolizer... symbolizers) {
    return ofRules(rule(null, symbolizers));
  }

  /** One feature type style. */
  public static Style ofRules(Rule... rules) {
    return ofFeatureStyles(STYLES.createFeatureTypeStyle(rules));
  }

  public static Style ofFeatureStyles(FeatureTypeStyle... features) {
    Style style = STYLES.createStyle();
    style.featureTypeStyles().addAll(Arrays.asList(features));
    return style;
  }

  public static FeatureTypeStyle features(Rule... rules) {
    return STYLES.createFeatureTypeStyle(rules);
  }

  /** A rule for the features of a filter; null for all. */
  public static Rule rule(Filter filter, Symbolizer... symbolizers) {
    Rule rule = STYLES.createRule();
    rule.setFilter(filter);
    rule.symbolizers().addAll(Arrays.asList(symbolizers));
    return rule;
  }

  public static Rule elseRule(Symbolizer... symbolizers) {
    Rule rule = rule(null, symbolizers);
    rule.setElseFilter(true);
    return rule;
  }

  public static Rule scaled(Rule rule, double least, double most) {
    rule.setMinScaleDenominator(least);
    rule.setMaxScaleDenominator(most);
    return rule;
  }

  public static Filter is(String property, Object value) {
    return FILTERS.equals(FILTERS.property(property), FILTERS.literal(value));
  }

  public static PolygonSymbolizer polygon(Fill fill, Stroke stroke) {
    return STYLES.createPolygonSymbolizer(stroke, fill, null);
  }

  public static LineSymbolizer line(Stroke stroke) {
    return STYLES.createLineSymbolizer(stroke, null);
  }

  public static Fill fill(String colour, double opacity) {
    return STYLES.createFill(FILTERS.literal(colour), FILTERS.literal(opacity));
  }

  public static Fill hatch(Graphic graphic) {
    return STYLES.createFill(null, null, null, graphic);
  }

  public static Stroke stroke(String colour, double width) {
    return STYLES.createStroke(FILTERS.literal(colour), FILTERS.literal(width));
  }

  /** A stroke with all there is to it. */
  public static Stroke stroke(String colour, double width, String join, String cap, float... dashes) {
    return STYLES.createStroke(FILTERS.literal(colour), FILTERS.literal(width), FILTERS.literal(1),
        FILTERS.literal(join), FILTERS.literal(cap), dashes.length == 0 ? null : dashes, FILTERS.literal(0), null, null);
  }

  public static Graphic mark(String name, double size, Fill fill, Stroke stroke) {
    Mark mark = STYLES.createMark(FILTERS.literal(name), stroke, fill, null, null);
    Graphic graphic = STYLES.createDefaultGraphic();
    graphic.graphicalSymbols().clear();
    graphic.graphicalSymbols().addAll(Arrays.<GraphicalSymbol>asList(mark));
    graphic.setSize(FILTERS.literal(size));
    graphic.setOpacity(FILTERS.literal(1));
    return graphic;
  }

  public static PointSymbolizer point(Graphic graphic) {
    return STYLES.createPointSymbolizer(graphic, null);
  }

  /** A black label of a property with a white halo. */
  public static TextSymbolizer text(String property, double size, LabelPlacement placement) {
    return STYLES.createTextSymbolizer(fill("#000000", 1), new org.geotools.api.style.Font[] {
        STYLES.createFont(FILTERS.literal("sans-serif"), FILTERS.literal("normal"), FILTERS.literal("normal"),
            FILTERS.literal(size))}, STYLES.createHalo(fill("#ffffff", 1), FILTERS.literal(1.5)),
        FILTERS.property(property), placement, null);
  }
}
