package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RenderedTest {
  private final ObjectMapper mapper = new ObjectMapper();

  private final ObjectNode plain = JsonNodeFactory.instance.objectNode()
      .put("z", "畜禽\"\\\n\u0001").put("a", 1.50).put("n", (String) null);

  private static ObjectNode record(ObjectNode rule) {
    ObjectNode record = JsonNodeFactory.instance.objectNode().put("b", true);
    record.putArray("rules").add(rule).add("x");
    return record;
  }

  private static String text(JsonNode node) {
    JsonWriter writer = JsonWriter.plain();
    writer.value(node);
    return new String(writer.buffer().toBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void isWrittenAsWhatItHolds() throws Exception {
    ObjectNode rendered = record(Rendered.object(plain));
    assertThat(text(rendered)).isEqualTo(text(record(plain)));
    assertThat(mapper.writeValueAsBytes(rendered)).isEqualTo(mapper.writeValueAsBytes(record(plain)));
    assertThat(mapper.readTree(text(rendered))).isEqualTo(mapper.readTree(record(plain).toString()));
  }

  @Test
  void arraysToo() throws Exception {
    ArrayNode array = JsonNodeFactory.instance.arrayNode().add(plain).add("x").add(2);
    ObjectNode rendered = JsonNodeFactory.instance.objectNode().set("all", Rendered.array(array));
    assertThat(text(rendered)).isEqualTo("{\"all\":" + text(array) + "}");
    assertThat(CanonicalJson.of(rendered))
        .isEqualTo(CanonicalJson.of(JsonNodeFactory.instance.objectNode().set("all", array)));
    assertThat(mapper.readTree(text(rendered)).path("all")).isEqualTo(array);
  }

  @Test
  void hasTheCanonicalFormOfWhatItHolds() {
    assertThat(new String(CanonicalJson.of(record(Rendered.object(plain))), StandardCharsets.UTF_8))
        .isEqualTo(new String(CanonicalJson.of(record(plain)), StandardCharsets.UTF_8));
  }

  @Test
  void readsLikeAnyObject() {
    ObjectNode rendered = Rendered.object(plain);
    assertThat(rendered.path("a").doubleValue()).isEqualTo(1.5);
    assertThat((Object) rendered).isEqualTo(plain);
    assertThat(rendered.deepCopy().put("a", 2).toString()).contains("\"a\":2");
  }
}
