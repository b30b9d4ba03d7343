package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
  private static final long SEED = 20261129;

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

  /** A project of few points is compared edge by edge, one of many by an index: both find the same direction. */
  @Test
  void isTheSameHoweverItIsSearched() {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      double east = 100 + 900 * random.nextDouble();
      double north = 900 * random.nextDouble() - 450;
      Footprint parcel = new Footprint(ground.rect(0, 0, 10 + 60 * random.nextDouble(), 10 + 60 * random.nextDouble()));
      ZoneShape zone = ZoneShape.asDrawn(TestZone.of("z", "wetland", null, ground.disc(east, north, 20)).build());
      Contact contact = Contacts.between(parcel, zone);
      assertThat(contact.kind()).isEqualTo(Contact.Kind.APART);
      assertThat(Direction.degrees(parcel, contact)).as("seed %d, %d", SEED, i)
          .isCloseTo(Direction.degrees(parcel, zone.geometry()), within(1e-6));
    }
  }
}
