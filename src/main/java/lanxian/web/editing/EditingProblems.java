package lanxian.web.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import lanxian.editing.ChangeSetService;
import lanxian.http.EntityVersion;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Problem;
import lanxian.http.Problems;
import lanxian.store.ChangeSetStep;
import lanxian.store.StaleChangeSetException;
import lanxian.store.StaleRevisionException;

/** Tells whoever was overtaken by whom, so that he can look again. */
public final class EditingProblems {
  private EditingProblems() {}

  /** Registers the exception handlers. */
  public static void register(RoutesConfig routes, ChangeSetService service) {
    routes.exception(StaleChangeSetException.class, (stale, ctx) -> write(ctx, stale, service.steps(stale.id())));
    routes.exception(StaleRevisionException.class, (stale, ctx) ->
        Problems.write(ctx, Problem.of(HttpFault.CONFLICT, "others kept publishing meanwhile; please try again")));
  }

  private static void write(Context ctx, StaleChangeSetException stale, List<ChangeSetStep> steps) {
    ChangeSetStep last = steps.get(steps.size() - 1);
    Problem problem = Problem.of(HttpFault.STALE, ("change set %s is at version %d since %s, when %s did %s; "
        + "look at it again, then change it").formatted(stale.id(), last.version(), last.at(), last.actor(), last.action()));
    ObjectNode node = problem.toJson();
    node.putObject("current").put("version", last.version()).put("state", last.state().name())
        .put("changedBy", last.actor()).put("changedAt", last.at().toString());
    ctx.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(Json.bytes(node));
    EntityVersion.tell(ctx, last.version());
  }
}
