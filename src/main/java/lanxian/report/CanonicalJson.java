package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import lanxian.json.JsonBuffer;

/** The one byte sequence that stands for a JSON value (RFC 8785), and its hash. */
public final class CanonicalJson {
  private static final String PREFIX = "sha256:";
  /** As long as any hash. */
  static final String BLANK_HASH = PREFIX + "0".repeat(64);

  private CanonicalJson() {}

  /**
   * The canonical form: members sorted by UTF-16 code units, numbers as ECMAScript writes them, no white space.
   *
   * @param value an object or an array; numbers must be finite
   * @throws IllegalArgumentException for a number that is NaN or infinite, or half a character in a text
   */
  public static byte[] of(JsonNode value) {
    JsonWriter writer = JsonWriter.canonical();
    writer.value(value);
    return writer.buffer().toBytes();
  }

  /** {@code sha256:} and the hex digest over the canonical form of {@code value}. */
  public static String hash(JsonNode value) {
    JsonWriter writer = JsonWriter.canonical();
    writer.value(value);
    return hash(writer.buffer());
  }

  /** The same over an object without some of its members. */
  static String hash(ObjectNode object, Set<String> without) {
    JsonWriter writer = JsonWriter.canonical();
    writer.object(object, without);
    return hash(writer.buffer());
  }

  /** The same over bytes in canonical form. */
  static String hash(JsonBuffer canonical) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      canonical.digestInto(digest);
      return PREFIX + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
