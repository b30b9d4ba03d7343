package lanxian.ogc.features;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.http.Callers;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.json.JsonBuffer;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.siting.overlap.ZoneShape;

/** {@code GET /collections/{collectionId}/items/{featureId}}: one zone, as it is in force today or on another day. */
public final class ItemHandler implements Handler {
  private final Answers answers;
  private final ItemsParameters reader;
  private final GeometryText geometries;

  ItemHandler(Answers answers, ItemsParameters reader, GeometryText geometries) {
    this.answers = answers;
    this.reader = reader;
    this.geometries = geometries;
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, ItemsHandler.FORMS);
    String language = Answers.language(ctx, parameters, form);
    LayerSet set = reader.layers(parameters, Callers.of(ctx).clearance());
    Layer layer = Answers.layer(set, ctx.pathParam("collectionId"));
    Crs crs = reader.crs(parameters, "crs");
    parameters.done();
    String id = ctx.pathParam("featureId");
    ZoneVersion zone = layer.find(id).map(ZoneShape::zone).orElseThrow(() -> new FaultException(Fault.of(
        HttpFault.NOT_FOUND, "There is no zone " + id + " in force in " + layer.id() + " on " + set.asOf()
            + (answers.layers().isPast(set) ? " as of revision " + set.revision() : ""))));
    if (answers.isKnown(ctx, set, form.f())) {
      return;
    }
    answers.given(ctx, set, layer.holdsRestricted() && zone.description().securityLevel() == SecurityLevel.RESTRICTED);
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    List<Link> links = new ArrayList<>(addresses.selfAndAlternates(form, ItemsHandler.FORMS));
    links.add(Link.to("collection", addresses.atRevision("/collections/" + layer.id()), "application/json", "The layer"));
    ctx.contentType(form.mediaType());
    if (form.equals(Representation.HTML)) {
      ctx.result(new ItemPage(addresses, language, layer, links).render(zone));
    } else {
      ctx.header("Content-Crs", "<" + crs.uri() + ">").result(
          text(zone, new FeatureText(geometries, crs, layer.schema().columns(), true), links));
    }
  }

  private static byte[] text(ZoneVersion zone, FeatureText feature, List<Link> links) {
    JsonBuffer text = new JsonBuffer();
    feature.open(zone, text);
    text.ascii(",\"links\":[");
    for (int i = 0; i < links.size(); i++) {
      if (i > 0) {
        text.add(',');
      }
      text.add(Json.bytes(links.get(i).toJson()));
    }
    text.ascii("]}");
    return text.toBytes();
  }
}
