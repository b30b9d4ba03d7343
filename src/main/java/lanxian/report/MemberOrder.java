package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import lanxian.json.JsonBuffer;

/**
 * What objects with the same names in the same order have in common: their names as they are written, and the order of
 * canonical form (RFC 8785). A record holds a handful of kinds of objects, again and again.
 */
final class MemberOrder {
  private final String[] names;
  private final byte[][] labels;
  private final int[] canonical;

  private MemberOrder(String[] names) {
    this.names = names;
    this.labels = Arrays.stream(names).map(MemberOrder::label).toArray(byte[][]::new);
    this.canonical = IntStream.range(0, names.length).boxed().sorted(Comparator.comparing(i -> names[i]))
        .mapToInt(Integer::intValue).toArray();
  }

  private static byte[] label(String name) {
    JsonBuffer label = new JsonBuffer(64);
    label.text(name);
    label.add(':');
    return label.toBytes();
  }

  /** A member's name in quotation marks and a colon, UTF-8; not to be changed. */
  byte[] label(int member) {
    return labels[member];
  }

  /** Which member is at a place of canonical form: sorted by UTF-16 code units, as Java compares texts. */
  int canonical(int place) {
    return canonical[place];
  }

  private boolean isOf(ObjectNode object) {
    if (names.length != object.size()) {
      return false;
    }
    int member = 0;
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!names[member++].equals(entry.getKey())) {
        return false;
      }
    }
    return true;
  }

  /** Orders that were worked out, as many as there are kinds of objects in records. For one thread. */
  static final class Known {
    private static final int MOST = 256; // a power of two
    private static final int MOST_BYTES = 4096; // in the labels of an order that is kept: names may come from outside

    private final MemberOrder[] orders = new MemberOrder[MOST];

    /** @throws IllegalArgumentException for half a character in a name */
    MemberOrder of(ObjectNode object) {
      int hash = 0;
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        hash = 31 * hash + entry.getKey().hashCode();
      }
      int place = (hash ^ hash >>> 16) & MOST - 1;
      MemberOrder known = orders[place];
      if (known != null && known.isOf(object)) {
        return known;
      }
      MemberOrder order = new MemberOrder(object.properties().stream().map(Map.Entry::getKey).toArray(String[]::new));
      if (Arrays.stream(order.labels).mapToInt(label -> label.length).sum() <= MOST_BYTES) {
        orders[place] = order;
      }
      return order;
    }
  }
}
