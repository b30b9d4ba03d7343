package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Holds points and overlaps from cells against JTS, on shapes as they come and on shapes that meet exactly. */
class CellQueryTest {
  private static final long SEED = 20261128;

  @ParameterizedTest
  @CsvSource({
    "0, 0.004, 40", "0, 0.02, 200", "0, 0.2, 2000", "1, 0.03, 40", "2, 0.02, 60", "4, 0.02, 60", "16, 0.05, 400",
    "64, 0.02, 300", "1024, 0.02, 300"
  })
  void answersAreThoseOfAFullOverlay(int perSubcell, double radius, int vertices) {
    System.out.println("seed " + SEED);
    double grid = perSubcell == 0 ? 0 : Grid.SUBCELL_DEGREES / perSubcell;
    Random random = new Random(SEED);
    Blobs blobs = new Blobs(SEED, grid);
    List<Geometry> zones = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      zones.add(blobs.next(87.3 + random.nextDouble() * 0.1, 44 + random.nextDouble() * 0.1,
          radius * (0.3 + random.nextDouble()), 5 + random.nextInt(vertices)));
    }
    CellIndex index = CellIndex.of(zones);
    CellQuery query = new CellQuery();
    for (int i = 0; i < 120; i++) {
      double x = blobs.snapped(87.28 + random.nextDouble() * 0.14);
      double y = blobs.snapped(43.98 + random.nextDouble() * 0.14);
      assertPoint(index, query, zones, x, y);
      Coordinate vertex = zones.get(i % zones.size()).getCoordinates()[i % 4];
      assertPoint(index, query, zones, vertex.x, vertex.y);
      Geometry plot = i % 10 == 0 ? zones.get(i % zones.size())
          : blobs.next(x, y, i % 7 == 0 ? 0.05 : 0.002 + 2 * grid, 5 + random.nextInt(i % 5 == 0 ? 300 : 8));
      assertOverlaps(index, query, zones, plot);
    }
  }

  private static void assertPoint(CellIndex index, CellQuery query, List<Geometry> zones, double x, double y) {
    TreeSet<Integer> expected = new TreeSet<>();
    for (int i = 0; i < zones.size(); i++) {
      if (SimplePointInAreaLocator.locate(new Coordinate(x, y), zones.get(i)) != Location.EXTERIOR) {
        expected.add(i);
      }
    }
    TreeSet<Integer> found = new TreeSet<>();
    Hits hits = query.at(index, x, y);
    for (int i = 0; i < hits.count(); i++) {
      found.add(hits.slot(i));
    }
    assertThat(found).as("at %s %s", x, y).isEqualTo(expected);
  }

  private static void assertOverlaps(CellIndex index, CellQuery query, List<Geometry> zones, Geometry plot) {
    Hits hits = query.overlapping(index, Plot.of(plot));
    Map<Integer, Double> found = new TreeMap<>();
    for (int i = 0; i < hits.count(); i++) {
      found.put(hits.slot(i), hits.areaM2(i));
    }
    for (int i = 0; i < zones.size(); i++) {
      double expected = zones.get(i).getEnvelopeInternal().intersects(plot.getEnvelopeInternal())
          ? EllipsoidalArea.m2(OverlayNGRobust.overlay(zones.get(i), plot, OverlayNG.INTERSECTION)) : 0;
      double area = found.getOrDefault(i, 0.0);
      assertThat(area).as("zone %s of %s and %s", i, zones.get(i), plot)
          .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-4 + expected * 1e-9));
    }
  }
}
