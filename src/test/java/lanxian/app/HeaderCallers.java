package lanxian.app;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;

/**
 * Who asks, as a header says: {@code Test-Caller: planner1 PLANNER,REVIEWER}, with a clearance behind if it is lowered. For
 * tests that are not about signing in.
 */
final class HeaderCallers {
  static final String HEADER = "Test-Caller";

  private HeaderCallers() {}

  static Caller caller(Context ctx) {
    String header = ctx.header(HEADER);
    if (header == null) {
      return Caller.anonymous(ctx.ip());
    }
    String[] parts = header.split(" ");
    Set<Role> roles = Arrays.stream(parts[1].split(",")).map(Role::valueOf).collect(Collectors.toSet());
    SecurityLevel clearance = parts.length > 2 ? SecurityLevel.valueOf(parts[2]) : Caller.clearanceOf(roles);
    return new Caller(parts[0], null, roles, clearance, ctx.ip(), Caller.Means.TOKEN);
  }
}
