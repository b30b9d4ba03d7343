package lanxian.render.style;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;

/**
 * Lays a style out flat. A rule with an ElseFilter draws what no other rule of its feature type style draws at the same
 * scale (SLD 1.0.0, 10.5); where the other rules have ranges of scales it falls into one part for each range in which
 * they are the same.
 */
public final class StyleParts {
  private StyleParts() {}

  /** The parts of a style in the order of painting. */
  public static List<StylePart> of(Style style) {
    List<StylePart> parts = new ArrayList<>();
    for (int layer = 0; layer < style.featureTypeStyles().size(); layer++) {
      FeatureTypeStyle of = style.featureTypeStyles().get(layer);
      for (Rule rule : of.rules()) {
        if (rule.isElseFilter()) {
          otherwise(layer, of.rules(), rule, parts);
        } else {
          add(layer, rule, rule.getFilter(), List.of(), scales(rule), parts);
        }
      }
    }
    return parts;
  }

  private static void add(
      int layer, Rule rule, Filter filter, List<Filter> noneOf, Scales scales, List<StylePart> parts) {
    String title = String.valueOf(rule.getDescription().getTitle());
    for (Symbolizer symbolizer : rule.symbolizers()) {
      parts.add(new StylePart(layer, rule.getName(), title, filter, noneOf, scales, symbolizer));
    }
  }

  private static void otherwise(int layer, List<Rule> rules, Rule rule, List<StylePart> parts) {
    Scales own = scales(rule);
    TreeSet<Double> bounds = new TreeSet<>(List.of(own.least(), own.most()));
    for (Rule other : rules) {
      bounds.add(Math.min(own.most(), Math.max(own.least(), other.getMinScaleDenominator())));
      bounds.add(Math.min(own.most(), Math.max(own.least(), other.getMaxScaleDenominator())));
    }
    for (double least = bounds.first(); least < bounds.last(); least = bounds.higher(least)) {
      Scales piece = new Scales(least, bounds.higher(least));
      List<Rule> others =
          rules.stream().filter(other -> !other.isElseFilter() && scales(other).covers(piece)).toList();
      if (others.stream().allMatch(other -> other.getFilter() != null)) { // one without a filter leaves nothing
        add(layer, rule, null, others.stream().map(Rule::getFilter).toList(), piece, parts);
      }
    }
  }

  static Scales scales(Rule rule) {
    return new Scales(rule.getMinScaleDenominator(), rule.getMaxScaleDenominator());
  }
}
