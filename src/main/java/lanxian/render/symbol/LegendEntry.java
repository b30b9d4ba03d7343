package lanxian.render.symbol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.geotools.api.style.Description;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/**
 * A line of a legend.
 *
 * @param title of the rule
 * @param symbols what its features are drawn with, one after the other
 * @param form what shows them
 */
public record LegendEntry(String title, List<Symbol> symbols, Form form) {

  /** A shape that stands for the features of a rule. */
  public enum Form {
    AREA,
    LINE,
    POINT
  }

  public LegendEntry {
    symbols = List.copyOf(symbols);
  }

  /**
   * The entries of a style in the order of its rules. Rules that only label have none, and of several with one title, as
   * for several scales, the first has one. What a later feature type style adds to boundaries is shown on the first entry's
   * symbol, as it lies on it in the map.
   *
   * @param scale denominator at which rules must apply; NaN for the rules of all scales
   * @param locale language of titles, where the style has them in several
   * @throws FaultException as {@link StylePlan#of}
   */
  public static List<LegendEntry> of(Style style, double scale, Locale locale) {
    SymbolReader reader = SymbolReader.ofNoView();
    boolean areas = style.featureTypeStyles().stream().flatMap(features -> features.rules().stream())
        .flatMap(rule -> rule.symbolizers().stream()).anyMatch(PolygonSymbolizer.class::isInstance);
    List<Fault> faults = new ArrayList<>();
    List<LegendEntry> entries = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    for (FeatureTypeStyle features : style.featureTypeStyles()) {
      boolean over = !entries.isEmpty();
      for (Rule rule : features.rules()) {
        String title = title(rule, locale);
        if ((Double.isNaN(scale) || StylePlan.isAt(rule, scale)) && isShown(rule) && titles.add(title)) {
          try {
            entries.add(entry(rule, title, reader, areas, over ? entries.get(0) : null));
          } catch (FaultException e) {
            faults.addAll(e.faults());
          }
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return entries;
  }

  private static boolean isShown(Rule rule) {
    return rule.symbolizers().stream().anyMatch(symbolizer -> !(symbolizer instanceof TextSymbolizer));
  }

  private static String title(Rule rule, Locale locale) {
    Description description = rule.getDescription();
    if (description != null && description.getTitle() != null) {
      return description.getTitle().toString(locale);
    }
    return rule.getName() == null ? "" : rule.getName();
  }

  private static LegendEntry entry(Rule rule, String title, SymbolReader reader, boolean areas, LegendEntry under) {
    List<Symbol> symbols = new ArrayList<>();
    boolean filled = false;
    boolean points = false;
    for (Symbolizer symbolizer : rule.symbolizers()) {
      filled |= symbolizer instanceof PolygonSymbolizer;
      points |= symbolizer instanceof PointSymbolizer;
      if (!(symbolizer instanceof TextSymbolizer)) {
        symbols.add(reader.symbol(symbolizer));
      }
    }
    if (points && !filled) {
      return new LegendEntry(title, symbols, Form.POINT);
    }
    if (under != null && !filled && under.form() != Form.POINT) {
      symbols.addAll(0, under.symbols());
      return new LegendEntry(title, symbols, under.form());
    }
    return new LegendEntry(title, symbols, areas ? Form.AREA : Form.LINE);
  }
}
