package lanxian.web.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.TreeSet;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.editing.Step;
import lanxian.store.ChangeSetSummary;

/** Change sets and their changes as JSON. */
final class ChangeSetJson {
  private ChangeSetJson() {}

  /**
   * What a change set says without its changes.
   *
   * @param changes how many it has
   */
  static void head(JsonGenerator json, ChangeSet set, int changes) throws IOException {
    json.writeStringField("id", set.id());
    json.writeNumberField("version", set.version());
    json.writeStringField("state", set.state().name());
    json.writeStringField("title", set.title());
    JsonAnswer.text(json, "note", set.note());
    JsonAnswer.text(json, "validFrom", set.validFrom());
    json.writeStringField("creator", set.creator());
    json.writeArrayFieldStart("drafters");
    for (String drafter : new TreeSet<>(set.drafters())) {
      json.writeString(drafter);
    }
    json.writeEndArray();
    JsonAnswer.text(json, "reviewer", set.reviewer());
    JsonAnswer.text(json, "reason", set.reason());
    if (set.publishedRevision() == null) {
      json.writeNullField("publishedRevision");
    } else {
      json.writeNumberField("publishedRevision", set.publishedRevision());
    }
    JsonAnswer.text(json, "createdAt", set.createdAt());
    JsonAnswer.text(json, "changedAt", set.changedAt());
    json.writeNumberField("changeCount", changes);
  }

  /** A change set without its changes, and where everything about it is. */
  static void bare(JsonGenerator json, ChangeSetSummary summary) throws IOException {
    head(json, summary.set(), summary.changes());
    links(json, summary.set());
  }

  /** A change set with its changes in brief, and where everything about it is. */
  static void whole(JsonGenerator json, ChangeSet set) throws IOException {
    head(json, set, set.changes().size());
    json.writeArrayFieldStart("changes");
    for (Change change : set.changes()) {
      json.writeStartObject();
      brief(json, change);
      json.writeArrayFieldStart("results");
      for (ZoneProposal result : change.results()) {
        json.writeStartObject();
        json.writeStringField("zoneId", result.zoneId());
        json.writeStringField("category", result.description().category());
        JsonAnswer.text(json, "class", result.description().zoneClass());
        json.writeStringField("name", result.description().name());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    links(json, set);
  }

  private static void links(JsonGenerator json, ChangeSet set) throws IOException {
    String path = "/change-sets/" + set.id();
    json.writeArrayFieldStart("links");
    JsonAnswer.link(json, "self", path);
    JsonAnswer.link(json, "changes", path + "/changes");
    JsonAnswer.link(json, "history", path + "/history");
    for (Step step : Step.values()) {
      if (step != Step.EDIT && step.from().contains(set.state())) {
        JsonAnswer.link(json, step.word(), path + "/" + step.word());
      }
    }
    json.writeEndArray();
  }

  /** A change with its zones as GeoJSON Features. */
  static void change(JsonGenerator json, RuleSet rules, Change change) throws IOException {
    brief(json, change);
    json.writeArrayFieldStart("results");
    for (ZoneProposal result : change.results()) {
      ZoneFeature.write(json, rules, result);
    }
    json.writeEndArray();
  }

  private static void brief(JsonGenerator json, Change change) throws IOException {
    json.writeStringField("id", change.id());
    json.writeStringField("kind", change.kind().name());
    JsonAnswer.text(json, "origin", change.origin());
    json.writeArrayFieldStart("sources");
    for (ZoneRef source : change.sources()) {
      json.writeStartObject();
      json.writeStringField("zoneId", source.zoneId());
      json.writeNumberField("version", source.version());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
