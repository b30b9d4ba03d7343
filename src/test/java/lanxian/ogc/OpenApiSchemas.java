package lanxian.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.List;
import java.util.Map;

/** Holds answers against the schemas of an OpenAPI 3.0 document. */
final class OpenApiSchemas {
  private static final String ADDRESS = "https://lanxian.example/api.json";

  private final JsonNode document;
  private final JsonSchemaFactory factory;

  OpenApiSchemas(JsonNode document) {
    this.document = document;
    String text = document.toString();
    this.factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4, builder -> builder
        .metaSchema(OpenApi30.getInstance()).defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
        .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, text))));
  }

  /** Pointer to the schema of an answer; null if the document has none for it. */
  String pointer(String path, int status, String mediaType) {
    String base = "/paths/" + escaped(path) + "/get/responses/" + status;
    JsonNode response = document.at(base);
    if (response.has("$ref")) {
      base = response.path("$ref").asText().substring(1);
      response = document.at(base);
    }
    for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
      if (content.getKey().split(";")[0].equals(mediaType.split(";")[0])) {
        return base + "/content/" + escaped(content.getKey()) + "/schema";
      }
    }
    return null;
  }

  /** What the schema says against an answer. */
  List<String> complaints(String pointer, JsonNode answer) {
    JsonSchema schema = factory.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer),
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return schema.validate(answer).stream().map(ValidationMessage::toString).toList();
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /** A copy of an object without one of its members. */
  static JsonNode without(JsonNode object, String member) {
    ObjectNode copy = object.deepCopy();
    copy.remove(member);
    return copy;
  }

}
