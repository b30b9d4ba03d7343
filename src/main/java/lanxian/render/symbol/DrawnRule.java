package lanxian.render.symbol;

import java.util.List;

/**
 * A rule of a style that applies at the scale of a view.
 *
 * @param truth which features it is for; not asked where it is for what is left
 * @param isElse whether it is for the features that no other rule of its feature type style is for
 * @param symbols to be drawn one after the other
 * @param labels to be placed after everything is drawn
 */
record DrawnRule(Truth truth, boolean isElse, List<Symbol> symbols, List<LabelStyle> labels) {
  DrawnRule {
    symbols = List.copyOf(symbols);
    labels = List.copyOf(labels);
  }
}
