package lanxian.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTextTest {
  @ParameterizedTest
  @CsvSource({"0.7655公顷, 7655", "1503.7689亩, 1002512.6", "3 km², 3000000", "3km2, 3000000", "12平方米, 12", "12㎡, 12",
      "2 ha, 20000", "2hm2, 20000", "100, 100"})
  void readsUnits(String text, double m2) {
    assertThat(AreaText.m2(text, 1).orElseThrow()).isCloseTo(m2, within(0.1));
  }

  @Test
  void takesTheUnitGivenWhereNoneIsWritten() {
    assertThat(AreaText.m2("100.2513", AreaText.M2_PER_HA).orElseThrow()).isCloseTo(1_002_513, within(1e-6));
    assertThat(AreaText.hasUnit("100.2513")).isFalse();
    assertThat(AreaText.hasUnit("100.2513公顷")).isTrue();
    assertThat(AreaText.M2_PER_MU).isEqualTo(2000.0 / 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "12 ells", "-5", "1.2.3", "12公顷多"})
  void refusesWhatIsNoArea(String text) {
    assertThat(AreaText.m2(text, 1)).isEmpty();
  }
}
