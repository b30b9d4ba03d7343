package lanxian.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/**
 * The version of something as its entity tag, {@code "v3"}, and the version that a change is based on: If-Match after
 * RFC 9110, 13.1.1. Whatever is changed under this header is the version that the caller looked at, or is left alone.
 */
public final class EntityVersion {
  /** What no version is: the header holds tags, but none that something here ever had. */
  public static final int NONE = -1;

  private static final String HEADER = "If-Match";

  /** An entity tag of a list; a weak one never matches, for If-Match compares strongly. */
  private static final Pattern TAG = Pattern.compile("\\G[ \\t,]*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"[ \\t]*(?=,|$)");
  private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,8})(?:-gzip)?");

  private EntityVersion() {}

  /** Tells the version of what is answered, which is asked for each time. */
  public static void tell(Context ctx, int version) {
    ctx.header("ETag", "\"v" + version + "\"").header("Cache-Control", "no-store");
  }

  /**
   * The version in If-Match. Of several the highest: versions only grow, so whoever has seen it knows that those before
   * are no longer current. A tag that is none of a version is one of something that is not current: {@link #NONE}.
   *
   * @throws FaultException IF_MATCH_NEEDED if it names nothing that the caller looked at: there is none, or it is
   *     {@code *}, which whatever there is fulfils; BAD_PARAMETER if it is no list of entity tags
   */
  public static int expected(Context ctx) {
    Enumeration<String> lines = ctx.req().getHeaders(HEADER);
    String header = lines == null ? "" : String.join(",", Collections.list(lines)).strip();
    if (header.isEmpty() || header.equals("*")) {
      throw new FaultException(Fault.of(HttpFault.IF_MATCH_NEEDED,
          "A change needs the header If-Match with the entity tag of what you looked at, e.g. If-Match: \"v5\"",
          Place.parameter(HEADER)));
    }
    Matcher tag = TAG.matcher(header);
    int version = NONE;
    int end = 0;
    while (tag.find()) {
      Matcher named = VERSION.matcher(tag.group(2));
      if (tag.group(1) == null && named.matches()) {
        version = Math.max(version, Integer.parseInt(named.group(1)));
      }
      end = tag.end();
    }
    if (end == 0 || !header.substring(end).matches("[ \\t,]*")) {
      throw new FaultException(Fault.of(HttpFault.BAD_PARAMETER,
          header + " is no list of entity tags, e.g. \"v5\"", Place.parameter(HEADER)));
    }
    return version;
  }
}
