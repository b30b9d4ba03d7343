package lanxian.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of other origins read what everybody may read (Fetch standard, CORS): GET and HEAD of the given paths, without
 * credentials. Nothing that writes is opened.
 */
public final class CrossOrigin {
  private static final String EXPOSED = "Content-Crs, ETag, Link, Location, OGC-NumberMatched, OGC-NumberReturned";
  private static final String TAKEN = "Accept, Accept-Language, If-None-Match, Content-Crs";
  private static final String ONE_DAY_S = "86400";

  private static final String ALL_BELOW = "/*";

  private CrossOrigin() {}

  /**
   * Opens paths.
   *
   * @param paths exact ones, and with {@code /*} at the end all below; the slash at the end of a request's path is ignored
   */
  public static void register(RoutesConfig routes, List<String> paths) {
    Set<String> exact = Set.copyOf(paths);
    List<String> beginnings = paths.stream().filter(path -> path.endsWith(ALL_BELOW))
        .map(path -> path.substring(0, path.length() - 1)).toList();
    // one look at the path by hand: as many patterns as there are paths would cost more than a tile that is kept
    routes.before(ctx -> {
      if ((ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD) && isOpen(ctx.path(), exact, beginnings)) {
        ctx.header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", EXPOSED);
      }
    });
    for (String path : paths) {
      routes.options(path, ctx -> ctx.status(204).header("Access-Control-Allow-Origin", "*")
          .header("Access-Control-Allow-Methods", "GET, HEAD").header("Access-Control-Allow-Headers", TAKEN)
          .header("Access-Control-Max-Age", ONE_DAY_S), Allowed.ANYBODY);
    }
  }

  private static boolean isOpen(String path, Set<String> exact, List<String> beginnings) {
    String bare = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (exact.contains(bare)) {
      return true;
    }
    for (String beginning : beginnings) {
      if (bare.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
