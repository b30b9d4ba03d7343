package lanxian.cql2.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {
  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', textBlock = """
      ``, ``, true
      ``, a, false
      %, ``, true
      _%, ``, false
      %%, abc, true
      a%, abc, true
      %c, abc, true
      %b%, abc, true
      a_c, abc, true
      a_c, abbc, false
      _, 𠮷, true
      __, 𠮷, false
      a.c, abc, false
      a*, aaa, false
      [ab], a, false
      a\\%, a%, true
      a\\%, ab, false
      a\\_, a_, true
      a\\_, ab, false
      a\\\\b, a\\b, true
      a\\b, ab, true
      a\\, a\\, true
      A%, abc, false
      %ab, aab, true
      %a_b%c, xaabbac, true
      """)
  void matches(String pattern, String text, boolean expected) {
    assertThat(new LikePattern(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void agreesWithRegularExpressionsOnRandomPatterns() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int matched = 0;
    for (int i = 0; i < 20_000; i++) {
      String pattern = text(random, "ab%_", 7);
      String text = text(random, "ab", 9);
      boolean expected = Pattern.matches(pattern.replace("%", ".*").replace("_", "."), text);
      assertThat(new LikePattern(pattern).matches(text)).as("seed %d: %s LIKE %s", seed, text, pattern).isEqualTo(expected);
      matched += expected ? 1 : 0;
    }
    assertThat(matched).isBetween(1_000, 19_000);
  }

  private static String text(Random random, String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(length); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** Backtracking over all percent signs would take 2^1000 steps. */
  @Test
  void patternsMadeToTakeLongDoNot() {
    assertThat(new LikePattern("%a".repeat(1_000) + "b").matches("a".repeat(20_000))).isFalse();
  }
}
