package lanxian.geo.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Datum;
import lanxian.geo.Reprojector;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Random places written in every way that files are written come back to where they are. */
class ForensicsRoundTripTest {
  private final CrsRegistry registry = new CrsRegistry();
  private final Reprojector reprojector = new Reprojector(0.01);
  private final GeometryFactory factory = new GeometryFactory();
  private final CoordinateForensics forensics = new CoordinateForensics(registry, Region.CHANGJI);

  @Test
  void whateverTheOrderThePrefixAndTheStrip() {
    long seed = 31;
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Coordinate place = new Coordinate(85.6 + 5.9 * random.nextDouble(), 43.1 + 2.3 * random.nextDouble());
      int strip = random.nextBoolean() ? 3 : 6;
      int zone = (int) (strip == 3 ? Math.round(place.x / 3) : Math.floor(place.x / 6) + 1);
      boolean prefixed = random.nextBoolean();
      Crs crs = registry.gaussKruger(strip, zone, prefixed);
      Coordinate written = reprojector.fromStored(factory.createPoint(place), crs).getCoordinate();
      boolean northFirst = random.nextBoolean();
      double[] first = {northFirst ? written.y : written.x};
      double[] second = {northFirst ? written.x : written.y};

      Decision decision = forensics.decide(declaration(random.nextInt(3), crs), first, second);

      Coordinate read = reprojector.toStored(
          factory.createPoint(decision.coordinate(first[0], second[0])), decision.crs()).getCoordinate();
      assertThat(read.distance(place)).as("seed %d, case %d, %s", seed, i, crs).isLessThan(1e-8);
      assertThat(decision.crs()).isEqualTo(crs);
      assertThat(decision.notices()).as("seed %d, case %d, %s", seed, i, crs)
          .allMatch(notice -> notice.code().equals("AXES_LOOK_SWAPPED"));
    }
  }

  private static Declaration declaration(int kind, Crs crs) {
    return switch (kind) {
      case 0 -> Declaration.boundaryTxt("2000国家大地坐标系", crs.stripDegrees(), crs.zone());
      case 1 -> Declaration.of(crs, AxisOrder.EAST_NORTH);
      default -> new Declaration(null, Datum.CGCS2000, null, crs.zone(), AxisOrder.EAST_NORTH);
    };
  }

  @Test
  void anEdgeOfARegionBelongsToIt() {
    assertThat(Region.CHANGJI.contains(new Coordinate(85.58, 43.10))).isTrue();
    assertThat(Region.CHANGJI.contains(new Coordinate(91.57, 45.49))).isTrue();
    assertThat(Region.CHANGJI.contains(new Coordinate(85.4, 44))).isFalse();
    assertThat(Region.CHANGJI.contains(new Coordinate(87, 45.7))).isFalse();
    assertThat(Region.CHINA.contains(new Coordinate(87, 44))).isTrue();
    assertThat(AxisOrder.EAST_NORTH.swapped()).isEqualTo(AxisOrder.NORTH_EAST);
    assertThat(AxisOrder.NORTH_EAST.swapped()).isEqualTo(AxisOrder.EAST_NORTH);
  }
}
