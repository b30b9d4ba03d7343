package lanxian.render.label;

import java.util.Comparator;
import java.util.List;
import lanxian.render.font.TextBlock;
import lanxian.render.symbol.LabelStyle;

/**
 * A label that wants to be placed.
 *
 * @param style how it is drawn
 * @param text its letters
 * @param area the polygon it is to stand in; null where there is none
 * @param choices where it may stand, the best first; of a polygon told by {@code area}
 * @param priority higher ones are placed first
 * @param layer number of its layer from the bottom; upper ones are placed first
 * @param areaM2 of its feature; larger ones are placed first
 * @param id of its feature; settles the order of the rest
 */
record Label(LabelStyle style, TextBlock text, LabelledArea area, List<LabelBox> choices, double priority, int layer,
    double areaM2, String id) {
  /** What is placed first comes first. */
  static final Comparator<Label> ORDER = Comparator.comparingDouble((Label label) -> -label.priority)
      .thenComparingInt(label -> -label.layer).thenComparingDouble(label -> -label.areaM2).thenComparing(Label::id);

  Label {
    choices = List.copyOf(choices);
  }
}
