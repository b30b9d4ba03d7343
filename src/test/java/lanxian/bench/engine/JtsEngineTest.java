package lanxian.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class JtsEngineTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Geometry west = FACTORY.toGeometry(new Envelope(87, 88, 44, 45));
  private final Geometry disc = west.getCentroid().buffer(0.2, 200); // of so many vertices that it is prepared
  private final Engine engine = Engines.JTS.build(DataSet.of(List.of(
      new BenchZone(0, "wetland", "GENERAL", west), new BenchZone(1, "wetland", "GENERAL", disc))));

  private final int[] zones = new int[4];
  private final double[] areas = new double[4];

  @Test
  void findsZonesAtAPointWithTheirBoundary() {
    assertThat(engine.pointHits(87.5, 44.5, zones)).isEqualTo(2);
    assertThat(engine.pointHits(87, 44.3, zones)).isEqualTo(1);
    assertThat(zones[0]).isZero();
    assertThat(engine.pointHits(86.9, 44.5, zones)).isZero();
  }

  @Test
  void measuresOverlaps() {
    double[] ring = {86.9, 44.4, 87.5, 44.4, 87.5, 44.6, 86.9, 44.6, 86.9, 44.4};
    Geometry parcel = FACTORY.toGeometry(new Envelope(86.9, 87.5, 44.4, 44.6));
    assertThat(engine.overlaps(ring, zones, areas)).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      double expected = EllipsoidalArea.m2(parcel.intersection(zones[i] == 0 ? west : disc));
      assertThat(areas[i]).isCloseTo(expected, within(0.01));
    }
  }

  @Test
  void leavesOutWhatOnlyTouches() {
    double[] ring = {86.9, 44.4, 87, 44.4, 87, 44.6, 86.9, 44.6, 86.9, 44.4};
    assertThat(engine.overlaps(ring, zones, areas)).isZero();
  }

  @Test
  void answersManyPointsAsOneByOne() {
    double[] points = {80, 40, 87.5, 44.5, 87.1, 44.1};
    List<List<Integer>> hits = new ArrayList<>();
    engine.pointHits(points, 1, 3, 2, (point, zone) -> hits.add(List.of(point, zone)));
    assertThat(hits).containsExactlyInAnyOrderElementsOf(
        Arrays.asList(List.of(1, 0), List.of(1, 1), List.of(2, 0)));
  }
}
