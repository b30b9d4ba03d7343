package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What changed from one record of a project to a later one. */
public final class RecordDiff {
  private static final List<String> HEAD =
      List.of("verdict", "determined", "borderline", "asOf", "datasetRevision", "ruleSet");
  private static final List<String> FINDING =
      List.of("relation", "overlapM2", "overlapLengthM", "boundaryDistanceM", "borderline");
  private static final List<String> RULE = List.of("effect", "countedEffect", "basis", "otherBases", "assumed", "text");

  private RecordDiff() {}

  /**
   * The differences as JSON: {@code before} and {@code after} of the head; findings, rules, layers not checked, slivers
   * and assumptions that appeared, vanished or changed. {@code changed} tells whether an officer's answer
   * differs at all; day, revision and rule set alone do not count. Of two records as somebody may see them it tells nothing
   * that does not stand in them.
   */
  public static ObjectNode of(JsonNode before, JsonNode after) {
    ObjectNode diff = JsonNodeFactory.instance.objectNode();
    ObjectNode old = JsonNodeFactory.instance.objectNode();
    ObjectNode now = JsonNodeFactory.instance.objectNode();
    for (String member : HEAD) {
      old.set(member, before.path(member));
      now.set(member, after.path(member));
    }
    ObjectNode findings = parts(before.path("findings"), after.path("findings"),
        finding -> key(finding.path("zone"), "id"), RecordDiff::finding);
    ObjectNode unmet = parts(before.path("unmetRequirements"), after.path("unmetRequirements"),
        rule -> key(rule, "rule"), (a, b) -> changes(a, b, withOutside()));
    ObjectNode anywhere = parts(before.path("anywhere"), after.path("anywhere"),
        rule -> key(rule, "id"), (a, b) -> changes(a, b, RULE));
    ObjectNode unchecked = parts(before.path("notChecked"), after.path("notChecked"), RecordDiff::layer,
        (a, b) -> changes(a, b, List.of("coverage", "reason", "undetermined", "detail")));
    ObjectNode slivers = parts(before.path("slivers"), after.path("slivers"),
        sliver -> sliver.path("zone").path("id").asText(),
        (a, b) -> changes(a, b, List.of("overlapM2", "overlapLengthM", "borderline")));
    ObjectNode assumptions = parts(before.path("assumptions"), after.path("assumptions"),
        assumption -> assumption.path("code").asText() + " " + assumption.path("field").asText(),
        (a, b) -> changes(a, b, List.of("value", "rules", "why", "verified")));
    boolean head = List.of("verdict", "determined", "borderline").stream()
        .anyMatch(member -> !before.path(member).equals(after.path(member)));
    diff.put("changed", head || !Stream.of(findings, unmet, anywhere, unchecked, slivers, assumptions)
        .allMatch(RecordDiff::isEmpty));
    diff.set("before", old);
    diff.set("after", now);
    diff.set("findings", findings);
    diff.set("unmetRequirements", unmet);
    diff.set("anywhere", anywhere);
    diff.set("notChecked", unchecked);
    diff.set("slivers", slivers);
    diff.set("assumptions", assumptions);
    if (before.path("redacted").asBoolean() || after.path("redacted").asBoolean()) {
      diff.put("redacted", true);
    }
    return diff;
  }

  /** Compares two items with the same key; null if nothing changed. */
  private interface Comparison {
    ObjectNode of(JsonNode before, JsonNode after);
  }

  private static List<String> withOutside() {
    return List.of("effect", "countedEffect", "basis", "assumed", "outsideM2", "outsideLengthM");
  }

  /** What a part goes by; one that stands for what is hidden has no name but its effect. */
  private static String key(JsonNode part, String member) {
    return part.path("restricted").asBoolean() ? ("restricted " + part.path("effect").asText()).strip()
        : part.path(member).asText();
  }

  /** Category, county and zone; the last two may be missing. */
  private static String layer(JsonNode layer) {
    return layer.path("restricted").asBoolean() ? "restricted" : String.join(" ",
        layer.path("category").asText(), layer.path("county").asText(""),
        layer.path("zone").asText(""));
  }

  private static ObjectNode finding(JsonNode before, JsonNode after) {
    ObjectNode changes = changes(before, after, FINDING);
    ObjectNode rules = parts(before.path("rules"), after.path("rules"), rule -> key(rule, "id"),
        (a, b) -> changes(a, b, RULE));
    ObjectNode all = changes == null ? JsonNodeFactory.instance.objectNode() : changes;
    JsonNode oldVersion = before.path("zone").path("version");
    if (!oldVersion.equals(after.path("zone").path("version"))) {
      all.set("version", pair(oldVersion, after.path("zone").path("version")));
    }
    if (!isEmpty(rules)) {
      all.set("rules", rules);
    }
    return all.isEmpty() ? null : all;
  }

  private static ObjectNode changes(JsonNode before, JsonNode after, List<String> members) {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    for (String member : members) {
      if (!before.path(member).equals(after.path(member))) {
        changes.set(member, pair(before.path(member), after.path(member)));
      }
    }
    return changes.isEmpty() ? null : changes;
  }

  private static ObjectNode pair(JsonNode before, JsonNode after) {
    ObjectNode pair = JsonNodeFactory.instance.objectNode();
    pair.set("before", before.isMissingNode() ? null : before);
    pair.set("after", after.isMissingNode() ? null : after);
    return pair;
  }

  private static ObjectNode parts(
      JsonNode before, JsonNode after, Function<JsonNode, String> key, Comparison comparison) {
    Map<String, JsonNode> old = byKey(before, key);
    Map<String, JsonNode> now = byKey(after, key);
    ObjectNode parts = JsonNodeFactory.instance.objectNode();
    ArrayNode appeared = parts.putArray("appeared");
    now.forEach((id, item) -> {
      if (!old.containsKey(id)) {
        appeared.add(item);
      }
    });
    ArrayNode vanished = parts.putArray("vanished");
    ArrayNode changed = parts.putArray("changed");
    old.forEach((id, item) -> {
      if (!now.containsKey(id)) {
        vanished.add(item);
        return;
      }
      ObjectNode difference = comparison.of(item, now.get(id));
      if (difference != null) {
        ObjectNode entry = changed.addObject().put("id", id);
        entry.setAll(difference);
      }
    });
    return parts;
  }

  private static Map<String, JsonNode> byKey(JsonNode array, Function<JsonNode, String> key) {
    Map<String, JsonNode> map = new LinkedHashMap<>();
    array.forEach(item -> map.put(key.apply(item), item));
    return map;
  }

  private static boolean isEmpty(ObjectNode parts) {
    return parts.path("appeared").isEmpty() && parts.path("vanished").isEmpty() && parts.path("changed").isEmpty();
  }
}
