package lanxian.editing.generate.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import lanxian.domain.Delineation;
import lanxian.domain.DelineationNumber;
import lanxian.domain.LocalizedText;
import lanxian.editing.generate.GeneratorDescription;
import lanxian.editing.generate.GeneratorParameter;
import lanxian.editing.generate.Generators;
import lanxian.editing.generate.InputRole;

/** What a generator reads and takes, as JSON: all that a form needs. */
public final class GeneratorJson {
  private final Generators generators;

  public GeneratorJson(Generators generators) {
    this.generators = generators;
  }

  /** All of them. */
  public ObjectNode all() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode array = node.putArray("generators");
    generators.descriptions().forEach(description -> array.add(of(description)));
    return node;
  }

  /** One of them. */
  public ObjectNode of(GeneratorDescription description) {
    Delineation delineation = generators.delineation();
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", description.id());
    text(node, "title", description.title());
    text(node, "description", description.text());
    node.put("category", description.category());
    ArrayNode inputs = node.putArray("inputs");
    description.inputs().forEach(role -> inputs.add(input(role, delineation)));
    ArrayNode parameters = node.putArray("parameters");
    description.parameters().forEach(parameter -> parameters.add(parameter(parameter, delineation)));
    ArrayNode numbers = node.putArray("numbers");
    generators.numbersOf(description.id()).stream().sorted()
        .forEach(key -> numbers.add(number(delineation.number(key))));
    return node;
  }

  private static ObjectNode input(InputRole role, Delineation delineation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("role", role.name())
        .put("shape", role.shape().name().toLowerCase(Locale.ROOT)).put("minimum", role.min()).put("maximum", role.max());
    text(node, "title", role.text());
    ArrayNode properties = node.putArray("properties");
    role.properties().forEach(property -> properties.add(parameter(property, delineation)));
    return node;
  }

  private static ObjectNode parameter(GeneratorParameter parameter, Delineation delineation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", parameter.name())
        .put("type", parameter.kind().name().toLowerCase(Locale.ROOT)).put("required", parameter.required());
    text(node, "title", parameter.text());
    if (parameter.unit() != null) {
      node.put("unit", parameter.unit()).put("minimum", parameter.min()).put("maximum", parameter.max());
    }
    if (parameter.absent() instanceof Double number) {
      node.put("default", number);
    } else if (parameter.absent() instanceof Boolean flag) {
      node.put("default", flag);
    } else if (parameter.absent() != null) {
      node.put("default", parameter.absent().toString());
    }
    if (parameter.numberKey() != null) {
      DelineationNumber number = delineation.number(parameter.numberKey());
      node.put("default", number.high()).put("source", number.source()).put("confidence", number.confidence().name())
          .put("verified", number.verified());
    }
    if (!parameter.choices().isEmpty()) {
      ArrayNode choices = node.putArray("choices");
      parameter.choices().forEach(choice ->
          text(choices.addObject().put("value", choice.value()), "title", choice.text()));
    }
    return node;
  }

  private static ObjectNode number(DelineationNumber number) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("key", number.key()).put("low", number.low())
        .put("high", number.high()).put("unit", number.unit());
    text(node, "title", number.text());
    return node.put("document", number.document()).put("clause", number.clause())
        .put("confidence", number.confidence().name()).put("verified", number.verified());
  }

  private static void text(ObjectNode node, String name, LocalizedText text) {
    node.putObject(name).put("zh", text.zh()).put("en", text.en());
  }
}
