package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RenderedNodeTest {
  private final ObjectMapper mapper = new ObjectMapper();

  private final ObjectNode plain = JsonNodeFactory.instance.objectNode()
      .put("z", "畜禽\"\\\n\u0001").put("a", 1.50).put("n", (String) null);

  private static ObjectNode record(ObjectNode rule) {
    ObjectNode record = JsonNodeFactory.instance.objectNode().put("b", true);
    record.putArray("rules").add(rule).add("x");
    return record;
  }

  @Test
  void isWrittenAsWhatItHolds() throws Exception {
    ObjectNode rendered = record(new RenderedNode(plain));
    assertThat(mapper.writeValueAsBytes(rendered)).isEqualTo(mapper.writeValueAsBytes(record(plain)));
    assertThat(rendered.toString()).isEqualTo(record(plain).toString());
    assertThat(mapper.readTree(mapper.writeValueAsBytes(rendered))).isEqualTo(mapper.readTree(record(plain).toString()));
  }

  @Test
  void hasTheCanonicalFormOfWhatItHolds() {
    assertThat(new String(CanonicalJson.of(record(new RenderedNode(plain))), StandardCharsets.UTF_8))
        .isEqualTo(new String(CanonicalJson.of(record(plain)), StandardCharsets.UTF_8));
  }

  @Test
  void readsLikeAnyObject() {
    RenderedNode rendered = new RenderedNode(plain);
    assertThat(rendered.path("a").doubleValue()).isEqualTo(1.5);
    assertThat((Object) rendered).isEqualTo(plain);
    assertThat(rendered.deepCopy().put("a", 2).toString()).contains("\"a\":2");
  }
}
