package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class GaussKrugerTest {
  @ParameterizedTest
  @CsvSource({"87.304112, 44.013183, 29, 4875332.132, 29524386.268",
      "87.304112, 44.013183, 30, 4878822.310, 30283818.104",
      "89.593967, 44.022066, 30, 4876354.338, 30467445.701", "89.593967, 44.022066, 29, 4879547.017, 29707977.626",
      "90.286028, 43.834689, 30, 4855494.330, 30523004.822"})
  void agreesWithProjToTheMillimetre(double lon, double lat, int zone, double north, double east) {
    Coordinate metres = GaussKruger.zone(zone).project(new Coordinate(lon, lat));
    assertThat(metres.y).isCloseTo(north, within(0.0006));
    assertThat(metres.x).isCloseTo(east, within(0.0006));
  }

  @Test
  void comesBack() {
    GaussKruger strip = GaussKruger.zone(29);
    for (double lon = 85.5; lon <= 88.5; lon += 0.37) {
      Coordinate there = new Coordinate(lon, 43.1 + lon / 100);
      Coordinate back = strip.unproject(strip.project(there));
      assertThat(back.distance(there)).isLessThan(1e-10);
    }
  }
}
