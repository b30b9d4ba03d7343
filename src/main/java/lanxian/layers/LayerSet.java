package lanxian.layers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lanxian.domain.SecurityLevel;

/**
 * All layers of one dataset revision on one day, as far as somebody sees them: whole, never a mix of two revisions.
 *
 * @param revision dataset revision that every answer made from here names
 * @param asOf day whose zones are shown
 * @param layers one per category of the registry, in its order, empty ones included
 */
public record LayerSet(long revision, LocalDate asOf, List<Layer> layers) {
  public LayerSet {
    layers = List.copyOf(layers);
  }

  /** The layers as somebody sees them who sees a level: the very same where nothing is hidden from him. */
  LayerSet visibleTo(SecurityLevel clearance) {
    List<Layer> seen = layers.stream().map(layer -> layer.visibleTo(clearance)).toList();
    return seen.equals(layers) ? this : new LayerSet(revision, asOf, seen);
  }

  /** The layer of a category. */
  public Optional<Layer> layer(String category) {
    return layers.stream().filter(layer -> layer.id().equals(category)).findFirst();
  }
}
