package lanxian.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "C25% | C2511 | true", "C25% | C25 | true", "C25% | XC25 | false", "C_5 | C25 | true", "C_5 | C5 | false",
      "% | '' | true", "%天池% | 天山天池一号 | true", "a.c | abc | false", "a.c | a.c | true", "(a)[b]* | (a)[b]* | true",
      "50\\% | 50% | true", "50\\% | 500 | false", "a\\_b | axb | false", "\\\\E%\\\\Q | \\E.\\Q | true"})
  void matches(String pattern, String text, boolean matches) {
    assertThat(like(pattern, text)).isEqualTo(matches);
  }

  @Test
  void aPatternReachesAcrossLines() {
    assertThat(like("a%b", "a\nb")).isTrue();
  }

  /** Against a matcher that follows the definition letter by letter. */
  @Test
  void agreesWithTheDefinition() {
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      String pattern = word(random, "ab%_.", 6);
      String text = word(random, "ab.", 6);
      assertThat(like(pattern, text)).as("seed 5: %s LIKE %s", text, pattern).isEqualTo(matches(pattern, text));
    }
  }

  /** Whatever stands in a condition: it compiles or is refused with faults. */
  @Test
  void anyTextIsCompiledOrRefused() {
    Random random = new Random(6);
    String[] shreds = {"heads", "activity", "zone.class", "=", "<>", "<", "'WELL'", "'x", "5", "-", "/", "0", "AND", "OR",
        "NOT", "IN", "(", ")", ",", "LIKE", "'%'", "BETWEEN", "IS", "NULL", "hasAny", "shares", "acts", "true", "\"",
        "INCLUDE", "EXISTS", "POINT(1 2)", "[", "]", "..", ".", "名称", "2020-01-01", "\\", "id"};
    int compiled = 0;
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k <= random.nextInt(8); k++) {
        text.append(shreds[random.nextInt(shreds.length)]).append(' ');
      }
      try {
        Truth truth = Sample.condition(text.toString()).test(Sample.facts(Map.of("heads", 5.0)));
        assertThat(truth).isNotNull();
        compiled++;
      } catch (FaultException e) {
        assertThat(e.faults()).as(text.toString()).isNotEmpty()
            .allSatisfy(fault -> assertThat(fault.code()).isInstanceOf(ConditionFault.class));
      }
    }
    assertThat(compiled).isPositive();
  }

  private static boolean like(String pattern, String text) {
    return Sample.condition("code LIKE '" + pattern + "'").test(Sample.facts(Map.of("code", text))) == Truth.TRUE;
  }

  private static boolean matches(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    if (pattern.charAt(0) == '%') {
      return matches(pattern.substring(1), text) || !text.isEmpty() && matches(pattern, text.substring(1));
    }
    return !text.isEmpty() && (pattern.charAt(0) == '_' || pattern.charAt(0) == text.charAt(0))
        && matches(pattern.substring(1), text.substring(1));
  }

  private static String word(Random random, String letters, int longest) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(longest + 1); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
