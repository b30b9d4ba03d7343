package lanxian.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one byte sequence that stands for a JSON value (RFC 8785), and its hash. */
public final class CanonicalJson {
  /** Writes NaN bare, so that the canonicalizer refuses it; as a string it would pass unseen. */
  private static final JsonMapper MAPPER = JsonMapper.builder().disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

  private CanonicalJson() {}

  /**
   * The canonical form: members sorted by UTF-16 code units, numbers as ECMAScript writes them, no white space.
   *
   * @param value an object or an array; numbers must be finite
   * @throws IllegalArgumentException for a number that is NaN or infinite
   */
  public static byte[] of(JsonNode value) {
    try {
      String canonical = new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
      return canonical.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new IllegalArgumentException("not within RFC 8785: " + e.getMessage(), e);
    }
  }

  /** {@code sha256:} and the hex digest over the canonical form of {@code value}. */
  public static String hash(JsonNode value) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(of(value));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
