package lanxian.tiles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import lanxian.layers.Layer;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;

/**
 * The states of layers that were met lately, and what differs between them. Layers with the same zones are of one edition,
 * whatever their revision and day. Safe for use by several threads.
 */
final class Editions {
  /** How many states of a category are remembered; tiles made of forgotten ones are made anew. */
  private static final int MAX_KEPT = 24; // of eight days or revisions, as each clearance sees them

  private static final int MAX_SETS = 100;

  private final Map<String, List<Edition>> byCategory = new HashMap<>();
  private final Map<List<String>, List<Set>> sets = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<List<String>, List<Set>> eldest) {
      return size() > MAX_SETS; // who asks may combine layers as he likes
    }
  };
  private long count;

  /** One state of a layer. */
  private static final class Edition {
    private final long number;
    private final List<ZoneShape> features;
    private final Map<Edition, Changes> since = new WeakHashMap<>();

    private Edition(long number, List<ZoneShape> features) {
      this.number = number;
      this.features = features;
    }

    private boolean differsFrom(Edition other, Envelope box) {
      if (this == other) {
        return false;
      }
      Changes changes;
      synchronized (since) {
        changes = since.computeIfAbsent(other, known -> Changes.between(known.features, features));
      }
      return changes.meet(box);
    }
  }

  /** The states of several layers together. */
  static final class Set {
    private final List<Edition> editions;
    private final List<Long> numbers;

    private Set(List<Edition> editions) {
      this.editions = editions;
      this.numbers = editions.stream().map(edition -> edition.number).toList();
    }

    /** Names the states, and holds nothing of them. */
    List<Long> numbers() {
      return numbers;
    }

    /** Whether anything within a box (degrees) may differ from other states of the same layers. */
    boolean differsFrom(Set other, Envelope box) {
      for (int i = 0; i < editions.size(); i++) {
        if (editions.get(i).differsFrom(other.editions.get(i), box)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The states of some layers. */
  synchronized Set of(List<Layer> layers) {
    List<Edition> editions = new ArrayList<>(layers.size());
    layers.forEach(layer -> editions.add(of(layer)));
    List<Set> known = sets.computeIfAbsent(layers.stream().map(Layer::id).toList(), ids -> new ArrayList<>());
    for (Set set : known) {
      if (set.editions.equals(editions)) {
        return set;
      }
    }
    Set set = new Set(editions);
    keep(known, set);
    return set;
  }

  /** The states of the same layers that were met lately, newest first, itself included. */
  synchronized List<Set> metLately(List<String> layers) {
    List<Set> known = new ArrayList<>(sets.getOrDefault(layers, List.of()));
    Collections.reverse(known);
    return known;
  }

  private Edition of(Layer layer) {
    List<Edition> known = byCategory.computeIfAbsent(layer.id(), id -> new ArrayList<>());
    List<ZoneShape> features = layer.features();
    for (Edition edition : known) {
      if (edition.features == features) {
        return edition;
      }
    }
    Edition edition = new Edition(count++, features);
    keep(known, edition);
    return edition;
  }

  private static <T> void keep(List<T> known, T one) {
    if (known.size() == MAX_KEPT) {
      known.remove(0);
    }
    known.add(one);
  }
}
