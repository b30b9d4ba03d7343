package lanxian.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Set;
import java.util.function.Function;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;

/** Stands before every route: finds out who asks, and whether the route is for him. */
public final class Gate {
  private final Function<Context, Caller> identification;
  private final Refusals refusals;

  /** Hears of everybody who was turned away. */
  @FunctionalInterface
  public interface Refusals {
    /** @param why for people */
    void refused(Caller caller, Context ctx, String why);
  }

  /**
   * @param identification finds out who asks; throws a {@link FaultException} with {@link HttpFault#NOT_SIGNED_IN} for
   *     credentials that are not good
   */
  public Gate(Function<Context, Caller> identification, Refusals refusals) {
    this.identification = identification;
    this.refusals = refusals;
  }

  /** Puts the gate before the routes. */
  public void register(RoutesConfig routes) {
    routes.beforeMatched(this::pass);
  }

  /** What handlers say of keeping their answers counts instead. */
  private static void keepApart(Context ctx, Caller caller) {
    ctx.header("Vary", "Authorization, Cookie");
    if (!caller.isAnonymous()) {
      ctx.header("Cache-Control", "no-store");
    }
  }

  private void pass(Context ctx) {
    Caller caller = identification.apply(ctx);
    Callers.set(ctx, caller);
    keepApart(ctx, caller);
    Set<RouteRole> named = ctx.routeRoles();
    if (named.size() != 1 || !(named.iterator().next() instanceof Allowed allowed)) {
      throw new IllegalStateException("the route of " + ctx.path() + " does not name who may use it");
    }
    if (allowed.admits(caller)) {
      return;
    }
    if (allowed.hasRole(caller)) {
      String needed = "This is for whoever sees zones up to " + allowed.clearance();
      refusals.refused(caller, ctx, needed);
      throw new FaultException(Fault.of(HttpFault.NOT_ALLOWED, needed + ", for zones of all levels are in it or beside it; "
          + caller.login() + " sees zones up to " + caller.clearance()));
    }
    String needed = "This is for " + (allowed == Allowed.KNOWN ? "whoever has signed in" : allowed.roles().toString());
    refusals.refused(caller, ctx, needed);
    throw new FaultException(caller.isAnonymous()
        ? Fault.of(HttpFault.NOT_SIGNED_IN, needed + "; please sign in, or send a token")
        : Fault.of(HttpFault.NOT_ALLOWED, needed + "; " + caller.login() + " is " + caller.roles()));
  }
}
