package lanxian.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.Fresh;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.impact.Impact;
import lanxian.impact.ImpactJson;
import lanxian.impact.ImpactService;
import lanxian.store.ChangeSetStore;

/** {@code GET /change-sets/{changeSetId}/impact}: what a change set would do. */
public final class ImpactHandler implements Handler {
  private static final Representation GEOJSON = new Representation("geojson", "application/geo+json", "GeoJSON");

  private final ChangeSetStore changeSets;
  private final ImpactService impacts;

  public ImpactHandler(ChangeSetStore changeSets, ImpactService impacts) {
    this.changeSets = changeSets;
    this.impacts = impacts;
  }

  @Override
  public void handle(Context ctx) {
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
      Impact impact = impacts.impact(set, state);
      ObjectNode answer =
          form.equals(GEOJSON) ? ImpactJson.geoJson(impact, limit) : ImpactJson.write(impact, limit);
      ctx.status(200).contentType(form.mediaType()).result(Json.bytes(answer));
    }
  }
}
