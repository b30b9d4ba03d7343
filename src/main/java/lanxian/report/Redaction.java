package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.domain.SecurityLevel;
import lanxian.siting.Warning;

/**
 * What of a record somebody may see who does not see all zones that decided it. Parts of a record that are not for everybody
 * bear their level. What he does not see is left out; where it decided something, {@code {"restricted": true}} stands in its
 * place with the effect, so that the verdict is explained, and nothing else: all hidden zones together are one finding.
 *
 * <p>Only members named here are ever let through, so that one that comes to records later is not given away before
 * somebody has decided about it.
 */
final class Redaction {
  /** Member that tells who may see the part it stands in; where it is missing, everybody may. */
  static final String LEVEL = "securityLevel";

  /** Members of the record itself. The project is what the caller sent. */
  static final List<String> HEAD = List.of("id", "verdict", "determined", "asOf", "recordedAt", "datasetRevision", "ruleSet",
      "hash", "lang", "nearM", "borderline", "project", "counties");
  /** Members of parts of whose zones all are visible. */
  static final List<String> FINDING = List.of("zone", "relation", "overlapM2", "overlapHa", "overlapMu", "overlapShare",
      "overlapLengthM", "boundaryDistanceM", "borderline", "illustrative", "toleranceM2", "overlap", "crossings");
  static final List<String> ZONE = List.of("id", "version", "category", "class", "name", "categoryName", "className",
      "county", "geometryStatus", "surveyAccuracyM", "approvalDoc", LEVEL);
  static final List<String> RULE = List.of("id", "rule", "effect", "countedEffect", "text", "basis", "otherBases",
      "penalties", "assumed", "marks", "notices", "remark", "confidence", "seedSection", LEVEL);
  static final List<String> UNMET = List.of("category", "categories", "outsideM2", "outsideHa", "outsideMu",
      "outsideLengthM", "borderline", "outside");
  static final List<String> NEAR = List.of("zone", "distanceM", "relation", "bearing", "direction", "borderline");
  static final List<String> SLIVER = List.of("zone", "overlapM2", "overlapLengthM", "toleranceM2", "toleranceM",
      "sharedLengthM", "borderline", "why", "overlap");
  static final List<String> TOTAL = List.of("areaM2", "areaHa", "areaMu", "lengthM", "share", LEVEL);
  static final List<String> CHECKED = List.of("category", "categoryName", "zones", "coverage");
  static final List<String> NOT_CHECKED = List.of("category", "categoryName", "coverage", "county", "reason",
      "undetermined", "zone", "detail", LEVEL);
  static final List<String> ASSUMPTION = List.of("code", "field", "value", "rules", "why", "verified");
  /** Warnings that are about the project and the ground it stands on, never about a zone. */
  static final Set<String> WARNINGS = Set.of("AREA_DIFFERS", "RULES_NOT_HELD_FOR_DATE", "NO_COUNTIES",
      "PARTLY_OUTSIDE_PREFECTURE", "MULTIPLE_COUNTIES");

  private final JsonNode record;
  private final SecurityLevel clearance;
  private final Phrases words;
  private final ObjectNode copy = JsonNodeFactory.instance.objectNode();
  private final Map<String, SortedSet<String>> assumed = new TreeMap<>(); // field → visible rules that assume it
  private SecurityLevel left = SecurityLevel.PUBLIC;
  private boolean replaced;

  private Redaction(JsonNode record, SecurityLevel clearance) {
    this.record = record;
    this.clearance = clearance;
    this.words = Phrases.of(record.path("lang").asText());
  }

  /** Marks a part with who may see it; what everybody may see stays as it is. */
  static TwinWriter mark(TwinWriter part, SecurityLevel level) {
    return level == SecurityLevel.PUBLIC ? part : part.put(LEVEL, level.name());
  }

  private static ObjectNode mark(ObjectNode part, SecurityLevel level) {
    return level == SecurityLevel.PUBLIC ? part : part.put(LEVEL, level.name());
  }

  /** Level of whoever may see all of a record, or of a part without what it holds. */
  static SecurityLevel level(JsonNode part) {
    return part.has(LEVEL) ? SecurityLevel.valueOf(part.path(LEVEL).asText()) : SecurityLevel.PUBLIC;
  }

  /** The record, or its content, as somebody may see it who sees a level; the hash in it is not its own any more. */
  static ObjectNode of(JsonNode record, SecurityLevel clearance) {
    return new Redaction(record, clearance).done();
  }

  private ObjectNode done() {
    copy.setAll(members(record, HEAD));
    ArrayNode findings = copy.putArray("findings");
    findings(findings);
    copy.set("near", zones("near", NEAR));
    copy.set("slivers", zones("slivers", SLIVER));
    copy.set("unmetRequirements", rules(record.path("unmetRequirements"), UNMET));
    copy.set("anywhere", rules(record.path("anywhere"), List.of()));
    totals(copy.putObject("totals"));
    copy.set("checked", parts("checked", CHECKED));
    copy.set("notChecked", notChecked());
    assumptions(copy.putArray("assumptions"));
    warnings(copy.putArray("warnings"), findings);
    if (replaced || hiddenBorder()) {
      copy.put("redacted", true);
    }
    return mark(copy, left);
  }

  private boolean isSeen(JsonNode part) {
    return level(part).isVisibleTo(clearance);
  }

  /** Remembers that something of a level is in the copy. */
  private JsonNode seen(JsonNode part) {
    left = level(part).isVisibleTo(left) ? left : level(part);
    return part;
  }

