package lanxian.app;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.Caller;
import lanxian.domain.Role;

/** Who asks, as a header says: {@code Test-Caller: planner1 PLANNER,REVIEWER}. For tests that are not about signing in. */
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
    return new Caller(parts[0], null, roles, Caller.clearanceOf(roles), ctx.ip(), Caller.Means.TOKEN);
  }
}
