package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwinWriterTest {
  private static final long SEED = 20261129;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String[] NAMES = {"z", "a", "aa", "A", "畜", "\uD83D\uDE00", "\uFB33", "", "name", "1"};

  @Test
  void writesWhatEachFormSays() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      ObjectNode object = object(random, 4);
      JsonWriter plain = JsonWriter.plain();
      plain.value(object);
      TwinWriter both = new TwinWriter();
      both.value(object);
      assertThat(text(both.plain().toBytes())).isEqualTo(text(plain.buffer().toBytes()));
      assertThat(text(both.canonical().toBytes())).isEqualTo(text(CanonicalJson.of(object)));
    }
  }

  @Test
  void tellsWhereMembersEnd() {
    TwinWriter writer = new TwinWriter();
    int[] ends = writer.object(NODES.objectNode().put("b", 12).put("a", "x"));
    assertThat(text(writer.plain().toBytes())).isEqualTo("{\"b\":12,\"a\":\"x\"}");
    assertThat(text(writer.canonical().toBytes())).isEqualTo("{\"a\":\"x\",\"b\":12}");
    assertThat(ends).containsExactly(7, 15);
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = NODES.objectNode();
    for (int i = random.nextInt(6); i > 0; i--) {
      object.set(NAMES[random.nextInt(NAMES.length)], value(random, depth));
    }
    return object;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> NODES.textNode(NAMES[random.nextInt(NAMES.length)] + "\"\n");
      case 1 -> NODES.numberNode(random.nextGaussian() * 1e3);
      case 2 -> NODES.numberNode(random.nextInt(1000));
      case 3 -> NODES.booleanNode(random.nextBoolean());
      case 4 -> NODES.nullNode();
      case 5 -> {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(value(random, depth - 1));
        }
        yield array;
      }
      case 6 -> Rendered.object(object(random, depth - 1));
      default -> object(random, depth - 1);
    };
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
