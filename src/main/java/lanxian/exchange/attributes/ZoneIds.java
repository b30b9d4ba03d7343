package lanxian.exchange.attributes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Ids for zones whose file gives none: the same file gives the same ids, wherever it is read. Not reusable: counts
 * zones that agree in everything the id is made of.
 */
public final class ZoneIds {
  private static final int HEX_DIGITS = 12;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * {@code <category>-<12 hex digits of SHA-256 of category|class|county|name|ordinal>}; equals count from 1.
   */
  public String next(String category, String zoneClass, String countyCode, String name) {
    String key = String.join("|", category, orEmpty(zoneClass), orEmpty(countyCode), name);
    int ordinal = seen.merge(key, 1, Integer::sum);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest((key + "|" + ordinal).getBytes(StandardCharsets.UTF_8));
      return category + "-" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
