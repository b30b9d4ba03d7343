package lanxian.web.editing;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.editing.ChangeSetService;
import lanxian.editing.Heading;
import lanxian.editing.intake.BodyFault;
import lanxian.editing.intake.JsonDocument;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.Parameters;
import lanxian.store.ChangeSetSummary;

/** {@code /change-sets}: the list, and the beginning of a new one. */
public final class ChangeSetsHandler {
  private static final int MAX_LIMIT = 1000;

  private final ChangeSetService service;

  public ChangeSetsHandler(ChangeSetService service) {
    this.service = service;
  }

  /** Page of the list, the latest changed first. */
  public void list(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Set<String> names = Arrays.stream(ChangeSetState.values()).map(Enum::name).collect(Collectors.toSet());
    String state = parameters.oneOf("state", names, null);
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, 100);
    ChangeSetSummary.Place after = place(parameters);
    parameters.done();
    Set<ChangeSetState> states =
        state == null ? EnumSet.allOf(ChangeSetState.class) : EnumSet.of(ChangeSetState.valueOf(state));
    List<ChangeSetSummary> page = service.list(states, after, limit + 1);
    List<ChangeSetSummary> shown = page.subList(0, Math.min(limit, page.size()));
    JsonAnswer.write(ctx, 200, json -> {
      json.writeArrayFieldStart("changeSets");
      for (ChangeSetSummary summary : shown) {
        json.writeStartObject();
        ChangeSetJson.head(json, summary.set(), summary.changes());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("links");
      if (page.size() > limit) {
        ChangeSetSummary.Place last = shown.get(limit - 1).place();
        JsonAnswer.link(json, "next", "/change-sets?limit=" + limit + (state == null ? "" : "&state=" + state) + "&after="
            + URLEncoder.encode(last.changedAt() + "," + last.id(), StandardCharsets.UTF_8));
      }
      json.writeEndArray();
    });
  }

  private static ChangeSetSummary.Place place(Parameters parameters) {
    String after = parameters.text("after");
    if (after == null) {
      return null;
    }
    int comma = after.indexOf(',');
    try {
      if (comma > 0 && after.indexOf('\0') < 0) {
        return new ChangeSetSummary.Place(Instant.parse(after.substring(0, comma)), after.substring(comma + 1));
      }
    } catch (DateTimeException e) {
      // told below
    }
    parameters.bad("after", "take it from the link to the next page");
    return null;
  }

  /** Begins a draft; with {@code rollbackTo} one that goes back to a revision. */
  public void create(Context ctx) {
    Parameters.of(ctx).done();
    JsonDocument body = JsonDocument.of(ctx.bodyAsBytes(), false);
    Long rollbackTo = body.whole("rollbackTo", 1, Long.MAX_VALUE);
    String title = body.text("title");
    Heading heading = new Heading(title == null && rollbackTo != null ? "Rollback to revision " + rollbackTo : title,
        body.text("note"), body.day("validFrom"));
    if (body.has("rollbackTo") && rollbackTo == null) {
      body.fault(BodyFault.MEMBER_INVALID, "rollbackTo names a revision", "/rollbackTo");
    }
    body.done();
    ChangeSet set = rollbackTo == null ? service.create(Callers.of(ctx), heading)
        : service.rollback(Callers.of(ctx), heading, rollbackTo);
    EntityVersion.tell(ctx, set.version());
    ctx.header("Location", "/change-sets/" + set.id());
    JsonAnswer.write(ctx, 201, json -> ChangeSetJson.whole(json, set));
  }
}
