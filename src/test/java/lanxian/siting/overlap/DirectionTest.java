package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.siting.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
  private final Ground ground = Ground.changji();

  @ParameterizedTest
  @CsvSource({"0, 500, 0", "500, 500, 45", "500, 0, 90", "500, -500, 135", "0, -500, 180", "-500, -500, 225",
      "-500, 0, 270", "-500, 500, 315", "300, 519.6, 30"})
  void pointsFromTheProjectToTheZone(double east, double north, double expected) {
    Footprint well = new Footprint(ground.point(0, 0));
    double degrees = Direction.degrees(well, ground.disc(east, north, 20));
    assertThat(degrees).isGreaterThanOrEqualTo(0).isLessThan(360);
    assertThat(Math.cos(Math.toRadians(degrees - expected))).isCloseTo(1, within(1e-4));
  }

  @Test
  void isTakenBetweenTheNearestPlacesNotTheCentres() {
    Footprint parcel = new Footprint(ground.rect(0, 0, 10, 10));
    assertThat(Direction.degrees(parcel, ground.rect(100, -5000, 200, 5000))).isCloseTo(90, within(0.5));
  }

  @Test
  void hasNoDirectionWhereTheyMeet() {
    Footprint parcel = new Footprint(ground.rect(0, 0, 10, 10));
    assertThat(Direction.degrees(parcel, ground.rect(10, 0, 20, 10))).isNaN();
  }
}
