package lanxian.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.function.Consumer;
import lanxian.json.JsonBuffer;

/**
 * Writes JSON into bytes as it is told, in both forms at once: with members as they come, and in canonical form (RFC 8785).
 * Texts and numbers, which both spell alike, are spelt once. Every value is {@link #name}d first if it is a member, and every
 * {@link #object} and {@link #array} is {@link #end}ed. For one value, on one thread.
 */
final class TwinWriter {
  private static final ThreadLocal<TwinWriter> OF_THREAD = ThreadLocal.withInitial(TwinWriter::new);
  private static final int MAX_KEPT = 1 << 18;

  private final JsonBuffer plain = new JsonBuffer();
  private final JsonBuffer canonical = new JsonBuffer();
  private final JsonBuffer unsorted = new JsonBuffer(1024);
  private final MemberOrder.Known known = new MemberOrder.Known();
  private Open[] open = new Open[0];
  private int depth;

  /** An object or array that is not ended yet. */
  private static final class Open {
    private boolean array;
    private int written; // values so far, those besides too
    private int start; // of what it holds, in the canonical bytes
    private String[] names = new String[16];
    private int[] ends = new int[16]; // of the members, from the start
    private int members;

    void begin(boolean asArray, int at) {
      array = asArray;
      written = 0;
      start = at;
      members = 0;
    }

    void add(String name) {
      if (members == names.length) {
        names = Arrays.copyOf(names, 2 * members);
        ends = Arrays.copyOf(ends, 2 * members);
      }
      names[members++] = name;
    }

    void endMember(int at) {
      if (members > 0) {
        ends[members - 1] = at - start;
      }
    }
  }

  /**
   * An empty one, to be {@link #release}d before this thread asks for the next: a record takes three buffers of its size,
   * which are not made anew for each.
   */
  static TwinWriter ofThread() {
    TwinWriter writer = OF_THREAD.get();
    writer.depth = 0;
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

  /** What is written, as nodes. */
  static ObjectNode nodes(Consumer<TwinWriter> content) {
    TwinWriter writer = new TwinWriter();
    content.accept(writer);
    return RecordJson.read(writer.plain.toBytes());
  }

  /** Begins an object. */
  TwinWriter object() {
    return begin(false, '{');
  }

  /** Begins an array. */
  TwinWriter array() {
    return begin(true, '[');
  }

  private TwinWriter begin(boolean array, int bracket) {
    value();
    both(bracket);
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth + 4);
      for (int i = depth; i < open.length; i++) {
        open[i] = new Open();
      }
    }
    open[depth++].begin(array, canonical.length());
    return this;
  }

  /** Names the value that comes next. */
  TwinWriter name(String name) {
    Open object = open[depth - 1];
    byte[] label = known.label(name);
    object.endMember(canonical.length());
    object.add(name);
    comma(object);
    plain.add(label);
    canonical.add(label);
    return this;
  }

  /**
   * A member in the plain form alone, which does not belong to what canonical form says.
   *
   * @param text null: nothing
   * @return where in the plain bytes its value begins
   */
  int besides(String name, String text) {
    comma(open[depth - 1]);
    plain.add(known.label(name));
    int from = plain.length();
    if (text == null) {
      plain.ascii("null");
    } else {
      plain.text(text);
    }
    return from;
  }

  private void comma(Open object) {
    if (object.written++ > 0) {
      plain.add(',');
    }
  }

  /** Ends the object or array that was begun last. */
  TwinWriter end() {
    Open ended = open[--depth];
    if (ended.array) {
      both(']');
      return this;
    }
    ended.endMember(canonical.length());
    sort(ended);
    both('}');
    return this;
  }

  /** Puts what was written of the members in canonical order. */
  private void sort(Open object) {
    MemberOrder order = known.of(object.names, object.members);
    unsorted.cutTo(0);
    unsorted.add(canonical, object.start, canonical.length());
    canonical.cutTo(object.start);
    for (int i = 0; i < object.members; i++) {
      if (i > 0) {
        canonical.add(',');
      }
      int member = order.canonical(i);
      canonical.add(unsorted, member == 0 ? 0 : object.ends[member - 1], object.ends[member]);
    }
  }

  /** A value begins: within an array others may stand before it. */
  private void value() {
    if (depth > 0 && open[depth - 1].array && open[depth - 1].written++ > 0) {
      both(',');
    }
  }

  /**
   * A text; null: nothing.
   *
   * @throws IllegalArgumentException for half a character, which has no UTF-8
   */
  TwinWriter text(String text) {
    if (text == null) {
      return nothing();
    }
    value();
    int from = plain.length();
    plain.text(text);
    return again(from);
  }

  /** @throws IllegalArgumentException if it is not finite */
  TwinWriter number(double number) {
    value();
    int from = plain.length();
    plain.number(number);
    return again(from);
  }

  TwinWriter number(long number) {
    value();
    int from = plain.length();
    plain.number(number);
    return again(from);
  }

  TwinWriter flag(boolean flag) {
    return word(flag ? "true" : "false");
  }

  TwinWriter nothing() {
    return word("null");
  }

  private TwinWriter word(String word) {
    value();
    plain.ascii(word);
    canonical.ascii(word);
    return this;
  }

  /** What was spelt in the plain form from a place on. */
  private TwinWriter again(int from) {
    canonical.add(plain, from, plain.length());
    return this;
  }

  /** A value that was written before. */
  TwinWriter rendered(Rendered value) {
    value();
    plain.add(value.plain());
    canonical.add(value.canonical());
    return this;
  }

  /** A member; null: nothing. */
  TwinWriter put(String name, String text) {
    return name(name).text(text);
  }

  TwinWriter put(String name, double number) {
    return name(name).number(number);
  }

  TwinWriter put(String name, long number) {
    return name(name).number(number);
  }

  TwinWriter put(String name, boolean flag) {
    return name(name).flag(flag);
  }

  /** A member; null: nothing. */
  TwinWriter put(String name, Number number) {
    name(name);
    return number == null ? nothing() : number(number.doubleValue());
  }

  /** An array of texts. */
  TwinWriter put(String name, Iterable<String> texts) {
    name(name).array();
    texts.forEach(this::text);
    return end();
  }

  private void both(int ascii) {
    plain.add(ascii);
    canonical.add(ascii);
  }

  /** What was written with members as they came. */
  JsonBuffer plain() {
    return plain;
  }

  /** What was written in canonical form. */
  JsonBuffer canonical() {
    return canonical;
  }
}
