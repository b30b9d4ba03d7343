package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

class DirectionTest {
  private static final long SEED = 20261129;

  private final Ground ground = Ground.changji();

  @ParameterizedTest
  @CsvSource({"0, 500, 0", "500, 500, 45", "500, 0, 90", "500, -500, 135", "0, -500, 180", "-500, -500, 225",
      "-500, 0, 270", "-500, 500, 315", "300, 519.6, 30"})
  void pointsFromTheProjectToTheZone(double east, double north, double expected) {
    double degrees = degrees(new Footprint(ground.point(0, 0)), ground.disc(east, north, 20));
    assertThat(degrees).isGreaterThanOrEqualTo(0).isLessThan(360);
    assertThat(Math.cos(Math.toRadians(degrees - expected))).isCloseTo(1, within(1e-4));
  }

  @Test
  void isTakenBetweenTheNearestPlacesNotTheCentres() {
    Footprint parcel = new Footprint(ground.rect(0, 0, 10, 10));
    assertThat(degrees(parcel, ground.rect(100, -5000, 200, 5000))).isCloseTo(90, within(0.5));
  }

  @Test
  void thereIsNoneFromAPlaceToItself() {
    assertThat(Direction.degrees(new Coordinate(87, 44), new Coordinate(87, 44))).isNaN();
  }

  /** What was close over the ellipsoid holds the places that are nearest in a plane around the project. */
  @Test
  void isThatOfThePlacesNearestInAPlane() {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      double east = 100 + 900 * random.nextDouble();
      double north = 900 * random.nextDouble() - 450;
      Footprint parcel = new Footprint(ground.rect(0, 0, 10 + 60 * random.nextDouble(), 10 + 60 * random.nextDouble()));
      Geometry zone = ground.disc(east, north, 20);
      assertThat(degrees(parcel, zone)).as("seed %d, %d", SEED, i).isCloseTo(planar(parcel, zone), within(1e-6));
    }
  }

  private static double degrees(Footprint project, Geometry zone) {
    Contact contact =
        Contacts.between(project, ZoneShape.asDrawn(TestZone.of("z", "wetland", null, zone).build()));
    assertThat(contact.kind()).isEqualTo(Contact.Kind.APART);
    return Direction.degrees(project, contact);
  }

  private static double planar(Footprint project, Geometry zone) {
    LocalMetric metric = new LocalMetric(project.envelope().centre());
    Coordinate[] nearest =
        new IndexedFacetDistance(metric.toMetres(zone)).nearestPoints(metric.toMetres(project.geometry()));
    return Direction.degrees(degrees(metric, nearest[1]), degrees(metric, nearest[0]));
  }

  private static Coordinate degrees(LocalMetric metric, Coordinate place) {
    return metric.toDegrees(new GeometryFactory().createPoint(place)).getCoordinate();
  }
}
