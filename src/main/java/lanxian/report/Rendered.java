package lanxian.report;

import java.util.function.Consumer;

/**
 * A value that many records hold alike, such as a rule with its bases: it is written once, as it stands in a record and
 * in canonical form, and copied from then on.
 *
 * @param plain UTF-8, members in their order; not to be changed
 * @param canonical UTF-8, RFC 8785; not to be changed
 */
record Rendered(byte[] plain, byte[] canonical) {
  /** What is written by {@code content}: one value. */
  static Rendered of(Consumer<TwinWriter> content) {
    TwinWriter writer = new TwinWriter();
    content.accept(writer);
    return new Rendered(writer.plain().toBytes(), writer.canonical().toBytes());
  }
}
