package lanxian.exchange.attributes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import lanxian.exchange.layer.SourceFile;

/**
 * Ids for zones whose file gives none: the same file gives the same ids, wherever it is read. The file's name is part
 * of them, without folder and ending, so that unnamed zones of two files do not take each other for new versions of
 * themselves; who wants a zone to keep its id in a renamed file gives it a {@code zone_id}. Not reusable: counts zones
 * that agree in everything the id is made of.
 */
public final class ZoneIds {
  private static final int HEX_DIGITS = 12;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * {@code <category>-<12 hex digits of SHA-256 of category|class|county|name|stem of the file|ordinal>}; equals count
   * from 1.
   *
   * @param file name of the layer's file, with or without folders and ending: {@code a/zones.shp} and
   *     {@code zones.geojson} are the same
   */
  public String next(String category, String zoneClass, String countyCode, String name, String file) {
    String key = String.join("|", category, orEmpty(zoneClass), orEmpty(countyCode), name, stem(file));
    int ordinal = seen.merge(key, 1, Integer::sum);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest((key + "|" + ordinal).getBytes(StandardCharsets.UTF_8));
      return category + "-" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String stem(String file) {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return SourceFile.stemOf(last);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
