package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

class EdgePairsTest {
  @Test
  void noPairThatMeetsIsLeftOutAndNoneComesTwice() {
    long seed = 17;
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Coordinate[] ring = new Coordinate[60];
      for (int k = 0; k < ring.length - 1; k++) {
        ring[k] = new Coordinate(random.nextDouble(), random.nextDouble());
      }
      ring[ring.length - 1] = ring[0].copy();
      Set<Set<LineSegment>> visited = new HashSet<>();
      EdgePairs.visit(Shapes.FACTORY.createPolygon(ring), (a, b) ->
          assertThat(visited.add(Set.of(new LineSegment(a), new LineSegment(b)))).isTrue());
      for (Set<LineSegment> pair : crossing(ring)) {
        assertThat(visited).as("seed %d, case %d", seed, i).contains(pair);
      }
    }
  }

  @Test
  void theOrderDependsOnTheGeometryAlone() {
    Geometry star = Shapes.wkt("POLYGON((0 0,9 1,1 5,8 8,3 -2,4 9,0 0),(2 2,3 3,2 4,2 2))");
    assertThat(pairs(star)).isEqualTo(pairs(star.copy())).hasSizeGreaterThan(5);
  }

  @Test
  void pointsAndShortLinesHaveFewPairs() {
    assertThat(EdgePairs.count(Shapes.wkt("POINT(1 1)"))).isZero();
    assertThat(EdgePairs.count(Shapes.wkt("LINESTRING(0 0,1 1,2 2,3 3)"))).isEqualTo(1);
    assertThat(EdgePairs.count(Shapes.wkt("POLYGON EMPTY"))).isZero();
  }

  @Test
  void onlyWhatLiesBetweenGeometriesCountsAgainstJoiningThem() {
    Geometry square = Shapes.wkt("POLYGON((0 0,2 0,2 2,0 2,0 0))");
    Geometry across = Shapes.wkt("POLYGON((1 1,3 1,3 3,1 3,1 1))");
    Geometry away = Shapes.wkt("POLYGON((7 7,8 7,8 8,7 8,7 7))");
    EdgePairs.requireJoinable(List.of(square, away), 0);
    EdgePairs.requireJoinable(List.of(square, away, across), 20);
    assertThatThrownBy(() -> EdgePairs.requireJoinable(List.of(square, away, across), 1))
        .isInstanceOfSatisfying(FaultException.class, e -> {
          assertThat(e.faults().get(0).code()).isEqualTo(GeoFault.GEOMETRY_TOO_COMPLEX);
          assertThat(e.faults().get(0).where().x()).isBetween(0.0, 3.0);
        });
  }

  private static List<LineSegment> pairs(Geometry geometry) {
    List<LineSegment> result = new ArrayList<>();
    EdgePairs.visit(geometry, (a, b) -> {
      result.add(new LineSegment(a));
      result.add(new LineSegment(b));
    });
    return result;
  }

  private static List<Set<LineSegment>> crossing(Coordinate[] ring) {
    List<Set<LineSegment>> result = new ArrayList<>();
    for (int i = 1; i < ring.length; i++) {
      for (int k = i + 1; k < ring.length; k++) {
        LineSegment a = new LineSegment(ring[i - 1], ring[i]);
        LineSegment b = new LineSegment(ring[k - 1], ring[k]);
        boolean neighbours = k == i + 1 || i == 1 && k == ring.length - 1;
        if (!neighbours && new Envelope(a.p0, a.p1).intersects(new Envelope(b.p0, b.p1))
            && a.intersection(b) != null) {
          result.add(Set.of(a, b));
        }
      }
    }
    return result;
  }
}
