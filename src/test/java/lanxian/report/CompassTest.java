package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompassTest {
  @ParameterizedTest
  @CsvSource({"0, N, 北", "22.4, N, 北", "22.6, NE, 东北", "90, E, 东", "135, SE, 东南", "180, S, 南", "225, SW, 西南",
      "270, W, 西", "315, NW, 西北", "337.6, N, 北", "359.99, N, 北"})
  void namesTheNearestWind(double bearing, Compass wind, String chinese) {
    assertThat(Compass.of(bearing)).isEqualTo(wind);
    assertThat(wind.in("zh")).isEqualTo(chinese);
    assertThat(wind.in("en")).isEqualTo(wind.name());
  }
}
