package lanxian.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * Lets pages of other origins read what everybody may read (Fetch standard, CORS): GET and HEAD of the given paths, without
 * credentials. Nothing that writes is opened.
 */
public final class CrossOrigin {
  private static final String EXPOSED = "Content-Crs, ETag, Link, Location, OGC-NumberMatched, OGC-NumberReturned";
  private static final String TAKEN = "Accept, Accept-Language, If-None-Match, Content-Crs";
  private static final String ONE_DAY_S = "86400";

  private CrossOrigin() {}

  /** @param paths path patterns of routes */
  public static void register(RoutesConfig routes, List<String> paths) {
    for (String path : paths) {
      routes.before(path, ctx -> {
        if (ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD) {
          ctx.header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", EXPOSED);
        }
      });
      routes.options(path, ctx -> ctx.status(204).header("Access-Control-Allow-Origin", "*")
          .header("Access-Control-Allow-Methods", "GET, HEAD").header("Access-Control-Allow-Headers", TAKEN)
          .header("Access-Control-Max-Age", ONE_DAY_S));
    }
  }
}
