package lanxian.web.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.function.Function;
import lanxian.access.Access;
import lanxian.access.AccessException;
import lanxian.access.Secrets;
import lanxian.access.SignedIn;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.http.BaseUrl;
import lanxian.http.CallerAddress;
import lanxian.http.HttpFault;

/**
 * Finds out who asks in a request: a bearer token before a session cookie before nobody. Credentials that are not good are
 * refused; nobody who shows some is taken for nobody.
 */
public final class Identification implements Function<Context, Caller> {
  static final String CSRF_HEADER = "X-CSRF-Token";
  private static final String SCHEME = "Bearer ";
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final Access access;
  private final CallerAddress addresses;
  private final SessionCookie cookie;

  public Identification(Access access, CallerAddress addresses, BaseUrl baseUrl) {
    this.access = access;
    this.addresses = addresses;
    this.cookie = SessionCookie.ofSessions(baseUrl);
  }

  /** @throws AccessException NOT_SIGNED_IN for credentials that are not good */
  @Override
  public Caller apply(Context ctx) {
    String from = addresses.of(ctx);
    String authorization = ctx.header("Authorization");
    if (authorization != null) {
      return byHeader(authorization, from);
    }
    String session = beginsASession(ctx) || isOfThePage(ctx) ? null : cookie.of(ctx);
    return session == null ? Caller.anonymous(from) : bySession(ctx, session, from);
  }

  private Caller byHeader(String authorization, String from) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new AccessException(AccessException.Kind.NOT_SIGNED_IN,
          "Of the header Authorization only Bearer with a token is understood");
    }
    return access.byBearer(authorization.substring(SCHEME.length()).strip(), from);
  }

  private Caller bySession(Context ctx, String session, String from) {
    Caller caller;
    try {
      caller = access.bySession(session, from);
    } catch (AccessException e) {
      cookie.clear(ctx); // or the browser could not even sign in again
      throw e;
    }
    if (!READING.contains(ctx.method())) {
      String token = ctx.header(CSRF_HEADER);
      if (token == null || !Secrets.same(token, SignedIn.csrfTokenOf(session))) {
        access.refusals().refused(caller, "request", ctx.method() + " " + ctx.path(), "no " + CSRF_HEADER);
        throw new FaultException(Fault.of(HttpFault.CSRF_TOKEN_NEEDED,
            "Send the csrfToken of GET /session in " + CSRF_HEADER, Place.parameter(CSRF_HEADER)));
      }
    }
    return caller;
  }

  /**
   * The page itself and its files are the same for everybody: a browser with a session that is over gets them, or nobody
   * could sign in there again.
   */
  private static boolean isOfThePage(Context ctx) {
    String accepted = ctx.header("Accept");
    boolean page = ctx.path().equals("/") && accepted != null && accepted.contains("text/html");
    return READING.contains(ctx.method()) && (page || ctx.path().startsWith("/ui/"));
  }

  /** Who signs in has no session yet, whatever is left of an old one. */
  private static boolean beginsASession(Context ctx) {
    return ctx.path().equals("/session") && ctx.method() == HandlerType.POST || ctx.path().startsWith("/session/oidc");
  }
}
