package lanxian.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedNamesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "zone.class = 'L1' | \"zone.class\" = 'L1'",
      "phase = 'zone.class' | phase = 'zone.class'",
      "a = 'it''s zone.x' AND zone.x = 1 | a = 'it''s zone.x' AND \"zone.x\" = 1",
      "\"zone.class\" = 'L1' | \"zone.class\" = 'L1'",
      "名称 = '天池' | \"名称\" = '天池'",
      "zone.水体_2 IS NULL | \"zone.水体_2\" IS NULL",
      "heads > 1.5 AND heads < 2e3 | heads > 1.5 AND heads < 2e3",
      "shares(zone.pollutants, pollutants) = true | shares(\"zone.pollutants\", pollutants) = true",
      "a = 'open | a = 'open"})
  void quotesOnlyNamesTheGrammarDoesNotTake(String written, String quoted) {
    assertThat(QuotedNames.of(written)).isEqualTo(quoted);
  }
}
