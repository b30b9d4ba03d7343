package lanxian.rules.condition;

import static lanxian.rules.condition.Truth.FALSE;
import static lanxian.rules.condition.Truth.TRUE;
import static lanxian.rules.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Kleene's tables of strong logic. */
class TruthTest {
  @ParameterizedTest
  @CsvSource({
      "TRUE, TRUE, TRUE, TRUE", "TRUE, UNKNOWN, UNKNOWN, TRUE", "TRUE, FALSE, FALSE, TRUE",
      "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, FALSE, FALSE, UNKNOWN", "FALSE, FALSE, FALSE, FALSE"})
  void tables(Truth a, Truth b, Truth and, Truth or) {
    assertThat(a.and(b)).isEqualTo(and).isEqualTo(b.and(a));
    assertThat(a.or(b)).isEqualTo(or).isEqualTo(b.or(a));
  }

  @Test
  void negation() {
    assertThat(TRUE.not()).isEqualTo(FALSE);
    assertThat(FALSE.not()).isEqualTo(TRUE);
    assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void deMorgan(Truth a) {
    for (Truth b : Truth.values()) {
      assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    }
  }

  @Test
  void fromBoolean() {
    assertThat(Truth.of(true)).isEqualTo(TRUE);
    assertThat(Truth.of(false)).isEqualTo(FALSE);
  }
}
