package lanxian.siting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import lanxian.domain.SecurityLevel;
import lanxian.siting.overlap.ZoneShape;

/** Figures of each category that a check needs without going through its zones. Immutable. */
final class LayerFigures {
  static final LayerFigures NONE = new LayerFigures(Map.of());

  private final Map<String, Layer> layers;

  /** Changes only until it is part of figures. */
  private static final class Layer {
    private final TreeMap<Double, Integer> accuracies = new TreeMap<>();
    private int open;

    private Layer(Layer before) {
      if (before != null) {
        accuracies.putAll(before.accuracies);
        open = before.open;
      }
    }

    private void add(ZoneShape shape, int more) {
      open += shape.level() == SecurityLevel.PUBLIC ? more : 0;
      if (shape.hasPlace()) {
        accuracies.merge(shape.accuracyM(), more, (a, b) -> a + b == 0 ? null : (Integer) (a + b));
      }
    }
  }

  private LayerFigures(Map<String, Layer> layers) {
    this.layers = layers;
  }

  /** The figures after some features went and others came. */
  LayerFigures with(List<ZoneShape> gone, List<ZoneShape> come) {
    Map<String, Layer> changed = new HashMap<>(layers);
    Set<String> own = new HashSet<>();
    gone.forEach(shape -> own(changed, own, shape.category()).add(shape, -1));
    come.forEach(shape -> own(changed, own, shape.category()).add(shape, 1));
    return new LayerFigures(changed);
  }

  private static Layer own(Map<String, Layer> changed, Set<String> own, String category) {
    if (own.add(category)) {
      changed.put(category, new Layer(changed.get(category)));
    }
    return changed.get(category);
  }

  /** How many features of a category that everybody may see are in force, those without a place included. */
  int open(String category) {
    Layer layer = layers.get(category);
    return layer == null ? 0 : layer.open;
  }

  /** The coarsest accuracy of any boundary of the wanted categories, in metres; 0 if there is none. */
  double coarsestM(Predicate<String> category) {
    double coarsest = 0;
    for (Map.Entry<String, Layer> layer : layers.entrySet()) { // once for each check: no stream
      TreeMap<Double, Integer> accuracies = layer.getValue().accuracies;
      if (!accuracies.isEmpty() && accuracies.lastKey() > coarsest && category.test(layer.getKey())) {
        coarsest = accuracies.lastKey();
      }
    }
    return coarsest;
  }
}
