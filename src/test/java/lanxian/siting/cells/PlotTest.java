package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.geo.RightHand;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class PlotTest {
  /** The same ground drawn the other way round, as a ring or as one of many parts gives the same areas. */
  @Test
  void theWayARingRunsDoesNotMatter() {
    CellIndex index = CellIndex.of(List.of(TestShapes.gear(87.3, 44.1, 0.03, 77), TestShapes.checkerboard(20, 2),
        TestShapes.box(87.29, 44.09, 87.31, 44.11)));
    for (Polygon plot : new Polygon[] {TestShapes.gear(87.31, 44.11, 0.003, 40),
        TestShapes.gear(87.31, 44.11, 0.05, 80), TestShapes.gear(87.31, 44.11, 0.05, 300), TestShapes.tile()}) {
      Map<Integer, Double> expected = overlaps(index, Plot.of(plot));
      assertThat(expected).isNotEmpty();
      assertSame(overlaps(index, Plot.of(plot.reverse())), expected);
      assertSame(overlaps(index, Plot.of(TestShapes.multi(List.of(plot)))), expected);
      Polygon left = (Polygon) RightHand.of(plot);
      double[] ring = new double[2 * left.getNumPoints()];
      for (int i = 0; i < left.getNumPoints(); i++) {
        ring[2 * i] = left.getCoordinates()[i].x;
        ring[2 * i + 1] = left.getCoordinates()[i].y;
      }
      assertSame(overlaps(index, Plot.ofRing(ring)), expected);
    }
  }

  @Test
  void onlyPolygonsOnTheEarthArePlots() {
    for (Geometry none : new Geometry[] {TestShapes.FACTORY.createPolygon(), TestShapes.box(179, 0, 181, 1),
        TestShapes.box(-180.001, 0, -179, 1), TestShapes.box(0, 89, 1, 90.1), TestShapes.box(0, -91, 1, 0),
        TestShapes.FACTORY.createPoint(new Coordinate(87, 44)), TestShapes.tile().getExteriorRing()}) {
      assertThatThrownBy(() -> Plot.of(none)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> ZoneCells.of(none)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void assertSame(Map<Integer, Double> found, Map<Integer, Double> expected) {
    assertThat(found).containsOnlyKeys(expected.keySet());
    found.forEach((slot, m2) -> assertThat(Math.abs(m2 - expected.get(slot))).isLessThan(1e-6 + 1e-12 * m2));
  }

  private static Map<Integer, Double> overlaps(CellIndex index, Plot plot) {
    Map<Integer, Double> found = new TreeMap<>();
    Hits hits = new CellQuery().overlapping(index, plot);
    for (int i = 0; i < hits.count(); i++) {
      found.put(hits.slot(i), hits.areaM2(i));
    }
    return found;
  }
}
