package lanxian.web.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import lanxian.access.Access;
import lanxian.access.SignedIn;
import lanxian.domain.Caller;
import lanxian.http.BaseUrl;
import lanxian.http.CallerAddress;
import lanxian.http.Callers;
import lanxian.http.JsonBody;
import lanxian.http.Parameters;

/** {@code /session}: who I am, signing in, signing out. */
public final class SessionHandler {
  private final Access access;
  private final CallerAddress addresses;
  private final SessionCookie cookie;

  public SessionHandler(Access access, CallerAddress addresses, BaseUrl baseUrl) {
    this.access = access;
    this.addresses = addresses;
    this.cookie = SessionCookie.ofSessions(baseUrl);
  }

  /** Who asks, and what his page needs to change something. */
  public void get(Context ctx) {
    Parameters.of(ctx).done();
    Caller caller = Callers.of(ctx);
    ObjectNode answer = AccessJson.caller(caller);
    if (caller.means() == Caller.Means.SESSION) {
      String id = cookie.of(ctx);
      answer.put("csrfToken", SignedIn.csrfTokenOf(id)).put("mustChangePassword", access.mustChangePassword(id));
    }
    answer.putObject("signIn").put("password", access.hasAccounts()).put("provider", access.provider().isPresent());
    AccessJson.write(ctx, 200, answer);
  }

  /** Signs in with login and password. */
  public void begin(Context ctx) {
    Parameters.of(ctx).done();
    JsonBody body = JsonBody.of(ctx);
    String login = body.text("login");
    String password = body.text("password");
    body.done();
    SignedIn session = access.signIn(login, password, addresses.of(ctx));
    cookie.set(ctx, session.id(), null);
    AccessJson.write(ctx, 200, AccessJson.caller(session.caller()).put("csrfToken", session.csrfToken())
        .put("mustChangePassword", session.mustChangePassword()).put("expires", session.expiresAt().toString()));
  }

  /** Signs out. Who came with a token has nothing to end. */
  public void end(Context ctx) {
    Parameters.of(ctx).done();
    Caller caller = Callers.of(ctx);
    if (caller.means() == Caller.Means.SESSION) {
      access.signOut(caller, cookie.of(ctx));
      cookie.clear(ctx);
    }
    ctx.status(204);
  }
}
