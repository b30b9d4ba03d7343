package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors: RFC 8785, sections 3.2.2 to 3.2.4 and appendix B. */
class CanonicalJsonTest {
  private static final long SEED = 20261128;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static String canonical(String json) throws Exception {
    return text(MAPPER.readTree(json));
  }

  private static String text(JsonNode node) {
    return new String(CanonicalJson.of(node), StandardCharsets.UTF_8);
  }

  private static ObjectNode number(double value) {
    return JsonNodeFactory.instance.objectNode().put("n", value);
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0", "8000000000000000, 0", "0000000000000001, 5e-324", "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308", "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992", "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000", "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23", "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000", "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21", "3eb0c6f7a0b5ed8c, 9.999999999999997e-7", "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332", "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333", "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343", "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void writesNumbersAsInAppendixB(String bits, String expected) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(text(number(value))).isEqualTo("{\"n\":" + expected + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7fffffffffffffff", "7ff0000000000000", "fff0000000000000"})
  void refusesNumbersThatJsonDoesNotHave(String bits) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThatThrownBy(() -> CanonicalJson.of(number(value))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesTheSampleOfSection322() throws Exception {
    String input = """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }""";
    assertThat(canonical(input)).isEqualTo("{\"literals\":[null,true,false],"
        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void sortsMembersByUtf16CodeUnitsAsInSection323() throws Exception {
    String input = """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
         "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
         "\\u00f6":"Latin Small Letter O With Diaeresis"}""";
    assertThat(canonical(input)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void everyNumberReadsBackAsItself() throws Exception {
    Random random = new Random(8785);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String written = text(number(value));
        assertThat(MAPPER.readTree(written).get("n").doubleValue()).as("seed 8785, " + i).isEqualTo(value + 0.0);
        assertThat(canonical(written)).isEqualTo(written);
      }
    }
  }

  /** Most numbers of records have few decimals, which have a way of their own. */
  @Test
  void writesDecimalsAsTheLibrary() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      double value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(14)).doubleValue();
      double next = random.nextInt(4) == 0 ? Math.nextUp(value) : value;
      assertThat(text(number(next))).as("seed %d, %s", SEED, next)
          .isEqualTo("{\"n\":" + NumberToJSON.serializeNumber(next) + "}");
    }
  }

  @Test
  void hashIsSha256OfTheCanonicalForm() throws Exception {
    // printf '{"a":1,"b":[]}' | sha256sum
    String expected = "sha256:f87e4099e9be5e75094e0a4f46d3dc18a9c37429314a5a2490fb78d31e7e170c";
    assertThat(CanonicalJson.hash(MAPPER.readTree("{\"b\": [], \"a\": 1.0}"))).isEqualTo(expected);
    assertThat(CanonicalJson.hash(MAPPER.readTree("{\"b\": [], \"a\": 1.5}"))).isNotEqualTo(expected);
  }

  @Test
  void agreesWithTheLibraryOnRandomValues() throws Exception {
    Random random = new Random(SEED);
    System.out.println("seed " + SEED);
    for (int i = 0; i < 2000; i++) {
      String json = MAPPER.writeValueAsString(object(random, 4));
      assertThat(canonical(json)).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
    }
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = random.nextInt(6); i > 0; i--) {
      object.set(text(random), switch (random.nextInt(depth > 0 ? 7 : 5)) {
        case 0 -> JsonNodeFactory.instance.textNode(text(random));
        case 1 -> JsonNodeFactory.instance.numberNode(random.nextLong() >> random.nextInt(64));
        case 2 -> JsonNodeFactory.instance.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 12));
        case 3 -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
        case 4 -> JsonNodeFactory.instance.nullNode();
        case 5 -> object(random, depth - 1);
        default -> JsonNodeFactory.instance.arrayNode().add(object(random, depth - 1)).add(text(random)).add(1.5);
      });
    }
    return object;
  }

  private static String text(Random random) {
    return random.ints(random.nextInt(8), 0, 0x2_0000).filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
