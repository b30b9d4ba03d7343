package lanxian.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a handler throws into problem details; what nobody foresaw is logged under an id and answered 500. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final String RETRY_AFTER_S = "5";

  private Problems() {}

  /** Registers the exception handlers. */
  public static void register(RoutesConfig routes) {
    routes.exception(FaultException.class, (fault, ctx) -> write(ctx, Problem.of(fault.faults())));
    routes.exception(HttpResponseException.class, (response, ctx) -> write(ctx, of(response, ctx)));
    routes.exception(EofException.class, (gone, ctx) -> BrokenAnswer.cut(ctx.res())); // the caller has left: nobody to tell
    routes.exception(Exception.class, (exception, ctx) -> {
      write(ctx, logged(ctx.method() + " " + ctx.path(), exception));
    });
  }

  /**
   * Answers where the Java platform itself failed, such as a library that cannot be loaded: the log has it, as it has any
   * other failure.
   */
  public static void failed(HttpServletResponse response, Error error) {
    Problem problem = logged("a request", error);
    if (response.isCommitted()) {
      BrokenAnswer.cut(response);
      return;
    }
    response.reset();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    try {
      response.getOutputStream().write(Json.bytes(problem.toJson()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem logged(String what, Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.error("{} failed, id {}", what, id, failure);
    return Problem.of(HttpFault.INTERNAL_ERROR, "Something failed here; the log has it under " + id);
  }

  /** Answers with the problem; where part of another answer is sent already, breaks off instead. */
  public static void write(Context ctx, Problem problem) {
    if (BrokenAnswer.isBegun(ctx)) {
      BrokenAnswer.cut(ctx.res());
      return;
    }
    Fresh.forget(ctx);
    ctx.header("Content-Language", "en"); // whatever language the answer would have had
    if (problem.status() == 503) {
      ctx.header("Retry-After", RETRY_AFTER_S);
    }
    if (problem.status() == 401) {
      ctx.header("WWW-Authenticate", "Bearer realm=\"lanxian\"");
    }
    ctx.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(Json.bytes(problem.toJson()));
  }

  private static Problem of(HttpResponseException response, Context ctx) {
    return switch (response.getStatus()) {
      case 404 -> Problem.of(HttpFault.NOT_FOUND, "There is nothing at " + ctx.path());
      case 405 -> {
        String allowed = response.getDetails().getOrDefault("availableMethods", "");
        ctx.header("Allow", allowed);
        yield Problem.of(HttpFault.METHOD_NOT_ALLOWED,
            ctx.method() + " is not possible at " + ctx.path() + "; allowed: " + allowed);
      }
      case 413 -> Problem.of(HttpFault.BODY_TOO_LARGE, "The body is larger than this service takes");
      default -> new Problem(response.getStatus(), "Request failed", String.valueOf(response.getMessage()),
          List.<Fault>of());
    };
  }
}
