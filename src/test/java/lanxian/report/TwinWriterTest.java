package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwinWriterTest {
  private static final long SEED = 20261129;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String[] NAMES = {"z", "a", "aa", "A", "畜", "\uD83D\uDE00", "\uFB33", "", "name", "1",
      "a name that is far too long to be kept for the next object that has a member of the same name"};

  @Test
  void writesWhatEachFormSays() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    TwinWriter same = new TwinWriter();
    for (int i = 0; i < 500; i++) {
      ObjectNode object = object(random, 4);
      TwinWriter both = new TwinWriter();
      tell(both, object, random);
      assertThat(text(both.plain().toBytes())).isEqualTo(plain(object));
      assertThat(text(both.canonical().toBytes())).isEqualTo(text(CanonicalJson.of(object)));
      int from = same.canonical().length();
      tell(same, object, random);
      assertThat(text(same.canonical().bytesFrom(from))).as("with names that are known")
          .isEqualTo(text(CanonicalJson.of(object)));
    }
  }

  @Test
  void whatStandsBesidesIsInThePlainFormAlone() {
    TwinWriter writer = new TwinWriter();
    writer.object();
    writer.besides("id", null);
    writer.put("b", 12);
    int hash = writer.besides("hash", "0000");
    writer.put("a", "x").end();
    writer.plain().set(hash + 1, "1234");
    assertThat(text(writer.plain().toBytes())).isEqualTo("{\"id\":null,\"b\":12,\"hash\":\"1234\",\"a\":\"x\"}");
    assertThat(text(writer.canonical().toBytes())).isEqualTo("{\"a\":\"x\",\"b\":12}");
    assertThatThrownBy(() -> writer.plain().set(40, "too far")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNotThereIsNothing() {
    TwinWriter writer = new TwinWriter();
    writer.object().put("text", (String) null).put("number", (Double) null).put("whole", (Integer) 3)
        .put("list", List.of("b", "a")).end();
    assertThat(text(writer.plain().toBytes())).isEqualTo("{\"text\":null,\"number\":null,\"whole\":3,\"list\":[\"b\",\"a\"]}");
  }

  @Test
  void refusesWhatTheFormDoesNotKnow() {
    assertThatThrownBy(() -> new TwinWriter().number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TwinWriter().text("\ud800")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TwinWriter().object().name("\ud800")).isInstanceOf(IllegalArgumentException.class);
  }

  /** Tells a writer of a value; parts of it as something that was written before. */
  private static void tell(TwinWriter writer, JsonNode value, Random random) {
    if (value.isContainerNode() && random.nextInt(4) == 0) {
      writer.rendered(Rendered.of(other -> tellWhole(other, value)));
    } else if (value.isObject()) {
      writer.object();
      value.properties().forEach(member -> tell(writer.name(member.getKey()), member.getValue(), random));
      writer.end();
    } else if (value.isArray()) {
      writer.array();
      value.forEach(item -> tell(writer, item, random));
      writer.end();
    } else {
      leaf(writer, value);
    }
  }

  private static void tellWhole(TwinWriter writer, JsonNode value) {
    tell(writer, value, new Random() {
      private static final long serialVersionUID = 1;

      @Override
      public int nextInt(int bound) {
        return 1; // nothing within is rendered again
      }
    });
  }

  private static void leaf(TwinWriter writer, JsonNode value) {
    if (value.isTextual()) {
      writer.text(value.textValue());
    } else if (value.isInt()) {
      writer.number(value.longValue());
    } else if (value.isNumber()) {
      writer.number(value.doubleValue());
    } else if (value.isBoolean()) {
      writer.flag(value.booleanValue());
    } else {
      writer.nothing();
    }
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = NODES.objectNode();
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 40 : 6); i > 0; i--) {
      String name = NAMES[random.nextInt(NAMES.length)];
      object.set(random.nextBoolean() ? name : name + i, value(random, depth));
    }
    return object;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
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
      default -> object(random, depth - 1);
    };
  }

  private static String plain(JsonNode value) {
    JsonWriter writer = JsonWriter.plain();
    writer.value(value);
    return text(writer.buffer().toBytes());
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
