package lanxian.exchange.kml;

import java.util.Locale;
import java.util.Optional;

/** Texts in XML 1.0. */
final class XmlText {
  private XmlText() {}

  /** Escaped for content and for attributes; line ends and tabs are kept as they are. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** The first character that XML 1.0 cannot hold in any way (section 2.2), as U+0007; empty if there is none. */
  static Optional<String> forbidden(String text) {
    return text.codePoints()
        .filter(c -> c < 0x20 && c != 9 && c != 10 && c != 13 || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF)
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c)).findFirst();
  }
}
