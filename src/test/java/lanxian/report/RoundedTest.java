package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
  private static final long SEED = 20261128;

  @ParameterizedTest
  @CsvSource({"1.0005, 3, 1.001", "-84.205, 2, -84.21", "1.2344999, 3, 1.234", "-0.0001, 3, 0.0", "1e12, 3, 1e12"})
  void roundsHalfUp(double value, int decimals, double expected) {
    assertThat(Rounded.to(value, decimals)).isEqualTo(expected);
    assertThat(1 / Rounded.to(value, decimals)).as("never -0").isEqualTo(1 / expected);
  }

  @Test
  void roundsAsDecimalsDo() {
    Random random = new Random(SEED);
    System.out.println("seed " + SEED);
    for (int i = 0; i < 200_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(16));
      int decimals = random.nextInt(10);
      if (random.nextInt(3) == 0) { // on a tie, or a rounding step beside it
        value = BigDecimal.valueOf((2 * random.nextInt(1_000_000) + 1) * 5L, decimals + 1).doubleValue();
        value = random.nextBoolean() ? value : Math.nextUp(value);
      }
      assertThat(Rounded.to(value, decimals)).as("%s to %d", value, decimals)
          .isEqualTo(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue() + 0.0);
    }
  }

  /** Areas of the brief's table: 1,002,512.630 m² are 100.2513 公顷 and 1503.7689 亩. */
  @Test
  void convertsFromTheUnroundedArea() {
    assertThat(area(true, 1_002_512.630).toString())
        .isEqualTo("{\"areaM2\":1002512.63,\"areaHa\":100.2513,\"areaMu\":1503.7689}");
    assertThat(area(true, 89_044_794.571).path("areaMu").asDouble()).isEqualTo(133567.1919);
    assertThat(area(false, 5).toString()).isEqualTo("{\"areaM2\":null,\"areaHa\":null,\"areaMu\":null}");
  }

  private static ObjectNode area(boolean has, double m2) {
    return TwinWriter.nodes(writer -> {
      Rounded.Area.AREA.put(writer.object(), has, m2);
      writer.end();
    });
  }
}
