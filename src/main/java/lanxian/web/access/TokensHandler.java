package lanxian.web.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lanxian.access.NewToken;
import lanxian.access.TokenDraft;
import lanxian.access.Tokens;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.http.Callers;
import lanxian.http.JsonBody;
import lanxian.http.Parameters;
import lanxian.store.ApiToken;

/** {@code /tokens}: API tokens, each person's own. */
public final class TokensHandler {
  private final Tokens tokens;

  public TokensHandler(Tokens tokens) {
    this.tokens = tokens;
  }

  /** {@code GET /tokens}. */
  public void list(Context ctx) {
    Page page = Page.of(ctx);
    List<ApiToken> found = tokens.list(Callers.of(ctx), page.after(), page.limit() + 1);
    ObjectNode answer = AccessJson.object();
    ArrayNode array = answer.putArray("tokens");
    page.of(found).forEach(token -> array.add(AccessJson.token(token)));
    answer.put("next", page.next(found, ApiToken::id));
    AccessJson.write(ctx, 200, answer);
  }

  /** {@code POST /tokens}: the answer is the only place where the token itself ever stands. */
  public void create(Context ctx) {
    Parameters.of(ctx).done();
    Caller caller = Callers.of(ctx);
    tokens.requireMaker(caller);
    JsonBody body = JsonBody.of(ctx);
    String name = body.text("name");
    Set<Role> roles = body.someOf("roles", Role.class);
    SecurityLevel clearance = body.oneOf("clearance", SecurityLevel.class);
    Instant expires = body.instant("expires");
    body.done();
    NewToken made = tokens.create(caller, caller.login(), new TokenDraft(name, roles, clearance, expires));
    ctx.header("Location", "/tokens/" + made.token().id());
    AccessJson.write(ctx, 201, AccessJson.token(made.token()).put("token", made.secret()));
  }

  /** {@code DELETE /tokens/{id}}. */
  public void revoke(Context ctx) {
    Parameters.of(ctx).done();
    tokens.revoke(Callers.of(ctx), ctx.pathParam("id"));
    ctx.status(204);
  }
}
