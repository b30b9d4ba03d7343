package lanxian.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import lanxian.json.JsonBuffer;

/**
 * The order of canonical form (RFC 8785) among names that come in another: sorted by UTF-16 code units, as Java compares
 * texts. A record holds a handful of kinds of objects, again and again.
 */
final class MemberOrder {
  private final String[] names;
  private final int[] canonical;

  private MemberOrder(String[] names) {
    this.names = names;
    this.canonical = IntStream.range(0, names.length).boxed().sorted(Comparator.comparing(i -> names[i]))
        .mapToInt(Integer::intValue).toArray();
  }

  /** Which member is at a place of canonical form. */
  int canonical(int place) {
    return canonical[place];
  }

  private boolean isOf(String[] members, int count) {
    if (names.length != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!names[i].equals(members[i])) {
        return false;
      }
    }
    return true;
  }

  /** Orders and labels that were worked out, as many as there are kinds of objects in records. For one thread. */
  static final class Known {
    private static final int MOST_ORDERS = 256; // a power of two
    private static final int MOST_LABELS = 1024;
    private static final int LONGEST = 64; // of names that are kept: they may come from outside

    private final MemberOrder[] orders = new MemberOrder[MOST_ORDERS];
    private final Map<String, byte[]> labels = new HashMap<>();

    /** @param names the first {@code count} are those of an object, in the order in which they were written */
    MemberOrder of(String[] names, int count) {
      int hash = 0;
      int length = 0;
      for (int i = 0; i < count; i++) {
        hash = 31 * hash + names[i].hashCode();
        length = Math.max(length, names[i].length());
      }
      int place = (hash ^ hash >>> 16) & MOST_ORDERS - 1;
      MemberOrder known = orders[place];
      if (known != null && known.isOf(names, count)) {
        return known;
      }
      MemberOrder order = new MemberOrder(Arrays.copyOf(names, count));
      if (length <= LONGEST) {
        orders[place] = order;
      }
      return order;
    }

    /**
     * A name in quotation marks and a colon, UTF-8; not to be changed.
     *
     * @throws IllegalArgumentException for half a character in it
     */
    byte[] label(String name) {
      byte[] known = labels.get(name);
      if (known != null) {
        return known;
      }
      JsonBuffer label = new JsonBuffer(64);
      label.text(name);
      label.add(':');
      byte[] bytes = label.toBytes();
      if (name.length() <= LONGEST && labels.size() < MOST_LABELS) {
        labels.put(name, bytes);
      }
      return bytes;
    }
  }
}
