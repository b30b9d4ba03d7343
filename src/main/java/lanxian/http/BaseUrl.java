package lanxian.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address under which callers reach this service: what absolute links begin with. A fixed one, if it is set; else that
 * of the request. What a proxy says of the request it had ({@code Forwarded}, RFC 7239, or the older
 * {@code X-Forwarded-…}) counts only if there is one: anybody could send such a header, and a cache would hand the links
 * to others.
 */
public final class BaseUrl {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,255}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+){1,10}/?");
  private static final Pattern PAIR = Pattern.compile("(?:^|;)\\s*(host|proto)\\s*=\\s*(?:\"([^\"]*)\"|([^;,\\s]+))");

  private final String fixed;
  private final boolean behindProxy;

  /**
   * @param fixed e.g. {@code https://maps.example.org/lanxian}; null or empty: that of the request
   * @param behindProxy whether headers of a proxy count
   */
  public BaseUrl(String fixed, boolean behindProxy) {
    this.fixed = fixed == null || fixed.isBlank() ? null : withoutSlash(fixed.strip());
    this.behindProxy = behindProxy;
  }

  /** Without a slash at its end. */
  public String of(Context ctx) {
    if (fixed != null) {
      return fixed;
    }
    String scheme = ctx.scheme();
    String host = ctx.header("Host");
    String prefix = "";
    if (behindProxy) {
      String forwarded = first(ctx.header("Forwarded"));
      scheme = proto(known(pair(forwarded, "proto"), first(ctx.header("X-Forwarded-Proto"))), scheme);
      host = known(valid(HOST, known(pair(forwarded, "host"), first(ctx.header("X-Forwarded-Host")))), host);
      prefix = known(valid(PREFIX, first(ctx.header("X-Forwarded-Prefix"))), "");
    }
    String authority = known(valid(HOST, host), "localhost:" + ctx.port());
    return scheme + "://" + authority + withoutSlash(prefix);
  }

  private static String withoutSlash(String text) {
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Of several proxies the first one met the caller. */
  private static String first(String header) {
    return header == null ? null : header.split(",", 2)[0].strip();
  }

  private static String pair(String forwarded, String name) {
    Matcher matcher = PAIR.matcher(forwarded == null ? "" : forwarded.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      }
    }
    return null;
  }

  private static String proto(String stated, String otherwise) {
    return "https".equalsIgnoreCase(stated) || "http".equalsIgnoreCase(stated)
        ? stated.toLowerCase(Locale.ROOT) : otherwise;
  }

  private static String valid(Pattern pattern, String text) {
    return text != null && pattern.matcher(text).matches() ? text : null;
  }

  private static String known(String text, String otherwise) {
    return text != null ? text : otherwise;
  }
}
