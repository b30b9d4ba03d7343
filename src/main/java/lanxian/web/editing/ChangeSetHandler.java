package lanxian.web.editing;

import io.javalin.http.Context;
import java.util.Optional;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.editing.ChangeSetService;
import lanxian.editing.EditingFault;
import lanxian.editing.Heading;
import lanxian.editing.intake.JsonDocument;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.Parameters;
import lanxian.store.ChangeSetStep;
import lanxian.store.ChangeSetSummary;

/** {@code /change-sets/{changeSetId}}: what it is, what it was, what was done to it. */
public final class ChangeSetHandler {
  private final ChangeSetService service;

  public ChangeSetHandler(ChangeSetService service) {
    this.service = service;
  }

  /** The change set with its changes in brief, or without them; with {@code version} as it was. */
  public void get(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int version = version(parameters);
    boolean changes = parameters.flag("changes", true);
    parameters.done();
    if (changes) {
      ChangeSet set = found(service, ctx, version);
      EntityVersion.tell(ctx, set.version());
      JsonAnswer.write(ctx, 200, json -> ChangeSetJson.whole(json, set));
    } else {
      ChangeSetSummary summary = summary(service, ctx, version);
      EntityVersion.tell(ctx, summary.set().version());
      JsonAnswer.write(ctx, 200, json -> ChangeSetJson.bare(json, summary));
    }
  }

  static int version(Parameters parameters) {
    return (int) parameters.wholeNumber("version", 1, Integer.MAX_VALUE, 0);
  }

  /** @param version 0 = the newest */
  static ChangeSet found(ChangeSetService service, Context ctx, int version) {
    String id = ctx.pathParam("changeSetId");
    Optional<ChangeSet> set = version == 0 ? service.find(id) : service.find(id, version);
    return set.orElseThrow(() -> unknown(id, version));
  }

  /** As {@link #found}, without its changes. */
  static ChangeSetSummary summary(ChangeSetService service, Context ctx, int version) {
    String id = ctx.pathParam("changeSetId");
    return service.summary(id, version).orElseThrow(() -> unknown(id, version));
  }

  private static FaultException unknown(String id, int version) {
    return new FaultException(Fault.of(EditingFault.CHANGE_SET_UNKNOWN,
        "there is no change set " + id + (version == 0 ? "" : " at version " + version)));
  }

  /** Changes title, note and day: what is not named stays, null takes it away (RFC 7396). */
  public void patch(Context ctx) {
    Parameters.of(ctx).done();
    int expected = EntityVersion.expected(ctx);
    JsonDocument body = JsonDocument.of(ctx.bodyAsBytes(), false);
    ChangeSet seen = found(service, ctx, 0);
    Heading heading = new Heading(body.has("title") ? body.text("title") : seen.title(),
        body.has("note") ? body.text("note") : seen.note(),
        body.has("validFrom") ? body.day("validFrom") : seen.validFrom());
    body.done();
    ChangeSet set = service.describe(Callers.of(ctx), seen.id(), expected, heading);
    EntityVersion.tell(ctx, set.version());
    JsonAnswer.write(ctx, 200, json -> ChangeSetJson.whole(json, set));
  }

  /** Everything that was done to it, oldest first. */
  public void history(Context ctx) {
    Parameters.of(ctx).done();
    ChangeSet set = found(service, ctx, 0);
    EntityVersion.tell(ctx, set.version());
    JsonAnswer.write(ctx, 200, json -> {
      json.writeStringField("id", set.id());
      json.writeArrayFieldStart("steps");
      for (ChangeSetStep step : service.steps(set.id())) {
        json.writeStartObject();
        json.writeNumberField("version", step.version());
        json.writeStringField("state", step.state().name());
        JsonAnswer.text(json, "actor", step.actor());
        json.writeStringField("action", step.action());
        JsonAnswer.text(json, "reason", step.reason());
        JsonAnswer.text(json, "at", step.at());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
