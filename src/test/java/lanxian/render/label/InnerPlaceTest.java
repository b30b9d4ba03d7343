package lanxian.render.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import lanxian.render.path.ShapeLines;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class InnerPlaceTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static Polygon star(Random random) {
    int corners = 5 + random.nextInt(20);
    Coordinate[] ring = new Coordinate[corners + 1];
    double x = random.nextDouble() * 300;
    double y = random.nextDouble() * 200;
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double distance = 20 + random.nextDouble() * 200;
      ring[i] = new Coordinate(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
    }
    ring[corners] = ring[0];
    return FACTORY.createPolygon(ring);
  }

  private static ShapeLines lines(Polygon polygon) {
    ShapeLines lines = new ShapeLines();
    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
    double[] points = new double[2 * (ring.length - 1)];
    for (int i = 0; i < ring.length - 1; i++) {
      points[2 * i] = ring[i].x;
      points[2 * i + 1] = ring[i].y;
    }
    lines.add(points, true);
    return lines;
  }

  @Test
  void isAsFarFromTheBoundaryOfWhatIsSeenAsTheLargestCircleOfJts() {
    for (long seed = 0; seed < 100; seed++) {
      Polygon polygon = star(new Random(seed));
      Geometry seen = polygon.intersection(FACTORY.toGeometry(new Envelope(0, 300, 0, 200)));
      InnerPlace.Found found = new InnerPlace(lines(polygon).lines(), List.of(), 1, 300, 200).find();
      double best = 0;
      for (int i = 0; i < seen.getNumGeometries(); i++) {
        if (seen.getGeometryN(i).getArea() > 1) {
          best = Math.max(best, MaximumInscribedCircle.getRadiusLine(seen.getGeometryN(i), 0.05).getLength());
        }
      }
      if (best > 2) {
        assertThat(found).as("seed %d", seed).isNotNull();
        assertThat(found.distance()).as("seed %d", seed).isCloseTo(best, within(1.2));
        assertThat(seen.contains(FACTORY.createPoint(new Coordinate(found.x(), found.y())))).as("seed %d", seed).isTrue();
      }
    }
  }

  @Test
  void outOfSightIsNowhere() {
    ShapeLines lines = new ShapeLines();
    lines.add(new double[] {-50, -50, -10, -50, -10, -10}, true);
    assertThat(new InnerPlace(lines.lines(), List.of(), 1, 100, 100).find()).isNull();
  }

  @Test
  void whatLiesOnTopIsKeptClear() {
    ShapeLines large = new ShapeLines();
    large.add(new double[] {0, 0, 100, 0, 100, 100, 0, 100}, true);
    ShapeLines onTop = new ShapeLines();
    onTop.add(new double[] {10, 10, 70, 10, 70, 70, 10, 70}, true);
    InnerPlace places = new InnerPlace(large.lines(), List.of(onTop.lines()), 1, 100, 100);
    InnerPlace.Found found = places.find();
    // the corner between: as far from (70, 70) as from two sides, 30 × √2 / (1 + √2)
    assertThat(found.distance()).isCloseTo(30 * Math.sqrt(2) / (1 + Math.sqrt(2)), within(1.2));
    assertThat(places.contains(50, 50)).isFalse();
    assertThat(places.contains(found.x(), found.y())).isTrue();
  }
}
