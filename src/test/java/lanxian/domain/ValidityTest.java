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

  /** Of what is in force a change begins at once, of what is to come on its day; the end stays unless it is past. */
  @Test
  void whatIsChangedKeepsItsDays() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    LocalDate later = LocalDate.of(2027, 1, 1);
    assertThat(Validity.changed(day, null)).isEqualTo(Validity.since(day));
    assertThat(Validity.changed(day, Validity.ALWAYS)).isEqualTo(Validity.since(day));
    assertThat(Validity.changed(day, new Validity(LocalDate.of(2020, 1, 1), later))).isEqualTo(new Validity(day, later));
    assertThat(Validity.changed(day, Validity.since(later))).isEqualTo(Validity.since(later));
    assertThat(Validity.changed(later, new Validity(null, later))).isEqualTo(Validity.since(later));
  }
}
