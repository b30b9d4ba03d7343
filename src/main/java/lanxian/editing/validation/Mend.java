package lanxian.editing.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A proposal how to mend a drafted zone. Zones outside the change set are never touched.
 *
 * @param id the same for the same proposal on the same content
 * @param method how, named, e.g. "JTS GeometryFixer (structure)", "snap to ZONE"
 * @param zoneId the zone that is changed
 * @param automatic whether it goes with "all"; the others change what a zone says or who it is for, so a person picks them
 * @param effect what it would change if it were the first
 * @param action does it
 */
public record Mend(
    String id, String method, String changeId, String zoneId, boolean automatic, MendEffect effect, MendAction action) {
  private static final int ID_BYTES = 8;

  /** Names a proposal by its content. */
  static String id(String zoneId, String method, MendEffect effect) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest((zoneId + "\n" + method + "\n" + effect).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
