package lanxian.geo;

import java.util.regex.Pattern;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;

/** Makes the text of a {@code .prj} safe to parse and gives its axes the one meaning a {@code .prj} has. */
final class WktText {
  private static final int MAX_LENGTH = 20_000;

  /** The parser recurses; a real system nests five deep. */
  private static final int MAX_DEPTH = 20;

  private static final Pattern AXIS = Pattern.compile(
      ",\\s*AXIS\\s*[\\[(]\\s*\"[^\"]*\"\\s*,\\s*\"?([A-Z_]+)\"?\\s*[\\])]", Pattern.CASE_INSENSITIVE);

  private WktText() {}

  /**
   * The text without byte order mark and AXIS parts.
   *
   * @throws FaultException CRS_UNKNOWN for what is no WKT, CRS_NOT_ACCEPTED for axes that point south or west
   */
  static String clean(String wkt) {
    String text = wkt == null ? "" : wkt.replace("\uFEFF", "").replace("\0", "").strip();
    if (text.isEmpty()) {
      throw unknown("the text is empty");
    }
    if (text.length() > MAX_LENGTH) {
      throw unknown("the text has " + text.length() + " characters, more than " + MAX_LENGTH);
    }
    if (depth(text) > MAX_DEPTH) {
      throw unknown("the text nests deeper than " + MAX_DEPTH);
    }
    boolean turned = AXIS.matcher(text).results()
        .anyMatch(axis -> axis.group(1).equalsIgnoreCase("SOUTH") || axis.group(1).equalsIgnoreCase("WEST"));
    if (turned) {
      throw new FaultException(Fault.of(GeoFault.CRS_NOT_ACCEPTED, "axes that point south or west"));
    }
    return AXIS.matcher(text).replaceAll("");
  }

  static FaultException unknown(String why) {
    return new FaultException(Fault.of(GeoFault.CRS_UNKNOWN, "WKT of the CRS cannot be read: " + why));
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '(') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ']' || c == ')') {
        depth--;
      }
    }
    return deepest;
  }
}
