package lanxian.app;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Role;

/** Lets tests say who asks by a header, so that what somebody sees is tried without signing in. */
final class TestCallers {
  /** Login, which is the name of a role in small letters, maybe with a number behind it. */
  static final String HEADER = "Test-Caller";

  private TestCallers() {}

  static Caller of(Context ctx) {
    String login = ctx.header(HEADER);
    if (login == null) {
      return Caller.anonymous(ctx.ip());
    }
    Set<Role> roles = Set.of(Role.valueOf(login.replaceAll("\\d", "").toUpperCase(Locale.ROOT)));
    return new Caller(login, login, roles, Caller.clearanceOf(roles), ctx.ip(), Caller.Means.TOKEN);
  }
}
