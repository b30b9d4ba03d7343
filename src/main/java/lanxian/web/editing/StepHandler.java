package lanxian.web.editing;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import lanxian.domain.ChangeSet;
import lanxian.editing.ChangeSetService;
import lanxian.editing.Step;
import lanxian.editing.intake.JsonDocument;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.Parameters;

/** {@code POST /change-sets/{changeSetId}/submit} and the other steps. */
public final class StepHandler implements Handler {
  private final ChangeSetService service;
  private final Step step;

  /** @param step any but EDIT */
  public StepHandler(ChangeSetService service, Step step) {
    this.service = service;
    this.step = step;
  }

  @Override
  public void handle(Context ctx) {
    Parameters.of(ctx).done();
    int expected = EntityVersion.expected(ctx);
    String id = ctx.pathParam("changeSetId");
    JsonDocument body = JsonDocument.of(ctx.bodyAsBytes(), true);
    ChangeSet set;
    if (step == Step.PUBLISH) {
      LocalDate day = body.day("validFrom");
      boolean past = body.flag("allowPast");
      body.done();
      set = service.publish(Callers.of(ctx), id, expected, day, past);
    } else {
      String reason = body.text("reason");
      body.done();
      set = service.move(Callers.of(ctx), id, expected, step, reason);
    }
    EntityVersion.tell(ctx, set.version());
    JsonAnswer.write(ctx, 200, json -> ChangeSetJson.whole(json, set));
  }
}
