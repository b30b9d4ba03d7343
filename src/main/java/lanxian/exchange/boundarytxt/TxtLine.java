package lanxian.exchange.boundarytxt;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the file with its number.
 *
 * @param number 1-based
 * @param text stripped, full-width signs made half-width
 * @param mended true if full-width signs were replaced
 */
record TxtLine(int number, String text, boolean mended) {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;
  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  static List<TxtLine> of(String text) {
    List<TxtLine> lines = new ArrayList<>();
    for (String raw : text.split("\r\n|\r|\n", -1)) {
      String half = halfWidth(raw);
      lines.add(new TxtLine(lines.size() + 1, half.strip(), !half.equals(raw)));
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