  private static ObjectNode members(JsonNode from, List<String> names) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    from.properties().forEach(member -> { // in their order
      if (names.contains(member.getKey())) {
        node.set(member.getKey(), member.getValue());
      }
    });
    return node;
  }

  private ArrayNode parts(String name, List<String> names) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    record.path(name).forEach(part -> parts.add(members(part, names)));
    return parts;
  }

  private ObjectNode restricted() {
    replaced = true;
    return JsonNodeFactory.instance.objectNode().put("restricted", true);
  }

  private ObjectNode named() {
    return restricted().put("name", words.get("restricted"));
  }

  /** A zone that is hidden and set off nothing decided nothing. */
  private void findings(ArrayNode findings) {
    Set<String> effects = new LinkedHashSet<>();
    int place = -1;
    for (JsonNode finding : record.path("findings")) {
      if (isSeen(finding.path("zone"))) {
        ObjectNode node = members(finding, FINDING);
        node.set("zone", members(seen(finding.path("zone")), ZONE));
        node.set("rules", rules(finding.path("rules"), List.of()));
        findings.add(node);
      } else {
        finding.path("rules").forEach(rule -> effects.add(counted(rule)));
        place = place < 0 && !effects.isEmpty() ? findings.size() : place;
      }
    }
    if (!effects.isEmpty()) {
      ObjectNode hidden = findings.insertObject(place);
      hidden.set("zone", named());
      hidden.set("rules", effects(effects));
    }
  }

  private static String counted(JsonNode rule) {
    return rule.path("countedEffect").asText(rule.path("effect").asText());
  }

  private ArrayNode effects(Collection<String> effects) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    effects.forEach(effect -> array.add(named().put("effect", effect)));
    return array;
  }

  /** Rules that hang on zones that are hidden are told of by what comes of them, each effect once. */
  private ArrayNode rules(JsonNode rules, List<String> more) {
    List<String> names = new ArrayList<>(RULE);
    names.addAll(more);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    Set<String> hidden = new LinkedHashSet<>();
    for (JsonNode rule : rules) {
      if (isSeen(rule)) {
        array.add(members(seen(rule), names));
        String id = rule.path(rule.has("id") ? "id" : "rule").asText();
        rule.path("assumed").forEach(
            field -> assumed.computeIfAbsent(field.asText(), f -> new TreeSet<>()).add(id));
      } else {
        hidden.add(counted(rule));
      }
    }
    return array.addAll(effects(hidden));
  }

  /** Hidden ones are not even counted: how many are listed depends on a radius that the caller chooses. */
  private ArrayNode zones(String name, List<String> names) {
    ArrayNode zones = JsonNodeFactory.instance.arrayNode();
    for (JsonNode part : record.path(name)) {
      if (isSeen(part.path("zone"))) {
        ObjectNode node = members(part, names);
        node.set("zone", members(seen(part.path("zone")), ZONE));
        zones.add(node);
      }
    }
    return zones;
  }

  private void totals(ObjectNode totals) {
    record.path("totals").properties().forEach(total -> {
      if (isSeen(total.getValue())) {
        totals.set(total.getKey(), members(seen(total.getValue()), TOTAL));
      } else {
        totals.set(total.getKey(), restricted());
      }
    });
  }

  private ArrayNode notChecked() {
    ArrayNode layers = JsonNodeFactory.instance.arrayNode();
    boolean hidden = false;
    for (JsonNode layer : record.path("notChecked")) {
      if (isSeen(layer)) {
        layers.add(members(seen(layer), NOT_CHECKED));
      }
      hidden |= !isSeen(layer);
    }
    if (hidden) {
      layers.add(named().put("reason", "LAYER_FAULT").put("undetermined", true));
    }
    return layers;
  }

  /** What was taken for the worst is told as far as rules that are told of rest on it. */
  private void assumptions(ArrayNode assumptions) {
    for (JsonNode assumption : record.path("assumptions")) {
      ObjectNode node = members(assumption, ASSUMPTION);
      if (assumption.has("rules")) {
        SortedSet<String> rules = assumed.get(assumption.path("field").asText());
        if (rules == null) {
          continue;
        }
        rules.forEach(node.putArray("rules")::add);
      }
      assumptions.add(node);
    }
  }

  private void warnings(ArrayNode warnings, ArrayNode findings) {
    // nothing that is hidden decided anything: then no warning speaks of it either
    boolean all = !replaced;
    Set<String> told = new TreeSet<>(WARNINGS);
    record.path("project").path("notices").forEach(notice -> told.add(notice.path("code").asText()));
    Set<String> hidden = new LinkedHashSet<>();
    for (JsonNode warning : record.path("warnings")) {
      String code = warning.path("code").asText();
      if (code.equals(Warning.ILLUSTRATIVE_ZONES)) {
        illustrative(warnings, findings);
      } else if (all || told.contains(code)) {
        warnings.add(members(warning, List.of("code", "detail")));
      } else if (hidden.add(code)) {
        warnings.addObject().put("code", code).put("detail", words.get("restricted.detail"));
      }
    }
  }

  private void illustrative(ArrayNode warnings, ArrayNode findings) {
    long count = 0;
    for (JsonNode finding : findings) {
      count += finding.path("illustrative").asBoolean() ? 1 : 0;
    }
    if (count > 0) {
      Warning warning = Warning.illustrative(count);
      warnings.addObject().put("code", warning.code()).put("detail", warning.detail().in(record.path("lang").asText()));
    }
  }

  /** The verdict hangs on a boundary, and on none that is shown. */
  private boolean hiddenBorder() {
    return record.path("borderline").asBoolean()
        && List.of("findings", "near", "slivers").stream().noneMatch(list -> {
          for (JsonNode part : copy.path(list)) {
            if (part.path("borderline").asBoolean()) {
              return true;
            }
          }
          return false;
        });
  }
}
