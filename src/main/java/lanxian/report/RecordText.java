package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stored record as plain text in the record's language: the verdict first, then each zone with its articles of law
 * and the overlap in square metres, hectares and mu, then how far the answer reaches.
 */
public final class RecordText {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private final JsonNode record;
  private final Phrases words;
  private final RuleText rules;
  private final StringBuilder text = new StringBuilder();

  private RecordText(JsonNode record) {
    this.record = record;
    this.words = Phrases.of(record.path("lang").asText());
    this.rules = new RuleText(words);
  }

  /** @param record a record as {@link RecordJson} writes it */
  public static String of(JsonNode record) {
    RecordText text = new RecordText(record);
    text.head();
    text.findings();
    text.requirements();
    text.around();
    text.scope();
    return text.text.toString();
  }

  private void head() {
    line(0, words.get("head", words.get("verdict." + record.path("verdict").asText())));
    if (!record.path("determined").asBoolean()) {
      line(0, words.get("head.undetermined"));
    }
    if (record.path("borderline").asBoolean()) {
      line(0, words.get("head.borderline"));
    }
    JsonNode project = record.path("project");
    List<String> parts = new ArrayList<>();
    for (String member : List.of("name", "activity", "phase")) {
      if (project.path(member).isTextual()) {
        parts.add(project.path(member).asText());
      }
    }
    size(project, "area", "lengthM").ifPresent(parts::add);
    line(0, words.get("project", String.join(words.get("comma"), parts)));
    line(0, words.get("asOf", words.date(record.path("asOf").asText()), record.path("datasetRevision").asText()));
    line(0, words.get("ruleSet", record.path("ruleSet").asText()));
    line(0, words.get("hash", record.path("hash").asText()));
  }

  private void findings() {
    section("findings", record.path("findings"));
    for (JsonNode finding : record.path("findings")) {
      List<String> parts = new ArrayList<>(List.of(words.get("relation." + finding.path("relation").asText())));
      if (finding.path("overlapShare").asDouble() > 0) {
        size(finding, "overlap", "overlapLengthM").ifPresent(size -> parts.add(
            words.get("overlap", size, Phrases.number(Rounded.to(finding.path("overlapShare").asDouble() * 100, 2)))));
      }
      double distance = finding.path("boundaryDistanceM").asDouble();
      if (distance != 0) {
        parts.add(words.get(distance < 0 ? "distance.inside" : "distance.outside", Phrases.number(Math.abs(distance))));
      }
      if (finding.path("borderline").asBoolean()) {
        parts.add(words.get("borderline"));
      }
      line(1, words.get("finding", zone(finding.path("zone")), String.join(words.get("comma"), parts)));
      for (JsonNode crossing : finding.path("crossings")) {
        line(2, words.get("crossing", crossing.path("part").asText(), crossing.path("entryM").asText(),
            crossing.path("exitM").asText(), crossing.path("lengthM").asText()));
      }
      finding.path("rules").forEach(rule -> rules.lines(rule, "id").forEach(line -> line(2, line)));
    }
  }

  private void requirements() {
    if (!record.path("unmetRequirements").isEmpty()) {
      section("unmet", record.path("unmetRequirements"));
      for (JsonNode requirement : record.path("unmetRequirements")) {
        rules.lines(requirement, "rule").forEach(line -> line(1, line));
        size(requirement, "outside", "outsideLengthM").ifPresent(size -> line(2, words.get("outside", size)));
      }
    }
    if (!record.path("anywhere").isEmpty()) {
      section("anywhere", record.path("anywhere"));
      record.path("anywhere").forEach(rule -> rules.lines(rule, "id").forEach(line -> line(1, line)));
    }
    if (!record.path("totals").isEmpty()) {
      section("totals", record.path("totals"));
      record.path("totals").properties().forEach(total -> size(total.getValue(), "area", "lengthM")
          .ifPresent(size -> line(1, words.get("finding", words.get("effect." + total.getKey()), size))));
    }
  }

  private void around() {
    if (!record.path("slivers").isEmpty()) {
      section("slivers", record.path("slivers"));
      for (JsonNode sliver : record.path("slivers")) {
        String size = size(sliver, "overlap", "overlapLengthM").orElse("");
        line(1, words.get("finding", zone(sliver.path("zone")),
            size + words.get("comma") + sliver.path("why").asText() + mark(sliver)));
      }
    }
    if (!record.path("near").isEmpty()) {
      section("near", record.path("near"));
      for (JsonNode near : record.path("near")) {
        String zone = zone(near.path("zone"));
        line(1, (near.path("direction").isTextual()
            ? words.get("near.item", zone, words.direction(near.path("direction").asText()),
                Phrases.number(near.path("distanceM").asDouble()))
            : words.get("near.touch", zone)) + mark(near));
      }
    }
  }

  private void scope() {
    new ScopeText(words).sections(record).forEach((key, lines) -> {
      section(key, record.path(key));
      lines.forEach(line -> line(1, line));
    });
    text.append('\n');
    line(0, words.get("disclaimer"));
  }

  private String mark(JsonNode node) {
    return node.path("borderline").asBoolean() ? words.get("comma") + words.get("borderline") : "";
  }

  private String zone(JsonNode zone) {
    List<String> parts = new ArrayList<>();
    parts.add(zone.path("categoryName").asText(zone.path("category").asText()));
    if (zone.path("class").isTextual()) {
      parts.add(zone.path("className").asText(zone.path("class").asText()));
    }
    parts.add(zone.path("name").asText());
    String status = words.get("status." + zone.path("geometryStatus").asText());
    return String.join(" ", parts) + " [" + zone.path("id").asText() + ", " + status + "]";
  }

  private Optional<String> size(JsonNode node, String prefix, String length) {
    if (node.path(prefix + "M2").isNumber()) {
      JsonNode ha = node.path(prefix + "Ha");
      JsonNode mu = node.path(prefix + "Mu");
      String m2 = Phrases.number(Rounded.to(node.path(prefix + "M2").asDouble(), 2));
      return Optional.of(ha.isNumber()
          ? words.get("area", m2, Phrases.number(ha.asDouble()), Phrases.number(mu.asDouble()))
          : words.get("area.m2", m2));
    }
    return node.path(length).isNumber()
        ? Optional.of(words.get("length", Phrases.number(node.path(length).asDouble())))
        : Optional.empty();
  }

  private void section(String key, JsonNode content) {
    text.append('\n');
    line(0, words.get(key) + (content.isEmpty() ? ": " + words.get("none") : ""));
  }

  /** Names come from outside: what would move a terminal's cursor is left out. */
  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(CONTROL.matcher(line).replaceAll(" ")).append('\n');
  }
}
