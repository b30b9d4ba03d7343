package lanxian.web.access;

import io.javalin.http.Context;
import lanxian.http.BaseUrl;

/** A cookie that no script reads. Written by hand: the servlet API knows no SameSite. */
final class SessionCookie {
  private final String name;
  private final String sameSite;
  private final BaseUrl baseUrl;

  /** @param sameSite Strict: never sent by pages of others. Lax: sent when a page of others leads here */
  SessionCookie(String name, String sameSite, BaseUrl baseUrl) {
    this.name = name;
    this.sameSite = sameSite;
    this.baseUrl = baseUrl;
  }

  /** The cookie of a session. */
  static SessionCookie ofSessions(BaseUrl baseUrl) {
    return new SessionCookie("lanxian_session", "Strict", baseUrl);
  }

  /** The cookie of who is on his way to the identity provider and back. */
  static SessionCookie ofFlow(BaseUrl baseUrl) {
    return new SessionCookie("lanxian_oidc", "Lax", baseUrl);
  }

  /** What the browser sent; null if nothing. */
  String of(Context ctx) {
    if (ctx.header("Cookie") == null) {
      return null;
    }
    String value = ctx.cookie(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** @param maxAgeS null: until the browser is closed */
  void set(Context ctx, String value, Integer maxAgeS) {
    ctx.res().addHeader("Set-Cookie", name + "=" + value + "; HttpOnly; SameSite=" + sameSite + "; Path=/"
        + (maxAgeS == null ? "" : "; Max-Age=" + maxAgeS) + (baseUrl.of(ctx).startsWith("https:") ? "; Secure" : ""));
  }

  void clear(Context ctx) {
    set(ctx, "", 0);
  }
}
