package lanxian.exchange.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.FaultException;
import lanxian.domain.Validity;
import org.junit.jupiter.api.Test;

class CoverageReaderTest {
  private static final String HEADER = "county_code,category,status,valid_from,valid_to,note\n";
  private final CoverageReader reader = new CoverageReader(Set.of("wetland", "farmland")::contains);

  private List<Coverage> read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> faults(String text) {
    FaultException refused = catchThrowableOfType(FaultException.class, () -> read(text));
    return refused.faults().stream().map(f -> f.where().line() + " " + f.code().name()).toList();
  }

  @Test
  void readsEveryColumn() {
    assertThat(read(HEADER + "652301,wetland,PARTIAL,2016-07-27,2026-01-01,\"示意, 仅供参考\"\n\n652302,farmland,DATA_MISSING,,,\n"))
        .containsExactly(
            new Coverage("652301", "wetland", CoverageStatus.PARTIAL,
                new Validity(LocalDate.of(2016, 7, 27), LocalDate.of(2026, 1, 1)), "示意, 仅供参考"),
            new Coverage("652302", "farmland", CoverageStatus.DATA_MISSING, Validity.ALWAYS, ""));
  }

  @Test
  void tellsEveryFaultWithItsLine() {
    assertThat(faults(HEADER
        + "652301,wetland,PARTIAL,,,\n"
        + "6523,lake,SOME,yesterday,,\n"
        + "\n"
        + "652301,wetland,PARTIAL,2026-01-01,2026-01-01,"))
        .containsExactly("3 COVERAGE_COUNTY", "3 COVERAGE_CATEGORY", "3 COVERAGE_STATUS", "3 COVERAGE_DATE",
            "5 COVERAGE_DATE");
  }

  @Test
  void refusesOtherColumns() {
    assertThat(faults("county_code,category,status\n652301,wetland,PARTIAL\n")).containsExactly("2 COVERAGE_COLUMNS");
  }

  @Test
  void aQuoteNeverClosedIsNoticedAtTheEndOfTheFile() {
    assertThat(faults(HEADER + "652301,wetland,PARTIAL,,,\"open\n")).containsExactly("3 COVERAGE_NOT_CSV");
  }
}
