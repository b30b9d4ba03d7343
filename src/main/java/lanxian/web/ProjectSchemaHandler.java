package lanxian.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Locale;
import java.util.function.Supplier;
import lanxian.domain.LocalizedText;
import lanxian.domain.ProjectField;
import lanxian.domain.RuleSet;
import lanxian.http.Json;
import lanxian.http.Parameters;

/** {@code GET /project-schema}: the properties a project may carry, with types, units, allowed values and texts. */
public final class ProjectSchemaHandler implements Handler {
  private final Supplier<RuleSet> ruleSet;

  public ProjectSchemaHandler(Supplier<RuleSet> ruleSet) {
    this.ruleSet = ruleSet;
  }

  @Override
  public void handle(Context ctx) {
    Parameters.of(ctx).done();
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("ruleSet", ruleSet.get().hash());
    ArrayNode fields = schema.putArray("fields");
    ruleSet.get().fields().forEach(field -> fields.add(toJson(field)));
    Json.write(ctx, 200, schema);
  }

  private static ObjectNode toJson(ProjectField field) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", field.name())
        .put("type", field.type().name().toLowerCase(Locale.ROOT)).put("required", field.required());
    if (field.unit() != null) {
      node.put("unit", field.unit());
    }
    if (field.pattern() != null) {
      node.put("pattern", field.pattern());
    }
    if (field.min() != null) {
      node.put("minimum", field.min());
    }
    if (field.max() != null) {
      node.put("maximum", field.max());
    }
    text(node, "title", field.title());
    text(node, "description", field.description());
    node.put("absentMeans", field.whenAbsent() == null ? "unknown" : "none");
    if (!field.activities().isEmpty()) {
      field.activities().stream().sorted().forEach(node.putArray("activities")::add);
    }
    if (!field.allowed().isEmpty()) {
      ArrayNode allowed = node.putArray("allowed");
      field.allowed().forEach(value -> text(allowed.addObject().put("value", value.value()), "title", value.title()));
    }
    return node;
  }

  private static void text(ObjectNode node, String name, LocalizedText text) {
    if (text != null) {
      node.putObject(name).put("zh", text.zh()).put("en", text.en());
    }
  }
}
