package lanxian.app;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;

/** Lets tests say who asks by a header, so that what somebody sees is tried without signing in. */
final class TestCallers {
  /**
   * Login, which is the name of a role in small letters, maybe with a number behind it; after a blank, if it is less than what
   * the role sees, the highest level of zones that he sees.
   */
  static final String HEADER = "Test-Caller";

  private TestCallers() {}

  static Caller of(Context ctx) {
    String header = ctx.header(HEADER);
    if (header == null) {
      return Caller.anonymous(ctx.ip());
    }
    String[] parts = header.split(" ");
    String login = parts[0];
    Set<Role> roles = Set.of(Role.valueOf(login.replaceAll("\\d", "").toUpperCase(Locale.ROOT)));
    SecurityLevel clearance = parts.length == 1 ? Caller.clearanceOf(roles) : SecurityLevel.valueOf(parts[1]);
    return new Caller(login, login, roles, clearance, ctx.ip(), Caller.Means.TOKEN);
  }
}
