package lanxian.exchange.boundarytxt;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the file with its number.
 *
 * @param number 1-based
 * @param text stripped, full-width signs made half-width
 * @param written the same as it stands in the file, sign for sign
 * @param mended true if full-width signs were replaced that mean something in the format, as brackets do not
 */
record TxtLine(int number, String text, String written, boolean mended) {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;
  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  static List<TxtLine> of(String text) {
    List<TxtLine> lines = new ArrayList<>();
    for (String raw : text.split("\r\n|\r|\n", -1)) {
      String half = halfWidth(raw);
      String stripped = half.strip();
      int from = half.indexOf(stripped);
      lines.add(new TxtLine(lines.size() + 1, stripped, raw.substring(from, from + stripped.length()),
          !half.equals(raw.replace('（', '(').replace('）', ')'))));
    }
    return lines;
  }

  /** Full-width ASCII (，＝１) and the ideographic comma as their half-width forms. */
  private static String halfWidth(String raw) {
    StringBuilder half = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        half.append((char) (c - FULL_WIDTH_SHIFT));
      } else {
        half.append(c == IDEOGRAPHIC_SPACE ? ' ' : c == '\0' ? ' ' : c);
      }
    }
    return half.toString();
  }

  boolean isSection() {
    return text.startsWith("[") && text.endsWith("]");
  }

  boolean isParcel() {
    return text.endsWith("@");
  }

  /** The line without its last sign. */
  TxtLine withoutEnd() {
    int end = text.length() - 1;
    return new TxtLine(number, text.substring(0, end), written.substring(0, end), mended);
  }

  /** Fields as they stand in the file, with the signs that were made half-width to find them; where spaces part them, without. */
  List<String> writtenFields() {
    char separator = text.indexOf(',') >= 0 ? ',' : ';';
    if (text.indexOf(separator) < 0) {
      return fields();
    }
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
      fields.add(written.substring(from, to).strip());
      from = to + 1;
    }
    fields.add(written.substring(from).strip());
    return fields;
  }

  /** Fields between commas, stripped; between spaces, tabs or semicolons where there is no comma. */
  List<String> fields() {
    String separator = text.indexOf(',') >= 0 ? "," : text.indexOf(';') >= 0 ? ";" : "\\s+";
    List<String> fields = new ArrayList<>();
    for (String field : text.split(separator, -1)) {
      fields.add(field.strip());
    }
    return fields;
  }
}
