package lanxian.ogc.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.util.List;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.http.Callers;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Answers;
import org.locationtech.jts.geom.Envelope;

/** {@code GET /search}: zones and places of all layers by a part of their name or id, as far as the caller sees them. */
public final class SearchHandler implements Handler {
  private static final int MAX_LIMIT = 100;
  private static final int LIMIT = 30;
  private static final int MAX_TEXT = 100;

  private final Answers answers;

  public SearchHandler(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String text = parameters.text("q");
    if (text == null || text.length() > MAX_TEXT) {
      parameters.bad("q", "q must be a text of 1 to %d characters".formatted(MAX_TEXT));
    }
    LocalDate asOf = parameters.date("asOf", answers.layers().today());
    String language = Answers.language(ctx, parameters);
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, LIMIT);
    parameters.done();
    LayerSet set = answers.layers().on(asOf, Callers.of(ctx).clearance());
    if (answers.isKnown(ctx, set, "search")) {
      return;
    }
    List<Found> found = Found.in(set, text, limit + 1);
    List<Found> given = found.subList(0, Math.min(limit, found.size()));
    answers.given(ctx, set, given.stream()
        .anyMatch(one -> one.zone().description().securityLevel() == SecurityLevel.RESTRICTED));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("datasetRevision", set.revision()).put("asOf", set.asOf().toString());
    ArrayNode results = answer.putArray("results");
    given.forEach(one -> results.add(result(one, language)));
    answer.put("more", found.size() > limit);
    Json.write(ctx, 200, answer);
  }

  private static ObjectNode result(Found found, String language) {
    Layer layer = found.layer();
    ZoneVersion zone = found.zone();
    String zoneClass = zone.description().zoneClass();
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("collection", layer.id()).put("collectionTitle", layer.category().name().in(language))
        .put("id", zone.zoneId()).put("name", zone.description().name()).put("class", zoneClass)
        .put("className", layer.category().zoneClass(zoneClass).map(known -> known.name().in(language)).orElse(zoneClass))
        .put("match", found.how().name());
    Envelope box = zone.geometry().getEnvelopeInternal();
    if (!box.isNull()) {
      result.putArray("bbox").add(box.getMinX()).add(box.getMinY()).add(box.getMaxX()).add(box.getMaxY());
    }
    return result;
  }
}
