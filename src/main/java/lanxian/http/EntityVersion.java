package lanxian.http;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** The version of something as its entity tag, {@code "v3"}, and the version that a change is based on (If-Match). */
public final class EntityVersion {
  private static final Pattern TAG = Pattern.compile("\"v(\\d{1,9})(?:-gzip)?\"");

  private EntityVersion() {}

  /** Tells the version of what is answered. */
  public static void tell(Context ctx, int version) {
    ctx.header("ETag", "\"v" + version + "\"");
  }

  /**
   * The version in If-Match.
   *
   * @throws FaultException IF_MATCH_NEEDED if there is none, STALE if it is none of a version
   */
  public static int required(Context ctx) {
    String header = ctx.header("If-Match");
    if (header == null) {
      throw new FaultException(Fault.of(HttpFault.IF_MATCH_NEEDED,
          "Send the ETag of what you saw in If-Match", Place.parameter("If-Match")));
    }
    Matcher matcher = TAG.matcher(header.strip());
    if (!matcher.matches()) {
      throw new FaultException(Fault.of(HttpFault.STALE, header + " is not the ETag of a version",
          Place.parameter("If-Match")));
    }
    return Integer.parseInt(matcher.group(1));
  }
}
