package lanxian.ogc.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.layers.Layer;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;

/**
 * The features that a query takes, in its order. Immutable; pages are cut out of it.
 *
 * @param features all of them; the zone of each may have to be fetched
 */
record Selection(List<ZoneShape> features, SortOrder order) {

  /**
   * A page and whether there are others on its sides.
   *
   * @param from number of its first feature among all
   */
  record Page(List<ZoneShape> features, int from, boolean hasBefore, boolean hasAfter) {}

  static Selection of(Layer layer, FeatureFilter filter, SortOrder order) {
    List<ZoneShape> taken = filter == FeatureFilter.ALL ? layer.features()
        : candidates(layer, filter.windows()).stream().filter(shape -> filter.takes(shape.zone())).toList();
    return new Selection(order.isById() ? taken : sorted(taken, order), order);
  }

  private static List<ZoneShape> candidates(Layer layer, List<Envelope> windows) {
    if (windows == null) {
      return layer.features();
    }
    if (windows.size() == 1) {
      return layer.in(windows.get(0));
    }
    Set<ZoneShape> found = new LinkedHashSet<>();
    windows.forEach(window -> found.addAll(layer.in(window)));
    return found.stream().sorted(Comparator.comparing(ZoneShape::zoneId)).toList();
  }

  private static List<ZoneShape> sorted(List<ZoneShape> shapes, SortOrder order) {
    Map<ZoneShape, Object[]> places = new IdentityHashMap<>();
    shapes.forEach(shape -> places.put(shape, order.place(shape.zone())));
    List<ZoneShape> sorted = new ArrayList<>(shapes);
    Comparator<Object[]> comparator = order.comparator();
    sorted.sort((a, b) -> comparator.compare(places.get(a), places.get(b)));
    return List.copyOf(sorted);
  }

  /** The first features, or those right behind or before a place. */
  Page page(int limit, Object[] after, Object[] before) {
    int from = after == null ? 0 : position(after, true);
    int to = (int) Math.min(features.size(), (long) from + limit);
    if (before != null) {
      to = position(before, false);
      from = Math.max(0, to - limit);
    }
    return new Page(features.subList(from, to), from, from > 0, to < features.size());
  }

  /** Number of the first feature behind a place, or at it. */
  private int position(Object[] place, boolean behind) {
    Comparator<Object[]> comparator = order.comparator();
    int low = 0;
    int high = features.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int way = comparator.compare(place(features.get(middle)), place);
      if (way < 0 || behind && way == 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place of a feature in the order. */
  Object[] place(ZoneShape shape) {
    return order.isById() ? new Object[] {shape.zoneId()} : order.place(shape.zone());
  }
}
