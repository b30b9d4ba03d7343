package lanxian.web.page;

import io.javalin.http.Context;

/** What a browser is told to keep the page and its files to. */
final class PageHeaders {
  private final String policy;

  /** @param baseMap whose tiles alone may come from elsewhere */
  PageHeaders(BaseMap baseMap) {
    String tiles = String.join(" ", baseMap.origins());
    // patterns and marks of styles are pictures in data URLs
    policy = "default-src 'self'; img-src 'self' data:" + (tiles.isEmpty() ? "" : " " + tiles)
        + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
  }

  void set(Context ctx) {
    ctx.header("Content-Security-Policy", policy).header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin").header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  }
}
