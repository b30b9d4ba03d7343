package lanxian.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanxian.cql2.json.Cql2Json;
import lanxian.cql2.text.Cql2Text;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Limits;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilterTest {
  private static final Place PLACE = Place.parameter("filter");
  private static final int MANY = 100_000;
  private static final List<String> PIECES = List.of("(", ")", ",", "'", "\"", "=", "<", ">", "AND", "OR", "NOT", "LIKE", "IN",
      "BETWEEN", "IS", "NULL", "DATE", "INTERVAL", "POINT", "Z", "POLYGON", "BBOX", "CASEI", "S_INTERSECTS", "A_EQUALS", "a",
      "1", "-", "^", ".", "'x'", "'..'", "\\", " ", "水", "\uD800", "{", "}", "[", "]", ":", "\"op\"", "\"args\"", "\"property\"",
      "\"interval\"", "\"type\"", "\"coordinates\"", "true", "null", "1e999", "\"=\"", "\"and\"", "\"Point\"");

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT (", "CASEI(", "f(", "A_EQUALS((", "A_EQUALS(((", "1+", "a IN (", "-", "2^(", "((1),",
      "S_INTERSECTS(", "(a AND ", "(a OR ", "x = (", "f((", "f((1),("})
  void nestingIsLimited(String piece) {
    FaultException faults = catchThrowableOfType(FaultException.class,
        () -> Cql2Text.parse(piece.repeat(MANY / piece.length()) + "1", Limits.DEFAULT, PLACE));
    assertThat(faults.faults()).hasSize(1);
    assertThat(faults.faults().get(0).code()).isIn(Cql2Fault.FILTER_TOO_DEEP, Cql2Fault.FILTER_SYNTAX);
    assertThat(faults.faults().get(0).detail()).startsWith("at character ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"op\":\"not\",\"args\":[", "{\"a\":", "{\"op\":\"f\",\"args\":[[",
      "{\"type\":\"Polygon\",\"coordinates\":[[["})
  void nestingOfJsonIsLimited(String piece) {
    FaultException faults = catchThrowableOfType(FaultException.class,
        () -> Cql2Json.parse(piece.repeat(MANY / piece.length()), Limits.DEFAULT, PLACE));
    assertThat(faults.faults()).extracting("code").containsExactly(Cql2Fault.FILTER_TOO_DEEP);
  }

  @Test
  void closedBracketsAreLimitedToo() {
    String text = "(".repeat(MANY) + "a" + ")".repeat(MANY);
    assertThat(code(() -> Cql2Text.parse(text, Limits.DEFAULT, PLACE))).isEqualTo(Cql2Fault.FILTER_TOO_DEEP);
    assertThat(code(() -> Cql2Text.parse("a = " + "1 + ".repeat(200) + "1", Limits.DEFAULT, PLACE)))
        .isEqualTo(Cql2Fault.FILTER_TOO_DEEP);
    String deep = "(".repeat(90) + "a" + ")".repeat(90);
    assertThatCode(() -> Cql2Text.parse(deep, Limits.DEFAULT, PLACE)).doesNotThrowAnyException();
  }

  @Test
  void sizeIsLimited() {
    assertThat(code(() -> Cql2Text.parse("a = '" + "x".repeat(1_000_000) + "'", Limits.DEFAULT, PLACE)))
        .isEqualTo(Cql2Fault.FILTER_TOO_LONG);
    assertThat(code(() -> Cql2Json.parse("\"" + "x".repeat(1_000_000) + "\"", Limits.DEFAULT, PLACE)))
        .isEqualTo(Cql2Fault.FILTER_TOO_LONG);
    String list = IntStream.range(0, 15_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    assertThatCode(() -> Cql2Text.parse("a IN (" + list + ")", Limits.DEFAULT, PLACE)).doesNotThrowAnyException();
    assertThat(code(() -> Cql2Text.parse("a IN (" + list + ") OR a IN (" + list + ")", Limits.DEFAULT, PLACE)))
        .isEqualTo(Cql2Fault.FILTER_TOO_LARGE);
    String points = "1 2,".repeat(50_000);
    assertThat(code(() -> Cql2Text.parse("S_INTERSECTS(a, LINESTRING(" + points + "1 2))", Limits.DEFAULT, PLACE)))
        .isEqualTo(Cql2Fault.FILTER_TOO_LARGE);
    assertThat(code(() -> Cql2Json.parse("{\"type\":\"LineString\",\"coordinates\":[" + "[1,2],".repeat(50_000) + "[1,2]]}",
        Limits.DEFAULT, PLACE))).isEqualTo(Cql2Fault.FILTER_TOO_LARGE);
  }

  private static Object code(Runnable reading) {
    return catchThrowableOfType(FaultException.class, reading::run).faults().get(0).code();
  }

  @Test
  void whateverIsSentEndsInAFilterOrInFaults() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    RandomFilters filters = new RandomFilters(random);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      boolean json = random.nextBoolean();
      String text = switch (random.nextInt(3)) {
        case 0 -> bytes(random);
        case 1 -> soup(random);
        default -> {
          var expression = filters.truth(3);
          yield broken(json ? Cql2Json.write(expression).toString() : Cql2Text.write(expression), random);
        }
      };
      read += isRead(text, json, seed) ? 1 : 0;
    }
    assertThat(read).isBetween(100, 19_000);
  }

  private static boolean isRead(String text, boolean json, long seed) {
    try {
      var filter = json ? Cql2Json.parse(text, Limits.DEFAULT, PLACE) : Cql2Text.parse(text, Limits.DEFAULT, PLACE);
      assertThat(filter.origin(filter.root())).isNotNull();
      return true;
    } catch (FaultException e) {
      assertThat(e.faults()).allSatisfy(fault -> {
        assertThat(fault.code()).isInstanceOf(Cql2Fault.class);
        assertThat(fault.where().parameter()).isEqualTo("filter");
      });
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + seed + ": " + text, e);
    }
  }

  private static String bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
  }

  private static String soup(Random random) {
    StringBuilder soup = new StringBuilder();
    for (int i = random.nextInt(15); i >= 0; i--) {
      soup.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
    }
    return soup.toString();
  }

  /** A character or a stretch taken out, put in or doubled. */
  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(broken.length() + 1);
      int end = Math.min(broken.length(), at + random.nextInt(4));
      switch (random.nextInt(3)) {
        case 0 -> broken.delete(at, end);
        case 1 -> broken.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default -> broken.insert(at, broken.substring(at, end));
      }
    }
    return broken.toString();
  }
}
