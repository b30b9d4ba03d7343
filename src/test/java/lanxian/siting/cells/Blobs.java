package lanxian.siting.cells;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Random valid polygons around a place, on demand with all vertices on a coarse grid so that they meet exactly. */
final class Blobs {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Random random;
  private final double grid;

  /** @param grid all coordinates are multiples of it, degrees; 0 for any */
  Blobs(long seed, double grid) {
    this.random = new Random(seed);
    this.grid = grid;
  }

  /** A blob with up to two holes and the wanted vertices, or fewer where so many do not make a valid one. */
  Geometry next(double x, double y, double radius, int vertices) {
    for (int wanted = vertices;; wanted = Math.max(3, wanted * 3 / 4)) {
      LinearRing shell = ring(x, y, radius, wanted);
      LinearRing[] holes = new LinearRing[random.nextInt(3)];
      for (int i = 0; i < holes.length; i++) {
        holes[i] = ring(x + (i - 0.5) * radius * 0.5, y, radius * 0.15, Math.max(3, wanted / 3));
      }
      Polygon polygon = FACTORY.createPolygon(shell, holes);
      if (polygon.isValid()) {
        return polygon;
      }
    }
  }

  private LinearRing ring(double x, double y, double radius, int vertices) {
    Coordinate[] ring = new Coordinate[vertices + 1];
    boolean clockwise = random.nextBoolean();
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * (clockwise ? vertices - i : i) / vertices;
      double r = radius * (0.6 + 0.4 * random.nextDouble());
      ring[i] = new Coordinate(snapped(x + r * Math.cos(angle)), snapped(y + r * Math.sin(angle)));
    }
    ring[vertices] = ring[0].copy();
    return new GeometryFactory().createLinearRing(ring);
  }

  double snapped(double value) {
    return grid == 0 ? value : Math.rint(value / grid) * grid;
  }
}
