package lanxian.render.style;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Symbolizer;

/**
 * One symbolizer of one rule, with all that decides whether it is drawn; parts stand in the order of painting.
 *
 * @param layer which feature type style it is of, counted from 0: what a later one draws lies above
 * @param rule name of the rule
 * @param title title of the rule
 * @param filter holds for the features that it draws; null for every feature
 * @param noneOf filters of which none may hold: those of the other rules, if this rule is for all the rest
 * @param scales at which it is drawn
 */
public record StylePart(
    int layer, String rule, String title, Filter filter, List<Filter> noneOf, Scales scales, Symbolizer symbolizer) {
  public StylePart {
    noneOf = List.copyOf(noneOf);
  }
}
