package lanxian.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import lanxian.domain.SecurityLevel;

/**
 * Tells callers and caches whether what they hold is still the answer. The entity tag is made of all that the answer
 * depends on, so that asking costs nothing of making it. One thing is what the caller may see: a copy that was given to
 * somebody who sees more is never confirmed to somebody who sees less, and no shared cache keeps it.
 */
public final class Fresh {
  private static final int HASH_BYTES = 12;

  /** Another version may say the same in other words: what a caller has of the one before is not the answer any more. */
  private static final String VERSION = String.valueOf(Fresh.class.getPackage().getImplementationVersion());

  /** What answers of one address differ by: their form, and who asks. */
  private static final String VARY = "Accept, Accept-Encoding, Authorization, Cookie";

  private Fresh() {}

  /**
   * Sets {@code ETag}, {@code Cache-Control} and {@code Vary}, and the status 304 where the caller's copy is the answer.
   *
   * @param revision dataset revision that the answer is made from
   * @param depends everything else that it depends on besides address, language and headers: day, rules, form
   * @return true if the caller's copy is the answer: nothing else is to be sent
   */
  public static boolean isKnown(Context ctx, String baseUrl, long revision, Object... depends) {
    return isHeld(ctx, "r" + revision + "-" + hash(VERSION + "\n" + baseUrl + "\n" + ctx.path() + "\n" + ctx.queryString() + "\n"
        + Languages.chosen(ctx) + "\n" + Arrays.toString(depends)));
  }

  /** Whether the caller takes a packed answer. */
  public static boolean takesGzip(Context ctx) {
    String encoding = ctx.header("Accept-Encoding");
    return encoding != null && encoding.contains("gzip");
  }

  /**
   * The same for an answer whose content has a name.
   *
   * @param name letters, digits and dashes; another content has another one
   */
  public static boolean isHeld(Context ctx, String name) {
    SecurityLevel clearance = Callers.of(ctx).clearance();
    boolean open = clearance == SecurityLevel.PUBLIC;
    String seen = open ? "" : "-" + clearance.name().toLowerCase(Locale.ROOT);
    String tag = "\"" + name + seen + (takesGzip(ctx) ? "-gzip\"" : "\"");
    ctx.header("ETag", tag).header("Cache-Control", open ? "public, no-cache" : "private, no-cache").header("Vary", vary(ctx));
    if (!holds(ctx.header("If-None-Match"), tag)) {
      return false;
    }
    ctx.status(304);
    return true;
  }

  /**
   * What is answered does not change as long as the service stays the same one, so caches need not ask for a day. Copies
   * of those who see more than the public are asked for as ever: they may be somebody else's screen by then.
   */
  public static void lasts(Context ctx) {
    if (Callers.of(ctx).clearance() == SecurityLevel.PUBLIC) {
      ctx.header("Cache-Control", "public, max-age=86400");
    }
  }

  /** Nobody may keep this answer: it is for this caller and this moment. */
  public static void neverKept(Context ctx) {
    ctx.header("Cache-Control", "no-store").header("Vary", vary(ctx));
  }

  /** What is answered is no answer to keep: takes back what was said of keeping it. */
  public static void forget(Context ctx) {
    ctx.res().setHeader("ETag", null);
    ctx.header("Cache-Control", "no-store");
  }

  private static String vary(Context ctx) {
    return Languages.isNegotiated(ctx) ? VARY + ", Accept-Language" : VARY;
  }

  /** If-None-Match compares weakly (RFC 9110, 13.1.2). */
  private static boolean holds(String header, String tag) {
    if (header == null) {
      return false;
    }
    return header.strip().equals("*") || Arrays.stream(header.split(",")).map(String::strip)
        .anyMatch(held -> (held.startsWith("W/") ? held.substring(2) : held).equals(tag));
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
