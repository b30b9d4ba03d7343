package lanxian.web.editing;

import io.javalin.http.Context;
import java.util.Set;
import java.util.function.Supplier;
import lanxian.domain.Caller;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.editing.ChangeDifference;
import lanxian.editing.ChangeSetService;
import lanxian.editing.Drawing;
import lanxian.editing.EditingFault;
import lanxian.editing.intake.ChangeDocument;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.Parameters;
import lanxian.store.ZoneStore;

/** {@code /change-sets/{changeSetId}/changes/{changeId}}: one change with its zones. */
public final class ChangeHandler {
  private final ChangeSetService service;
  private final ChangeDocument documents;
  private final Supplier<RuleSet> rules;
  private final ZoneStore zones;

  /** @param zones what is published, to compare with */
  public ChangeHandler(ChangeSetService service, ChangeDocument documents, Supplier<RuleSet> rules, ZoneStore zones) {
    this.service = service;
    this.documents = documents;
    this.rules = rules;
    this.zones = zones;
  }

  public void get(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int version = ChangeSetHandler.version(parameters);
    parameters.done();
    write(ctx, ChangeSetHandler.found(service, ctx, version));
  }

  /** What it would change: ground gained and lost, areas, attributes. */
  public void difference(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int version = ChangeSetHandler.version(parameters);
    parameters.done();
    ChangeSet set = ChangeSetHandler.found(service, ctx, version);
    Caller caller = Callers.of(ctx);
    ChangeDifference difference = ChangeDifference.of(change(ctx, set), zones, rules.get(),
        source -> caller.sees(source.description().securityLevel()));
    EntityVersion.tell(ctx, set.version());
    JsonAnswer.write(ctx, 200, json -> {
      json.writeStringField("id", ctx.pathParam("changeId"));
      json.writeNumberField("version", set.version());
      DifferenceJson.write(json, difference);
    });
  }

  /** Puts another in its place. */
  public void put(Context ctx) {
    int expected = EntityVersion.expected(ctx);
    Parameters parameters = Parameters.of(ctx);
    String crs = parameters.text("crs");
    parameters.done();
    Drawing drawing = documents.read(ctx.bodyAsBytes(), rules.get(), crs);
    write(ctx, service.replace(Callers.of(ctx), ctx.pathParam("changeSetId"), expected, ctx.pathParam("changeId"), drawing));
  }

  /** Takes it out. */
  public void delete(Context ctx) {
    int expected = EntityVersion.expected(ctx);
    Parameters.of(ctx).done();
    ChangeSet set = service.remove(
        Callers.of(ctx), ctx.pathParam("changeSetId"), expected, Set.of(ctx.pathParam("changeId")));
    EntityVersion.tell(ctx, set.version());
    ctx.status(204);
  }

  private static Change change(Context ctx, ChangeSet set) {
    return set.change(ctx.pathParam("changeId")).orElseThrow(() -> new FaultException(Fault.of(
        EditingFault.CHANGE_UNKNOWN, "there is no change " + ctx.pathParam("changeId") + " in change set " + set.id())));
  }

  private void write(Context ctx, ChangeSet set) {
    Change change = change(ctx, set);
    EntityVersion.tell(ctx, set.version());
    JsonAnswer.write(ctx, 200, json -> {
      ChangeSetJson.change(json, rules.get(), change);
      json.writeNumberField("version", set.version());
    });
  }
}
