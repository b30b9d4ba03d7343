package lanxian.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106) and writes its parameters and the salt beside the hash, in the form
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Parameters: the first choice of OWASP's Password Storage Cheat Sheet.
 * Each hash takes 19 MiB, so only some are made at the same time.
 */
final class PasswordHasher {
  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
  private static final int MEMORY_KIB = 19_456;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String decoy = text(MEMORY_KIB, ITERATIONS, LANES, new byte[SALT_BYTES], new byte[HASH_BYTES]);

  /** @throws AccessException TOO_MANY if too many others wait */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return text(MEMORY_KIB, ITERATIONS, LANES, salt, derive(password, MEMORY_KIB, ITERATIONS, LANES, salt, HASH_BYTES));
  }

  /**
   * Whether a password is the hashed one.
   *
   * @throws AccessException TOO_MANY if too many others wait
   */
  boolean matches(String password, String hash) {
    Matcher matcher = FORM.matcher(hash);
    if (!matcher.matches()) {
      throw new IllegalStateException("a stored password hash is not of a form that is known");
    }
    byte[] expected = Base64.getDecoder().decode(matcher.group(5));
    byte[] found = derive(password, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)), Base64.getDecoder().decode(matcher.group(4)), expected.length);
    return MessageDigest.isEqual(expected, found);
  }

  /** A hash that no password has: to take the same time where there is nothing to compare with. */
  String decoy() {
    return decoy;
  }

  /** Whether a hash was made with other parameters than those of today. */
  boolean isOutdated(String hash) {
    return !hash.startsWith("$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + LANES + "$");
  }

  private byte[] derive(String password, int memoryKib, int iterations, int lanes, byte[] salt, int bytes) {
    // one way to write a letter, whatever the keyboard makes of it (NIST SP 800-63B, 3.1.1.2)
    byte[] normal = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    byte[] derived = new byte[bytes];
    takePlace();
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
          .withMemoryAsKB(memoryKib).withIterations(iterations).withParallelism(lanes).withSalt(salt).build());
      argon2.generateBytes(normal, derived);
      return derived;
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AccessException(AccessException.Kind.TOO_MANY, "Too many people sign in at this moment", PATIENCE);
  }

  private static String text(int memoryKib, int iterations, int lanes, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=" + lanes + "$" + base64.encodeToString(salt) + "$"
        + base64.encodeToString(hash);
  }
}
