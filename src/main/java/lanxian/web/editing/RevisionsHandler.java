package lanxian.web.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.http.Callers;
import lanxian.http.HttpFault;
import lanxian.http.Parameters;
import lanxian.store.Publication;
import lanxian.store.ZoneStore;

/** {@code /revisions}: what was published when, and which zones it touched. Who published it is for staff. */
public final class RevisionsHandler {
  private static final int MAX_LIMIT = 1000;

  private final ZoneStore zones;

  public RevisionsHandler(ZoneStore zones) {
    this.zones = zones;
  }

  /** Page of the publications, the newest first. */
  public void all(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, 100);
    long before = parameters.wholeNumber("before", 1, Long.MAX_VALUE / 2, Long.MAX_VALUE);
    parameters.done();
    List<Publication> older = new ArrayList<>(
        zones.publications().stream().filter(publication -> publication.revision() < before).toList());
    Collections.reverse(older);
    List<Publication> page = older.subList(0, Math.min(limit, older.size()));
    JsonAnswer.write(ctx, 200, json -> {
      json.writeArrayFieldStart("revisions");
      for (Publication publication : page) {
        json.writeStartObject();
        head(json, publication, Callers.of(ctx));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("links");
      if (older.size() > limit) {
        JsonAnswer.link(json, "next", "/revisions?limit=" + limit + "&before=" + page.get(limit - 1).revision());
      }
      json.writeEndArray();
    });
  }

  /** One publication with the zones that it touched, as far as the caller sees them. */
  public void one(Context ctx) {
    Parameters.of(ctx).done();
    String number = ctx.pathParam("revision");
    Optional<Publication> found = zones.publications().stream()
        .filter(publication -> String.valueOf(publication.revision()).equals(number)).findFirst();
    Publication publication = found.orElseThrow(() ->
        new FaultException(Fault.of(HttpFault.NOT_FOUND, "There is no revision " + number)));
    Caller caller = Callers.of(ctx);
    List<ZoneVersion> touched = zones.addition(publication.revision() - 1, publication.revision()).versions().stream()
        .filter(version -> caller.sees(version.description().securityLevel())).toList();
    JsonAnswer.write(ctx, 200, json -> {
      head(json, publication, caller);
      json.writeArrayFieldStart("touched");
      for (ZoneVersion version : touched) {
        json.writeStartObject();
        json.writeStringField("zoneId", version.zoneId());
        json.writeNumberField("version", version.version());
        json.writeStringField("category", version.category());
        json.writeStringField("name", version.description().name());
        json.writeBooleanField("retired", version.retired());
        JsonAnswer.text(json, "validFrom", version.validity().from());
        JsonAnswer.text(json, "validTo", version.validity().to());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void head(JsonGenerator json, Publication publication, Caller caller) throws IOException {
    json.writeNumberField("revision", publication.revision());
    JsonAnswer.text(json, "at", publication.at());
    if (caller.sees(SecurityLevel.INTERNAL)) {
      JsonAnswer.text(json, "author", publication.author());
      JsonAnswer.text(json, "note", publication.note());
      json.writeNumberField("zones", publication.zones());
      json.writeNumberField("coverage", publication.coverage());
    }
  }
}
