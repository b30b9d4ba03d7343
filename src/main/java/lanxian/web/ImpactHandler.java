package lanxian.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.Callers;
import lanxian.http.Fresh;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.impact.Impact;
import lanxian.impact.ImpactJson;
import lanxian.impact.ImpactService;
import lanxian.impact.ImpactStoppedException;
import lanxian.store.ChangeSetStore;

/** {@code /change-sets/{changeSetId}/impact}: what a change set would do, and an end to working at that. */
public final class ImpactHandler {
  private static final Representation GEOJSON = new Representation("geojson", "application/geo+json", "GeoJSON");

  private final ChangeSetStore changeSets;
  private final ImpactService impacts;

  public ImpactHandler(ChangeSetStore changeSets, ImpactService impacts) {
    this.changeSets = changeSets;
    this.impacts = impacts;
  }

  /** The impact as it is now. */
  public void get(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, List.of(Representation.JSON, GEOJSON));
    int limit = (int) parameters.wholeNumber("limit", 0, Impact.MOST_LISTED, Impact.MOST_LISTED);
    parameters.done();
    String id = ctx.pathParam("changeSetId");
    ChangeSet set = changeSets.find(id).orElseThrow(() -> new FaultException(
        Fault.of(HttpFault.NOT_FOUND, "There is no change set " + id)));
    ImpactService.State state = impacts.state(set);
    boolean held = Fresh.isKnown(ctx, "", state.revision(), state, form.f());
    ctx.header("Cache-Control", "private, no-cache"); // not for everybody
    if (!held) {
      Impact impact = impact(set, state, Callers.of(ctx).login());
      ObjectNode answer =
          form.equals(GEOJSON) ? ImpactJson.geoJson(impact, limit) : ImpactJson.write(impact, limit);
      ctx.status(200).contentType(form.mediaType()).result(Json.bytes(answer));
    }
  }

  private Impact impact(ChangeSet set, ImpactService.State state, String login) {
    try {
      return impacts.impact(set, state, login);
    } catch (ImpactStoppedException e) {
      throw new FaultException(Fault.of(HttpFault.CONFLICT, e.getMessage()));
    }
  }

  /** Stops the caller's waiting for it; what others wait for goes on. */
  public void stop(Context ctx) {
    Parameters.of(ctx).done();
    impacts.stop(ctx.pathParam("changeSetId"), Callers.of(ctx).login());
    ctx.status(204);
  }
}
