package lanxian.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
  private static final LocalDate CHANGE = LocalDate.of(2026, 8, 15);

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      // from, to, day, in force
      "-,          -,          1900-01-01, true",
      "2026-08-15, -,          2026-08-14, false",
      "2026-08-15, -,          2026-08-15, true",
      "-,          2026-08-15, 2026-08-14, true",
      "-,          2026-08-15, 2026-08-15, false",
      "2018-01-01, 2026-08-15, 2018-01-01, true",
      "2018-01-01, 2026-08-15, 2017-12-31, false"})
  void isClosedAtTheStartAndOpenAtTheEnd(LocalDate from, LocalDate to, LocalDate day, boolean inForce) {
    assertThat(new Validity(from, to).contains(day)).isEqualTo(inForce);
  }

  @Test
  void anOldAndANewStatuteMeetWithoutOverlap() {
    Validity before = new Validity(LocalDate.of(2018, 1, 1), CHANGE);
    assertThat(before.overlaps(Validity.since(CHANGE))).isFalse();
    assertThat(Validity.since(CHANGE).overlaps(before)).isFalse();
    assertThat(before.overlaps(Validity.since(CHANGE.minusDays(1)))).isTrue();
    assertThat(before.overlaps(Validity.ALWAYS)).isTrue();
  }

  @Test
  void anEmptyPeriodIsRefused() {
    assertThatThrownBy(() -> new Validity(CHANGE, CHANGE)).isInstanceOf(IllegalArgumentException.class);
  }
}
