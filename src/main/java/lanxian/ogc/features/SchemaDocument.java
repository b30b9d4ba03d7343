package lanxian.ogc.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import lanxian.cql2.filter.Queryables;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.layers.Layer;

/**
 * What features have, as JSON Schema (OGC API – Features Part 5, and the queryables of Part 3): every property with its
 * type, title, role and, where the registry knows them, its values.
 */
record SchemaDocument(String language) {
  /** Property that names the geometry in filters. */
  static final String GEOMETRY = Queryables.GEOMETRY;
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  /** @param id address of the document */
  ObjectNode schema(Layer layer, String id) {
    ObjectNode document = start(layer, id);
    ObjectNode properties = document.putObject("properties");
    int place = 1;
    for (ZoneColumn column : layer.schema().columns()) {
      column(properties.putObject(column.name()), layer, column).put("x-ogc-propertySeq", place++);
    }
    geometry(properties.putObject(GEOMETRY)).put("x-ogc-propertySeq", place);
    return document;
  }

  /** @param id address of the document */
  ObjectNode queryables(Layer layer, String id) {
    ObjectNode document = start(layer, id);
    ObjectNode properties = document.putObject("properties");
    layer.schema().columns().forEach(column -> column(properties.putObject(column.name()), layer, column));
    geometry(properties.putObject(GEOMETRY));
    properties.putObject(Queryables.VALIDITY).put("title", language.equals("zh") ? "有效期" : "Days in force")
        .put("description", "An interval; for the temporal functions of CQL2 only").put("format", "interval");
    return document.put("additionalProperties", false);
  }

  /** @param id address of the document */
  ObjectNode sortables(Layer layer, String id) {
    ObjectNode document = start(layer, id);
    ObjectNode properties = document.putObject("properties");
    Predicate<ZoneColumn> sortable = column -> column.type() != ZoneColumn.Type.LIST;
    layer.schema().columns().stream().filter(sortable)
        .forEach(column -> column(properties.putObject(column.name()), layer, column));
    return document.put("additionalProperties", false);
  }

  private ObjectNode start(Layer layer, String id) {
    return JsonNodeFactory.instance.objectNode().put("$schema", DRAFT).put("$id", id).put("type", "object")
        .put("title", layer.category().name().in(language))
        .put("description", layer.category().description().in(language));
  }

  private ObjectNode geometry(ObjectNode node) {
    return node.put("title", language.equals("zh") ? "图形" : "Geometry").put("x-ogc-role", "primary-geometry")
        .put("format", "geometry-any");
  }

  private ObjectNode column(ObjectNode node, Layer layer, ZoneColumn column) {
    node.put("title", column.title().in(language));
    switch (column.type()) {
      case TEXT -> node.put("type", "string");
      case NUMBER -> node.put("type", "number");
      case INTEGER -> node.put("type", "integer");
      case BOOLEAN -> node.put("type", "boolean");
      case DATE -> node.put("type", "string").put("format", "date");
      case LIST -> node.put("type", "array").putObject("items").put("type", "string");
    }
    switch (column.name()) {
      case ZoneSchema.ID -> node.put("x-ogc-role", "id");
      case "valid_from" -> node.put("x-ogc-role", "primary-interval-start");
      case "valid_to" -> node.put("x-ogc-role", "primary-interval-end");
      case "name" -> node.put("x-ogc-role", "title");
      default -> { }
    }
    if (column.name().endsWith("_m2")) {
      node.put("x-ogc-unit", "m2");
    } else if (column.name().endsWith("_m")) {
      node.put("x-ogc-unit", "m");
    }
    names(column.type() == ZoneColumn.Type.LIST ? node.withObject("/items") : node, column);
    return node;
  }

  /** The values that have names, each with its own; where others may occur, {@code anyOf} ends with a schema of everything. */
  private void names(ObjectNode node, ZoneColumn column) {
    if (column.named().isEmpty()) {
      return;
    }
    ArrayNode names = node.putArray(column.closed() ? "oneOf" : "anyOf");
    column.named().forEach(known ->
        names.addObject().put("const", known.value()).put("title", known.title().in(language)));
    if (column.closed()) {
      column.named().forEach(known -> node.withArray("enum").add(known.value())); // for readers that look for this alone
    } else {
      names.addObject();
    }
  }
}
