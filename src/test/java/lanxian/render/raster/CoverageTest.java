package lanxian.render.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class CoverageTest {
  private static final int SIDE = 24;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A star-shaped ring around somewhere in or near the picture. */
  private static Polygon polygon(Random random) {
    double x = random.nextDouble() * 2 * SIDE - SIDE / 2.0;
    double y = random.nextDouble() * 2 * SIDE - SIDE / 2.0;
    int corners = 3 + random.nextInt(9);
    double reach = Math.pow(10, random.nextDouble() * 4 - 1.5);
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
      double distance = reach * (0.2 + random.nextDouble());
      ring[i] = new Coordinate(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
      if (random.nextInt(4) == 0) {
        ring[i].setX(Math.rint(ring[i].x)); // on the border of pixels
      }
    }
    ring[corners] = ring[0];
    return FACTORY.createPolygon(ring);
  }

  private static void add(Polygon polygon, Coverage coverage) {
    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
    for (int i = 1; i < ring.length; i++) {
      coverage.edge(ring[i - 1].x, ring[i - 1].y, ring[i].x, ring[i].y);
    }
  }

  @Test
  void coversOfEachPixelWhatTheOverlayOfJtsSays() {
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Polygon polygon = polygon(random);
      if (!polygon.isValid()) {
        continue;
      }
      Coverage coverage = new Coverage(SIDE, SIDE);
      add(polygon, coverage);
      Canvas canvas = new Canvas(SIDE, SIDE);
      coverage.paint(canvas, Ink.solid(Colour.BLACK, 1));
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          Geometry pixel = FACTORY.toGeometry(new Envelope(x, x + 1, y, y + 1));
          double share = pixel.intersection(polygon).getArea();
          assertThat(canvas.at(x, y).alpha()).as("seed %d pixel %d,%d", seed, x, y)
              .isCloseTo((int) Math.round(share * 255), within(1));
        }
      }
    }
  }

  @Test
  void isEmptyAfterPainting() {
    Coverage coverage = new Coverage(8, 8);
    coverage.box(-3, 2.5, 100, 4);
    assertThat(coverage.isEmpty()).isFalse();
    Canvas canvas = new Canvas(8, 8);
    coverage.paint(canvas, Ink.solid(Colour.BLACK, 1));
    assertThat(coverage.isEmpty()).isTrue();
    int[] before = canvas.pixels().clone();
    coverage.paint(canvas, Ink.solid(Colour.WHITE, 1));
    assertThat(canvas.pixels()).isEqualTo(before);
  }

  @Test
  void whatRunsTheOtherWayTakesAway() {
    Coverage coverage = new Coverage(4, 4);
    coverage.box(0, 0, 4, 4);
    coverage.box(3, 1, 1, 3); // left and right exchanged: the other way round
    Canvas canvas = new Canvas(4, 4);
    coverage.paint(canvas, Ink.solid(Colour.BLACK, 1));
    assertThat(canvas.at(0, 2)).isEqualTo(Colour.BLACK);
    assertThat(canvas.at(2, 2)).isEqualTo(Colour.TRANSPARENT);
    assertThat(canvas.at(3, 2)).isEqualTo(Colour.BLACK);
  }

  @Test
  void coordinatesThatAreNoNumbersAndHugeOnesDoNoHarm() {
    Coverage coverage = new Coverage(4, 4);
    coverage.edge(Double.NaN, 0, 1, 2);
    coverage.edge(0, Double.NaN, 1, 2);
    coverage.edge(1e300, -1e300, -1e300, 1e300);
    coverage.edge(-1e300, 1e300, 1e300, -1e300);
    Canvas canvas = new Canvas(4, 4);
    coverage.paint(canvas, Ink.solid(Colour.BLACK, 1));
    assertThat(canvas.pixels()).containsOnly(0);
  }
}
