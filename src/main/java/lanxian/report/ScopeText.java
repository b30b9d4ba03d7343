package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How far a record's answer reaches, in lines per section. */
final class ScopeText {
  private final Phrases words;

  ScopeText(Phrases words) {
    this.words = words;
  }

  /** Record member → its lines; warnings and assumptions only where there are any. */
  Map<String, List<String>> sections(JsonNode record) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put("checked", each(record.path("checked"), layer -> words.get("finding",
        category(layer) + " (" + layer.path("zones").asText() + ")",
        words.get("coverage." + layer.path("coverage").asText()))));
    sections.put("notChecked", each(record.path("notChecked"), this::unchecked));
    if (!record.path("assumptions").isEmpty()) {
      sections.put("assumptions", each(record.path("assumptions"), this::assumption));
    }
    if (!record.path("warnings").isEmpty()) {
      sections.put("warnings", each(record.path("warnings"),
          warning -> words.get("finding", warning.path("code").asText(), warning.path("detail").asText())));
    }
    return sections;
  }

  private String unchecked(JsonNode layer) {
    String reason = words.get("reason." + layer.path("reason").asText());
    String detail = layer.path("detail").asText();
    String category = category(layer) + (layer.has("zone") ? " " + layer.path("zone").asText() : "");
    return words.get("notChecked.item", category, layer.path("county").asText("-"),
        detail.isEmpty() ? reason : reason + " (" + detail + ")");
  }

  private String assumption(JsonNode assumption) {
    String code = assumption.path("code").asText();
    String what = words.get("assumption." + code, assumption.path("value").toString());
    String why = assumption.path("why").asText() + (assumption.path("verified").asBoolean(true)
        ? "" : words.get("comma") + words.get("unverified"));
    return words.get("finding", assumption.path("field").asText(), why.isEmpty() ? what : what + " (" + why + ")");
  }

  private static String category(JsonNode layer) {
    String code = layer.path("category").asText();
    return layer.path("categoryName").asText(code);
  }

  private static List<String> each(JsonNode array, Function<JsonNode, String> line) {
    List<String> lines = new ArrayList<>();
    array.forEach(item -> lines.add(line.apply(item)));
    return lines;
  }
}
