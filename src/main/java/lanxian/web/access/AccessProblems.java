package lanxian.web.access;

import io.javalin.config.RoutesConfig;
import lanxian.access.AccessException;
import lanxian.http.HttpFault;
import lanxian.http.Problem;
import lanxian.http.Problems;

/** Answers what {@link lanxian.access} refuses. */
public final class AccessProblems {
  private AccessProblems() {}

  /** Registers the exception handler. */
  public static void register(RoutesConfig routes) {
    routes.exception(AccessException.class, (refusal, ctx) -> {
      if (refusal.retryAfter() != null) {
        ctx.header("Retry-After", String.valueOf(Math.max(1, refusal.retryAfter().plusMillis(999).toSeconds())));
      }
      Problems.write(ctx, Problem.of(codeOf(refusal.kind()), refusal.getMessage()));
    });
  }

  private static HttpFault codeOf(AccessException.Kind kind) {
    return switch (kind) {
      case NOT_SIGNED_IN -> HttpFault.NOT_SIGNED_IN;
      case NOT_ALLOWED -> HttpFault.NOT_ALLOWED;
      case UNKNOWN -> HttpFault.NOT_FOUND;
      case CONFLICT -> HttpFault.CONFLICT;
      case STALE -> HttpFault.STALE;
      case TOO_MANY -> HttpFault.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpFault.SERVICE_UNAVAILABLE;
    };
  }
}
