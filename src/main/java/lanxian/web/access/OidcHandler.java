package lanxian.web.access;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.title;

import io.javalin.http.Context;
import java.net.URI;
import lanxian.access.Access;
import lanxian.access.oidc.OidcException;
import lanxian.access.oidc.OidcProvider;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.BaseUrl;
import lanxian.http.CallerAddress;
import lanxian.http.HttpFault;
import lanxian.http.Parameters;
import lanxian.http.QueryString;

/** {@code /session/oidc}: signing in with the identity provider. */
public final class OidcHandler {
  private static final int FLOW_S = 600;
  private static final String CALLBACK = "/session/oidc/callback";

  private final Access access;
  private final CallerAddress addresses;
  private final BaseUrl baseUrl;
  private final SessionCookie session;
  private final SessionCookie flow;

  public OidcHandler(Access access, CallerAddress addresses, BaseUrl baseUrl) {
    this.access = access;
    this.addresses = addresses;
    this.baseUrl = baseUrl;
    this.session = SessionCookie.ofSessions(baseUrl);
    this.flow = SessionCookie.ofFlow(baseUrl);
  }

  /** Sends the browser to the provider. */
  public void depart(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String returnTo = parameters.text("return");
    if (returnTo != null && !OidcProvider.isOwnPath(returnTo)) {
      parameters.bad("return", "return must be a path of this service, such as /map");
    }
    parameters.done();
    OidcProvider provider = provider();
    ctx.header("Cache-Control", "no-store");
    try {
      OidcProvider.Departure departure = provider.depart(callback(ctx), returnTo == null ? "/" : returnTo);
      flow.set(ctx, departure.memory(), FLOW_S);
      ctx.redirect(departure.address().toString());
    } catch (OidcException e) {
      throw access.refused(e, addresses.of(ctx), "provider");
    }
  }

  /**
   * Takes the browser back. It is led on by a page and not by a redirect: a redirect would still count as led here by the
   * provider's page, and then a SameSite=Strict cookie is not sent.
   */
  public void arrive(Context ctx) {
    OidcProvider provider = provider();
    String memory = flow.of(ctx);
    flow.clear(ctx); // an answer counts once
    try {
      OidcProvider.Arrival arrival = provider.arrive(callback(ctx), QueryString.parse(ctx.queryString()), memory);
      session.set(ctx, access.signIn(arrival.identity(), addresses.of(ctx)).id(), null);
      String next = baseUrl.of(ctx) + arrival.returnTo();
      ctx.header("Cache-Control", "no-store").header("Content-Security-Policy", "default-src 'none'")
          .contentType("text/html").result(html(head(meta().withCharset("utf-8"), title("Lanxian"),
              meta().attr("http-equiv", "refresh").withContent("0;url=" + next)),
              body(a("Lanxian").withHref(next))).render());
    } catch (OidcException e) {
      throw access.refused(e, addresses.of(ctx), "provider");
    }
  }

  private URI callback(Context ctx) {
    return URI.create(baseUrl.of(ctx) + CALLBACK);
  }

  private OidcProvider provider() {
    return access.provider().orElseThrow(() -> new FaultException(
        Fault.of(HttpFault.NOT_FOUND, "No identity provider is set here; sign in with POST /session")));
  }
}
