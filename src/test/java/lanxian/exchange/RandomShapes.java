package lanxian.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Valid polygons with holes and islands, by chance but the same for the same seed. */
public final class RandomShapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private final Random random;

  public RandomShapes(long seed) {
    this.random = new Random(seed);
  }

  /** Polygon or multipolygon around a centre; {@code size} is the largest radius. */
  public Geometry polygonal(double x, double y, double size) {
    List<Polygon> polygons = new ArrayList<>();
    int parts = 1 + random.nextInt(3);
    for (int part = 0; part < parts; part++) {
      polygons.add(polygon(x + part * 3 * size, y, size));
    }
    if (polygons.size() == 1) {
      return polygons.get(0);
    }
    return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  /** A lake with an island in its hole counts as two polygons. */
  public MultiPolygon withIsland(double x, double y, double size) {
    Polygon outer = FACTORY.createPolygon(ring(x, y, 0.9 * size, size),
        new LinearRing[] {ring(x, y, 0.5 * size, 0.6 * size)});
    return FACTORY.createMultiPolygon(new Polygon[] {outer, FACTORY.createPolygon(ring(x, y, 0.1 * size, 0.3 * size))});
  }

  private Polygon polygon(double x, double y, double size) {
    LinearRing shell = ring(x, y, 0.8 * size, size);
    int holes = random.nextInt(3);
    LinearRing[] rings = new LinearRing[holes];
    for (int i = 0; i < holes; i++) {
      rings[i] = ring(x + (i - 0.5) * 0.6 * size, y, 0.1 * size, 0.2 * size);
    }
    return FACTORY.createPolygon(shell, rings);
  }

  /** A ring whose points lie between two radii, in the order of their angles, so that it never crosses itself. */
  private LinearRing ring(double x, double y, double least, double greatest) {
    int points = 5 + random.nextInt(30);
    boolean clockwise = random.nextBoolean();
    Coordinate[] ring = new Coordinate[points + 1];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * (clockwise ? points - i : i) / points;
      double radius = least + random.nextDouble() * (greatest - least);
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    ring[points] = ring[0].copy();
    return FACTORY.createLinearRing(ring);
  }

  /** The next number below {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
