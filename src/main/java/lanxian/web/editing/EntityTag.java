package lanxian.web.editing;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.http.HttpFault;

/** The entity tag of a change set and of everything in it: {@code "v5"} for version 5. */
final class EntityTag {
  private static final String HEADER = "If-Match";
  private static final Pattern STRONG = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,8})");
  private static final int NO_VERSION = -1;

  private EntityTag() {}

  static void set(Context ctx, int version) {
    ctx.header("ETag", "\"v" + version + "\"").header("Cache-Control", "no-store");
  }

  static void set(Context ctx, ChangeSet set) {
    set(ctx, set.version());
  }

  /**
   * The version that the caller looked at. A tag of something else is one that is not current.
   *
   * @throws FaultException IF_MATCH_NEEDED, BAD_PARAMETER
   */
  static int expected(Context ctx) {
    String header = ctx.header(HEADER);
    if (header == null || header.isBlank()) {
      throw new FaultException(Fault.of(HttpFault.IF_MATCH_NEEDED,
          "a change needs the header If-Match with the entity tag of what you looked at, e.g. If-Match: \"v5\"",
          Place.parameter(HEADER)));
    }
    Matcher tag = STRONG.matcher(header.strip());
    if (!tag.matches()) {
      throw new FaultException(Fault.of(HttpFault.BAD_PARAMETER,
          "If-Match must be one strong entity tag, e.g. \"v5\": whatever there is (*) is nothing that you looked at",
          Place.parameter(HEADER)));
    }
    Matcher version = VERSION.matcher(tag.group(1));
    return version.matches() ? Integer.parseInt(version.group(1)) : NO_VERSION;
  }
}
