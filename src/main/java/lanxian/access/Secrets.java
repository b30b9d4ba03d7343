package lanxian.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random texts that nobody can guess, and what of them is stored. */
public final class Secrets {
  private static final int BYTES = 32;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that looks like another
  private static final int GROUPS = 5;
  private static final int GROUP = 5;

  private final SecureRandom random = new SecureRandom();

  /** 256 random bits, URL-safe. */
  public String token() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A name for something that is no secret: 80 random bits in hex. */
  public String id() {
    byte[] bytes = new byte[10];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** A password for one use that can be read out: 25 letters and digits in groups of five, about 124 random bits. */
  public String oneTimePassword() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** SHA-256 in hex. Enough for what has 256 random bits; passwords need more. */
  public static String hash(String secret) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether two texts are the same, in a time that does not tell where they differ. */
  public static boolean same(String a, String b) {
    return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
