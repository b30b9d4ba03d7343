package lanxian.web.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lanxian.store.ImportRun;

/** Imports as JSON. */
final class ImportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ImportJson() {}

  /** How far it is. */
  static ObjectNode of(ImportRun run) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", run.id()).put("state", run.state().name())
        .put("file", run.file()).put("bytes", run.bytes());
    node.set("options", parsed(run.options()));
    node.put("author", run.author()).put("createdAt", run.createdAt().toString())
        .put("endedAt", run.endedAt() == null ? null : run.endedAt().toString());
    node.putObject("progress").put("features", run.doneFeatures()).put("of", run.allFeatures());
    return node.put("revision", run.revision());
  }

  /** What came of it. */
  static void add(ObjectNode node, String outcome) {
    node.setAll((ObjectNode) parsed(outcome));
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is kept of an import is no JSON", e);
    }
  }
}
