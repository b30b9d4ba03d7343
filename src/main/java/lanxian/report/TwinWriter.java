package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import lanxian.json.JsonBuffer;

/**
 * Writes JSON into bytes in both forms at once: with members as they stand and in canonical form (RFC 8785). Texts and
 * numbers, which both spell alike, are spelt once. What comes out is what two {@link JsonWriter}s write. For one value, on one
 * thread.
 */
final class TwinWriter {
  private static final ThreadLocal<TwinWriter> OF_THREAD = ThreadLocal.withInitial(TwinWriter::new);
  private static final int MAX_KEPT = 1 << 18;

  private final JsonBuffer plain = new JsonBuffer();
  private final JsonBuffer canonical = new JsonBuffer();
  private final JsonBuffer unsorted = new JsonBuffer(1024);
  private final JsonWriter leaves = JsonWriter.into(plain);
  private final MemberOrder.Known orders = new MemberOrder.Known();

  /**
   * An empty one, to be {@link #release}d before this thread asks for the next: a record takes three buffers of its size,
   * which are not made anew for each.
   */
  static TwinWriter ofThread() {
    TwinWriter writer = OF_THREAD.get();
    writer.plain.cutTo(0);
    writer.canonical.cutTo(0);
    return writer;
  }

  /** What was written is not needed any more; buffers that have become large are not kept. */
  void release() {
    if (plain.capacity() > MAX_KEPT) {
      OF_THREAD.remove();
    }
  }

  /** @throws IllegalArgumentException for what the form does not know: a number not finite, half a character */
  void value(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        if (value instanceof Rendered.RenderedObject rendered) {
          rendered(rendered.bytes());
        } else {
          object((ObjectNode) value);
        }
      }
      case ARRAY -> {
        if (value instanceof Rendered.RenderedArray rendered) {
          rendered(rendered.bytes());
        } else {
          array(value);
        }
      }
      default -> {
        int from = plain.length();
        leaves.leaf(value);
        canonical.add(plain, from, plain.length());
      }
    }
  }

  private void rendered(Rendered.Bytes bytes) {
    plain.add(bytes.plain());
    canonical.add(bytes.canonical());
  }

  private void array(JsonNode array) {
    both('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        both(',');
      }
      value(array.get(i));
    }
    both(']');
  }

  /**
   * Writes an object.
   *
   * @return where in the plain bytes each member ends, in the order of the members
   */
  int[] object(ObjectNode object) {
    MemberOrder order = orders.of(object);
    both('{');
    int start = canonical.length();
    int[] ends = new int[object.size()];
    int[] canonicalEnds = new int[ends.length]; // from the start of what the object holds
    int member = 0;
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (member > 0) {
        plain.add(',');
      }
      plain.add(order.label(member));
      canonical.add(order.label(member));
      value(entry.getValue());
      canonicalEnds[member] = canonical.length() - start;
      ends[member++] = plain.length();
    }
    sort(order, canonicalEnds, start);
    both('}');
    return ends;
  }

  /** Puts what was written of the members in canonical order. */
  private void sort(MemberOrder order, int[] ends, int start) {
    unsorted.cutTo(0);
    unsorted.add(canonical, start, canonical.length());
    canonical.cutTo(start);
    for (int i = 0; i < ends.length; i++) {
      if (i > 0) {
        canonical.add(',');
      }
      int member = order.canonical(i);
      canonical.add(unsorted, member == 0 ? 0 : ends[member - 1], ends[member]);
    }
  }

  private void both(int ascii) {
    plain.add(ascii);
    canonical.add(ascii);
  }

  /** What was written with members as they stand. */
  JsonBuffer plain() {
    return plain;
  }

  /** An empty buffer for what is made of the others, until the next value is written. */
  JsonBuffer spare() {
    unsorted.cutTo(0);
    return unsorted;
  }

  /** What was written in canonical form. */
  JsonBuffer canonical() {
    return canonical;
  }
}
