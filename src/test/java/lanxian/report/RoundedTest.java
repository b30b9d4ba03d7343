package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
  @ParameterizedTest
  @CsvSource({"1.0005, 3, 1.001", "-84.205, 2, -84.21", "1.2344999, 3, 1.234", "-0.0001, 3, 0.0", "1e12, 3, 1e12"})
  void roundsHalfUp(double value, int decimals, double expected) {
    assertThat(Rounded.to(value, decimals)).isEqualTo(expected);
    assertThat(1 / Rounded.to(value, decimals)).as("never -0").isEqualTo(1 / expected);
  }

  /** Areas of the brief's table: 1,002,512.630 m² are 100.2513 公顷 and 1503.7689 亩. */
  @Test
  void convertsFromTheUnroundedArea() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Rounded.area(node, "area", true, 1_002_512.630);
    assertThat(node.toString()).isEqualTo("{\"areaM2\":1002512.63,\"areaHa\":100.2513,\"areaMu\":1503.7689}");
    Rounded.area(node, "area", true, 89_044_794.571);
    assertThat(node.path("areaMu").asDouble()).isEqualTo(133567.1919);
    Rounded.area(node, "area", false, 5);
    assertThat(node.toString()).isEqualTo("{\"areaM2\":null,\"areaHa\":null,\"areaMu\":null}");
  }
}
