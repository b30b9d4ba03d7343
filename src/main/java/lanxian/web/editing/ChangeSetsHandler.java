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
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.editing.ChangeSetService;
import lanxian.editing.Heading;
import lanxian.editing.Step;
import lanxian.editing.intake.BodyFault;
import lanxian.editing.intake.JsonDocument;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.Parameters;
import lanxian.store.ChangeSetFilter;
import lanxian.store.ChangeSetSummary;

/** {@code /change-sets}: the list, and the beginning of a new one. */
public final class ChangeSetsHandler {
  private static final int MAX_LIMIT = 1000;

  private final ChangeSetService service;

  public ChangeSetsHandler(ChangeSetService service) {
    this.service = service;
  }

  /**
   * Page of the list, the latest changed first. {@code author}: somebody drew in it; {@code for=review}: the caller may review
   * it now.
   */
  public void list(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Set<String> names = Arrays.stream(ChangeSetState.values()).map(Enum::name).collect(Collectors.toSet());
    String state = parameters.oneOf("state", names, null);
    String author = parameters.text("author");
    String purpose = parameters.oneOf("for", Set.of("review"), null);
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, 100);
    ChangeSetSummary.Place after = place(parameters);
    parameters.done();
    Set<ChangeSetState> states =
        state == null ? EnumSet.allOf(ChangeSetState.class) : EnumSet.of(ChangeSetState.valueOf(state));
    ChangeSetFilter filter = purpose == null ? new ChangeSetFilter(states, author, null)
        : forReview(Callers.of(ctx), states, author);
    List<ChangeSetSummary> page = service.list(filter, after, limit + 1);
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
        JsonAnswer.link(json, "next", "/change-sets?limit=" + limit + query("state", state) + query("author", author)
            + query("for", purpose) + query("after", last.changedAt() + "," + last.id()));
      }
      json.writeEndArray();
    });
  }

  /** What waits for a review and was not drawn by whoever asks; nothing for who does not review. */
  private static ChangeSetFilter forReview(Caller caller, Set<ChangeSetState> states, String author) {
    boolean reviews = Step.APPROVE.roles().stream().anyMatch(caller::has);
    Set<ChangeSetState> waiting = EnumSet.noneOf(ChangeSetState.class);
    waiting.addAll(reviews ? Step.APPROVE.from() : Set.of());
    waiting.retainAll(states);
    return new ChangeSetFilter(waiting, author, caller.login());
  }

  private static String query(String name, String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
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
