package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A rule of a record in lines: what it says, by which article, with which penalty and doubts. */
final class RuleText {
  private final Phrases words;

  RuleText(Phrases words) {
    this.words = words;
  }

  List<String> lines(JsonNode rule, String idMember) {
    List<String> lines = new ArrayList<>();
    String effect = words.get("effect." + rule.path("effect").asText());
    lines.add(words.get("rule", rule.path(idMember).asText(), effect, rule.path("text").asText()));
    if (rule.path("countedEffect").isTextual()) {
      lines.add("  " + words.get("counted", effect, words.get("effect." + rule.path("countedEffect").asText())));
    }
    lines.add("  " + basis(rule.path("basis")));
    rule.path("otherBases").forEach(
        basis -> lines.add("  " + words.get("basis.other", words.citation(basis), authority(basis))));
    rule.path("penalties").forEach(basis -> lines.add("  " + words.get("penalty", words.citation(basis))));
    if (!rule.path("assumed").isEmpty()) {
      List<String> fields = new ArrayList<>();
      rule.path("assumed").forEach(field -> fields.add(field.asText()));
      lines.add("  " + words.get("assumed", String.join(words.get("comma"), fields)));
    }
    rule.path("notices").forEach(notice -> lines.add("  " + words.get("notice", notice.asText())));
    if (rule.path("remark").isTextual()) {
      lines.add("  " + words.get("notice", rule.path("remark").asText()));
    }
    return lines;
  }

  private String basis(JsonNode basis) {
    String from = basis.path("validFrom").asText(null);
    return from == null
        ? words.get("basis.open", words.citation(basis), authority(basis))
        : words.get("basis", words.citation(basis), authority(basis), words.date(from));
  }

  private String authority(JsonNode basis) {
    return words.get("authority." + basis.path("authority").asText());
  }
}
