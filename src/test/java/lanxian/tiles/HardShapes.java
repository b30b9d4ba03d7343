package lanxian.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrixSet;
import lanxian.tiles.matrix.TileRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Shapes for tests of tiles. */
public final class HardShapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private HardShapes() {}

  /** Seeded stars of all sizes with up to three holes, every fifth in two parts; all valid. */
  public static List<Geometry> blobs(long seed, Envelope box, int count) {
    Random random = new Random(seed);
    List<Geometry> shapes = new ArrayList<>();
    while (shapes.size() < count) {
      double x = box.getMinX() + random.nextDouble() * box.getWidth();
      double y = box.getMinY() + random.nextDouble() * box.getHeight();
      double radius = 0.6 * Math.pow(0.001, random.nextDouble());
      Polygon first = blob(random, x, y, radius);
      Geometry shape = shapes.size() % 5 > 0 ? first
          : FACTORY.createMultiPolygon(new Polygon[] {first, blob(random, x + 2.1 * radius, y, radius)});
      if (shape.isValid()) {
        shapes.add(shape);
      }
    }
    return shapes;
  }

  private static Polygon blob(Random random, double x, double y, double radius) {
    LinearRing[] holes = new LinearRing[random.nextInt(4)];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = star(random, x + (i - 1) * radius * 0.4, y, radius * 0.15, 4 + random.nextInt(60));
    }
    return FACTORY.createPolygon(star(random, x, y, radius, 5 + random.nextInt(800)), holes);
  }

  /** A ring whose corners are at all angles and 0.65 to 1 radius from the middle. */
  public static LinearRing star(Random random, double x, double y, double radius, int corners) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double r = radius * (0.65 + 0.35 * random.nextDouble());
      ring[i] = new Coordinate(x + r * Math.cos(2 * Math.PI * i / corners), y + r * Math.sin(2 * Math.PI * i / corners));
    }
    ring[corners] = ring[0].copy();
    return FACTORY.createLinearRing(ring);
  }

  /** A polygon with wide bays and a rough boundary, as surveyed ones with many vertices are. */
  public static Polygon bay(Random random, double x, double y, double radius, int corners) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double r = radius * (0.8 + 0.15 * Math.sin(7 * angle) + 0.04 * Math.sin(90 * angle) + 1e-5 * random.nextDouble());
      ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
    }
    ring[corners] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  /** The same with places every 0.002 degrees, so that what is straight in degrees stays so elsewhere. */
  public static Geometry densified(Geometry shape) {
    return org.locationtech.jts.densify.Densifier.densify(shape, 0.002);
  }

  /** A tile over a random place of a box. */
  public static TileCoord tileAt(TileMatrixSet set, int level, Envelope box, Random random) {
    double x = box.getMinX() + random.nextDouble() * box.getWidth();
    double y = box.getMinY() + random.nextDouble() * box.getHeight();
    return tileAt(set, level, x, y);
  }

  /** The tile over a place. */
  public static TileCoord tileAt(TileMatrixSet set, int level, double lon, double lat) {
    TileRange range = TileRange.of(set, set.matrix(String.valueOf(level)).orElseThrow(), new Envelope(lon, lon, lat, lat))
        .orElseThrow();
    return new TileCoord(set, range.matrix(), range.minRow(), range.minColumn());
  }
}
