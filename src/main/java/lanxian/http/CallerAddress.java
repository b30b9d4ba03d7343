package lanxian.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The network address that a request comes from. Behind a proxy it is the last one in {@code X-Forwarded-For}, which the
 * proxy itself wrote; those before it anybody could have written.
 */
public final class CallerAddress {
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:]{2,39}(:\\d{1,3}(\\.\\d{1,3}){3})?");
  private static final Pattern PORT = Pattern.compile("(?<=^[\\d.]{7,15}|]):\\d{1,5}$");

  private final boolean behindProxy;

  public CallerAddress(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  public String of(Context ctx) {
    List<String> forwarded = behindProxy ? Collections.list(ctx.req().getHeaders("X-Forwarded-For")) : List.of();
    if (!forwarded.isEmpty()) {
      String line = forwarded.get(forwarded.size() - 1); // some proxies add a line, others add to the line
      String last = line.substring(line.lastIndexOf(',') + 1).strip();
      String bare = PORT.matcher(last).replaceFirst("").replaceAll("^\\[|]$", "");
      if (ADDRESS.matcher(bare).matches()) {
        return bare;
      }
    }
    return ctx.ip();
  }
}
