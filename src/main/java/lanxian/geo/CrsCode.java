package lanxian.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spellings of a CRS code: short, URN and URI, with or without the angle brackets of a Content-Crs header. */
final class CrsCode {
  private static final int MAX_LENGTH = 200;
  private static final Pattern SPELLING = Pattern.compile(
      "(?:HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/|URN:(?:X-)?OGC:DEF:CRS:)?"
          + "(EPSG|OGC)[:/](?:[0-9.]*[:/])?(CRS84|[0-9]{4,7})");
  private static final Pattern GML_SPELLING =
      Pattern.compile("HTTP://WWW\\.OPENGIS\\.NET/GML/SRS/(EPSG)\\.XML#([0-9]{4,7})");
  private static final Pattern BARE = Pattern.compile("[0-9]{4,7}");

  private CrsCode() {}

  /** "EPSG:4517" or "OGC:CRS84"; empty if the text is no such code. */
  static Optional<String> normal(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (code.startsWith("<") && code.endsWith(">")) {
      code = code.substring(1, code.length() - 1).strip();
    }
    if (BARE.matcher(code).matches()) {
      return Optional.of("EPSG:" + code);
    }
    if (code.equals("CRS84")) {
      return Optional.of("OGC:CRS84");
    }
    for (Pattern pattern : new Pattern[] {SPELLING, GML_SPELLING}) {
      Matcher matcher = pattern.matcher(code);
      if (matcher.matches() && matcher.group(1).equals("OGC") == matcher.group(2).equals("CRS84")) {
        return Optional.of(matcher.group(1) + ":" + matcher.group(2));
      }
    }
    return Optional.empty();
  }
}
