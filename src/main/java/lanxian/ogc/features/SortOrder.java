package lanxian.ogc.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;

/**
 * Order of features: by properties, those without a value last, and by zone id where these are equal, so that no two
 * features ever have the same place.
 */
final class SortOrder {
  /** By zone id alone. */
  static final SortOrder BY_ID = new SortOrder(List.of());

  private final List<Key> keys;

  /** One property and which way it goes. */
  record Key(ZoneColumn column, boolean descending) {}

  private SortOrder(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * @param text names with {@code -} in front for descending and {@code +} or nothing for ascending, e.g. -area_m2,name
   * @throws IllegalArgumentException with everything that is wrong
   */
  static SortOrder parse(String text, ZoneSchema schema) {
    List<Key> keys = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (String part : text.split(",")) {
      String name = part.strip();
      boolean descending = name.startsWith("-");
      if (descending || name.startsWith("+")) {
        name = name.substring(1).strip();
      }
      Optional<ZoneColumn> column = schema.column(name);
      if (column.isEmpty() || column.get().type() == ZoneColumn.Type.LIST) {
        wrong.add("\"" + name + "\" is no property to sort by");
      } else {
        keys.add(new Key(column.get(), descending));
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", wrong));
    }
    return new SortOrder(keys);
  }

  boolean isById() {
    return keys.isEmpty();
  }

  List<Key> keys() {
    return keys;
  }

  /** The place of a feature in the order: its values, then its id. */
  Object[] place(ZoneVersion zone) {
    Object[] place = new Object[keys.size() + 1];
    for (int i = 0; i < keys.size(); i++) {
      place[i] = keys.get(i).column().of(zone);
    }
    place[keys.size()] = zone.zoneId();
    return place;
  }

  /** Compares two places. */
  Comparator<Object[]> comparator() {
    return (a, b) -> {
      for (int i = 0; i < keys.size(); i++) {
        int order = compare(a[i], b[i], keys.get(i).descending());
        if (order != 0) {
          return order;
        }
      }
      return compare(a[keys.size()], b[keys.size()], false);
    };
  }

  @SuppressWarnings("unchecked") // values of one column have one class
  private static int compare(Object a, Object b, boolean descending) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? 1 : -1;
    }
    int order = ((Comparable<Object>) a).compareTo(b);
    return descending ? -order : order;
  }
}
