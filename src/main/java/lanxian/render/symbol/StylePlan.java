package lanxian.render.symbol;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneSchema;
import lanxian.render.view.MapView;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;

/**
 * A style made ready for one view: the rules of its scale with their conditions and symbols. Not safe for use by several
 * threads.
 *
 * @param features one per feature type style that draws anything, to be drawn one over the other
 * @param reach how far anything may reach beyond its feature, pixels
 */
public record StylePlan(List<FeaturePlan> features, double reach) {
  public StylePlan {
    features = List.copyOf(features);
  }

  /**
   * Reads a style. A rule applies if its least scale denominator ≤ the view's < its greatest.
   *
   * @throws FaultException STYLE_EXPRESSION_UNSUPPORTED, STYLE_VALUE_INVALID, STYLE_SYMBOL_UNSUPPORTED: all that is wrong
   *     with the rules of the scale
   */
  public static StylePlan of(Style style, ZoneSchema schema, MapView view) {
    List<Fault> faults = new ArrayList<>();
    List<FeaturePlan> features = new ArrayList<>();
    SymbolReader symbols = new SymbolReader(schema, view);
    Conditions conditions = new Conditions(schema);
    double scale = view.scaleDenominator();
    for (FeatureTypeStyle featureStyle : style.featureTypeStyles()) {
      List<DrawnRule> rules = new ArrayList<>();
      for (Rule rule : featureStyle.rules()) {
        if (isAt(rule, scale)) {
          try {
            rules.add(read(rule, conditions, symbols, faults));
          } catch (FaultException e) {
            faults.addAll(e.faults());
          }
        }
      }
      features.add(new FeaturePlan(rules));
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    features.removeIf(FeaturePlan::isEmpty);
    return new StylePlan(features, features.stream().mapToDouble(FeaturePlan::reach).max().orElse(0));
  }

  /** Whether a rule applies at a scale denominator. */
  public static boolean isAt(Rule rule, double scale) {
    // a millionth is what denominators computed in two ways may differ by
    return scale >= rule.getMinScaleDenominator() * (1 - 1e-6) && scale < rule.getMaxScaleDenominator() * (1 - 1e-6);
  }

  private static DrawnRule read(Rule rule, Conditions conditions, SymbolReader reader, List<Fault> faults) {
    List<Symbol> symbols = new ArrayList<>();
    List<LabelStyle> labels = new ArrayList<>();
    for (Symbolizer symbolizer : rule.symbolizers()) {
      try {
        if (reader.isLabel(symbolizer)) {
          labels.add(reader.label(symbolizer));
        } else {
          symbols.add(reader.symbol(symbolizer));
        }
      } catch (FaultException e) {
        faults.addAll(e.faults());
      }
    }
    return new DrawnRule(conditions.compile(rule.getFilter()), rule.isElseFilter(), symbols, labels);
  }
}
