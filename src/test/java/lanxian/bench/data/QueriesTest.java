package lanxian.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

class QueriesTest {
  private static final long SEED = 41;

  @Test
  void pointsLieEvenlyInTheBox() {
    double[] points = Queries.points(SEED, 10_000);
    int inTheWest = 0;
    for (int i = 0; i < points.length; i += 2) {
      assertThat(points[i]).isBetween(Box.WEST, Box.EAST);
      assertThat(points[i + 1]).isBetween(Box.SOUTH, Box.NORTH);
      inTheWest += points[i] < 88.5 ? 1 : 0;
    }
    assertThat(inTheWest).isBetween(4800, 5200);
    assertThat(points).isEqualTo(Queries.points(SEED, 10_000));
  }

  @Test
  void parcelsAreValidAndMeasureAboutTenHectares() {
    double[][] parcels = Queries.parcels(SEED, 2000);
    double sum = 0;
    for (double[] ring : parcels) {
      Geometry parcel = Shape.of(ring).geometry();
      assertThat(parcel.isValid()).isTrue();
      assertThat(Rings.area(ring)).isPositive();
      assertThat(parcel.getNumPoints()).isBetween(5, 13);
      double areaM2 = EllipsoidalArea.m2(parcel);
      assertThat(areaM2).isBetween(69_000.0, 142_000.0);
      sum += areaM2;
    }
    assertThat(sum / parcels.length).isBetween(95_000.0, 115_000.0);
    assertThat(Arrays.deepEquals(parcels, Queries.parcels(SEED, 2000))).isTrue();
  }

  @Test
  void hardPointsLieOnBoundariesOrNextToThem() {
    List<BenchZone> zones = DataSets.L.make(50);
    double[] points = HardPoints.of(SEED, zones, 1000);
    List<IndexedFacetDistance> boundaries = new ArrayList<>();
    zones.forEach(zone -> boundaries.add(new IndexedFacetDistance(zone.geometry())));
    int near = 0;
    int on = 0;
    for (int i = 0; i < points.length; i += 2) {
      Geometry point = Shape.FACTORY.createPoint(new Coordinate(points[i], points[i + 1]));
      double distance = boundaries.stream().mapToDouble(boundary -> boundary.distance(point)).min().orElseThrow();
      near += distance < 1e-9 ? 1 : 0;
      on += distance == 0 ? 1 : 0;
    }
    assertThat(near).isGreaterThan(450);
    assertThat(on).isGreaterThan(100);
  }

  @Test
  void hardParcelsAreValid() {
    List<BenchZone> zones = new ArrayList<>(DataSets.L.make(50));
    zones.addAll(DataSets.H.make(1));
    double[][] parcels = HardParcels.of(SEED, zones, 1200);
    assertThat(parcels).hasNumberOfRows(1200);
    int equal = 0;
    for (double[] ring : parcels) {
      Geometry parcel = Shape.of(ring).geometry();
      assertThat(parcel.isValid()).isTrue();
      assertThat(Rings.area(ring)).isPositive();
      equal += zones.stream().anyMatch(zone -> zone.geometry().equalsTopo(parcel)) ? 1 : 0;
    }
    assertThat(equal).isGreaterThan(50);
  }
}
