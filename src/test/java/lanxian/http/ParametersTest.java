package lanxian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 15);

  private static List<String> faults(Parameters parameters) {
    return parameters.faults().stream().map(f -> f.where().parameter() + " " + f.code().name()).toList();
  }

  @Test
  void readsTypedValues() {
    Parameters parameters = new Parameters(Map.of("asOf", List.of("2026-08-15"), "near", List.of("12.5"),
        "lang", List.of("zh"), "store", List.of("false")));
    assertThat(parameters.date("asOf", null)).isEqualTo(DAY);
    assertThat(parameters.number("near", 0, 100, 1)).isEqualTo(12.5);
    assertThat(parameters.oneOf("lang", Set.of("zh", "en"), "en")).isEqualTo("zh");
    assertThat(parameters.flag("store", true)).isFalse();
    parameters.done();
  }

  @Test
  void absentOrBlankValuesTakeTheDefault() {
    Parameters parameters = new Parameters(Map.of("asOf", List.of(" ")));
    assertThat(parameters.date("asOf", DAY)).isEqualTo(DAY);
    assertThat(parameters.number("near", 0, 100, 7)).isEqualTo(7);
    parameters.done();
  }

  @Test
  void collectsEveryFault() {
    Parameters parameters = new Parameters(Map.of("asOf", List.of("15.8.2026"), "near", List.of("NaN"),
        "lang", List.of("fr"), "bogus", List.of("1"), "lon", List.of("1", "2")));
    parameters.date("asOf", DAY);
    parameters.number("near", 0, 100, 1);
    parameters.oneOf("lang", Set.of("zh", "en"), "en");
    parameters.requiredNumber("lon", -180, 180);
    parameters.requiredNumber("lat", -90, 90);
    assertThat(faults(parameters)).contains("asOf BAD_PARAMETER", "near BAD_PARAMETER", "lang BAD_PARAMETER",
        "lon REPEATED_PARAMETER", "lat BAD_PARAMETER", "bogus UNKNOWN_PARAMETER");
    assertThatThrownBy(parameters::done).isInstanceOf(FaultException.class).hasMessageContaining("allowed: asOf");
  }

  @Test
  void theRestIsWhatNobodyAskedFor() {
    Parameters parameters = new Parameters(Map.of("near", List.of("1"), "species", List.of("pig")));
    parameters.number("near", 0, 10, 0);
    assertThat(parameters.rest()).containsExactly(Map.entry("species", List.of("pig")));
    parameters.done();
  }
}
