package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import lanxian.json.JsonBuffer;

/**
 * Writes JSON into bytes in both forms at once: with members as they stand and in canonical form (RFC 8785). Texts and
 * numbers, which both spell alike, are spelt once. What comes out is what two {@link JsonWriter}s write. For one value, on one
 * thread.
 */
final class TwinWriter {
  private static final Comparator<Member> BY_NAME = Comparator.comparing(Member::name);

  private static final ThreadLocal<TwinWriter> OF_THREAD = ThreadLocal.withInitial(TwinWriter::new);
  private static final int MAX_KEPT = 1 << 18;

  private final JsonBuffer plain = new JsonBuffer();
  private final JsonBuffer canonical = new JsonBuffer();
  private final JsonBuffer unsorted = new JsonBuffer(1024);
  private final JsonWriter leaves = JsonWriter.into(plain);

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

  /** A member of an object in the canonical bytes, from the start of what the object holds. */
  private record Member(String name, int from, int to) {}

  /** @throws IllegalArgumentException for what the form does not know: a number not finite, half a character */
  void value(JsonNode value) {
    if (value instanceof Rendered rendered) {
      plain.add(rendered.bytes().plain());
      canonical.add(rendered.bytes().canonical());
    } else if (value.isObject()) {
      object((ObjectNode) value);
    } else if (value.isArray()) {
      array(value);
    } else {
      int from = plain.length();
      leaves.value(value);
      canonical.add(plain, from, plain.length());
    }
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
    both('{');
    int start = canonical.length();
    Member[] members = new Member[object.size()];
    int[] ends = new int[members.length];
    int count = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (count > 0) {
        plain.add(',');
      }
      int name = plain.length();
      int from = canonical.length() - start;
      plain.text(member.getKey());
      plain.add(':');
      canonical.add(plain, name, plain.length());
      value(member.getValue());
      members[count] = new Member(member.getKey(), from, canonical.length() - start);
      ends[count++] = plain.length();
    }
    sort(members, start);
    both('}');
    return ends;
  }

  /** Puts what was written of the members in the order of their names by UTF-16 code units, as Java compares texts. */
  private void sort(Member[] members, int start) {
    unsorted.cutTo(0);
    unsorted.add(canonical, start, canonical.length());
    canonical.cutTo(start);
    Arrays.sort(members, BY_NAME);
    for (int i = 0; i < members.length; i++) {
      if (i > 0) {
        canonical.add(',');
      }
      canonical.add(unsorted, members[i].from(), members[i].to());
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

  /** What was written in canonical form. */
  JsonBuffer canonical() {
    return canonical;
  }
}
