package lanxian.ogc.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import lanxian.domain.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static final Function<Instant, LocalDate> IN_CHINA =
      time -> LocalDate.ofInstant(time, ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({"2026-08-15, 2026-08-15", "2026-08-14T16:00:00Z, 2026-08-15", "2026-08-14T15:59:59.999Z, 2026-08-14",
      "2026-08-15t00:00:00+08:00, 2026-08-15"})
  void aTimeIsTheLegalDayItFallsOn(String text, LocalDate day) {
    assertThat(Period.parse(text, IN_CHINA)).isEqualTo(new Period(day, null));
  }

  @Test
  void bothEndsOfAnIntervalBelongToIt() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    LocalDate last = LocalDate.of(2020, 12, 31);
    assertThat(Period.parse("2020-01-01/2020-12-31", IN_CHINA).days()).isEqualTo(new Validity(first, last.plusDays(1)));
    assertThat(Period.parse("2020-01-01/..", IN_CHINA).days()).isEqualTo(Validity.since(first));
    assertThat(Period.parse("/2020-12-31", IN_CHINA).days()).isEqualTo(new Validity(null, last.plusDays(1)));
    assertThat(Period.parse("../..", IN_CHINA).days()).isEqualTo(Validity.ALWAYS);
    assertThat(Period.parse("2020-01-01/2020-01-01", IN_CHINA).days()).isEqualTo(new Validity(first, first.plusDays(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-02-30", "2026-08-15T25:00:00Z", "2026-08-15T00:00:00", "a/b", "2026-01-01/2025-01-01",
      "1/2/3", "-999999999-01-01", "+999999999-01-01T00:00:00Z", "..", "2026-08-15/P1Y"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> Period.parse(text, IN_CHINA)).isInstanceOf(DateTimeException.class);
  }
}
