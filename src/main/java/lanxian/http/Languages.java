package lanxian.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The language of an answer that has words: the one asked for, else what the header {@code Accept-Language} likes best
 * (RFC 9110, 12.5.4; RFC 4647, lookup), else Chinese, in which the law speaks. To be asked before {@link Fresh}, for two
 * languages are two answers: the entity tag differs, and {@code Vary} names the header where it decided.
 */
public final class Languages {
  /** Languages that there are: "zh" and "en". */
  public static final Set<String> ALL = Set.of("zh", "en");

  private static final String BY_DEFAULT = "zh";
  private static final String NEGOTIATED = Languages.class.getName();

  private Languages() {}

  /**
   * Chooses the language of an answer and says so in {@code Content-Language}.
   *
   * @param asked "zh" or "en" if the request names one; anything else counts as nothing said
   */
  public static String of(Context ctx, String asked) {
    boolean isAsked = asked != null && ALL.contains(asked);
    String language = isAsked ? asked : liked(ctx.header("Accept-Language"));
    ctx.attribute(NEGOTIATED, !isAsked);
    ctx.header("Content-Language", language);
    return language;
  }

  static String liked(String header) {
    if (header == null || header.isBlank()) {
      return BY_DEFAULT;
    }
    try {
      String found = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("zh", "en"));
      return found == null ? BY_DEFAULT : found;
    } catch (IllegalArgumentException e) {
      return BY_DEFAULT; // a header that says nothing is no reason to refuse what was asked for
    }
  }

  /** The language chosen for the answer; empty if it has no words. */
  static String chosen(Context ctx) {
    String language = ctx.res().getHeader("Content-Language");
    return language == null ? "" : language;
  }

  /** Whether the header {@code Accept-Language} decides about the answer. */
  static boolean isNegotiated(Context ctx) {
    return Boolean.TRUE.equals(ctx.attribute(NEGOTIATED));
  }
}
