package lanxian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationTest {
  private static final List<Representation> OFFERED = List.of(Representation.GEOJSON, Representation.HTML);

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "- | json",
      "*/* | json",
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | html",
      "application/geo+json | json",
      "application/json | json",
      "application/geo+json;q=0.5, text/html;q=0.9 | html",
      "text/* | html",
      "text/html;q=0, */* | json",
      "text/html;q=abc, application/*;q=0.1 | json",
      "TEXT/HTML | html"})
  void theHeaderChoosesAsHttpSays(String accept, String f) {
    assertThat(Representation.accepted(accept, OFFERED).f()).isEqualTo(f);
  }

  @Test
  void whoTakesNoneOfThemIsToldWhatThereIs() {
    assertThatThrownBy(() -> Representation.accepted("image/png, text/html;q=0", OFFERED))
        .isInstanceOfSatisfying(FaultException.class, fault -> {
          assertThat(fault.faults().get(0).code()).isEqualTo(HttpFault.NOT_ACCEPTABLE);
          assertThat(fault.faults().get(0).detail()).contains("application/geo+json", "text/html");
        });
  }
}
