package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import lanxian.siting.Ground;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class FootprintTest {
  private final Ground ground = Ground.changji();

  @Test
  void measuresTheGroundAsItIsStoredAndReadBack() {
    long seed = 20261124;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Geometry drawn = star(random).reverse(); // clockwise, as shapefiles have it
      Footprint first = new Footprint(drawn);
      Footprint again = new Footprint(first.geometry());
      assertThat(first.geometry().equalsExact(drawn)).isFalse();
      assertThat(again.geometry().equalsExact(first.geometry())).isTrue();
      assertThat(again.areaM2()).as("seed %d, polygon %d", seed, i).isEqualTo(first.areaM2());
      assertThat(again.lengthM()).as("seed %d, polygon %d", seed, i).isEqualTo(first.lengthM());
    }
  }

  private Polygon star(Random random) {
    double[] eastNorth = new double[60];
    for (int i = 0; i < 30; i++) {
      double radius = 100 + 900 * random.nextDouble();
      eastNorth[2 * i] = radius * Math.cos(i * Math.PI / 15);
      eastNorth[2 * i + 1] = radius * Math.sin(i * Math.PI / 15);
    }
    return ground.polygon(eastNorth);
  }

  @Test
  void refusesWhatIsEmptyOrMixed() {
    assertThatThrownBy(() -> new Footprint(Ground.FACTORY.createPolygon()))
        .isInstanceOf(IllegalArgumentException.class);
    Geometry mixed = Ground.FACTORY.createGeometryCollection(
        new Geometry[] {ground.point(0, 0), ground.line(0, 0, 10, 10)});
    assertThatThrownBy(() -> new Footprint(mixed)).isInstanceOf(IllegalArgumentException.class);
  }
}
