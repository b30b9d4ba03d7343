package lanxian.tiles.shape;

import java.util.ArrayList;
import java.util.List;
import lanxian.tiles.matrix.Plane;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts a zone's geometry on a plane, as fine as the plane counts. An edge is straight in degrees, where it was drawn;
 * where that makes it a curve on the plane, it gets places in between so that it is nowhere off by more than about a
 * square (1 cm). Those are the same in whatever direction the edge is run through.
 */
final class Outline {
  /** Places put between for all edges of a shape; beyond, edges may be farther off. */
  private static final long MAX_BETWEEN = 1_000_000;

  private final Plane plane;
  private final double tolerance;

  private Outline(Plane plane, double tolerance) {
    this.plane = plane;
    this.tolerance = tolerance;
  }

  /** The shape of a geometry in degrees, x = longitude; of a collection what has its highest dimension; null if empty. */
  static GridShape of(Geometry geometry, Plane plane) {
    List<Geometry> pieces = new ArrayList<>();
    collect(geometry, geometry.getDimension(), pieces);
    if (pieces.isEmpty()) {
      return null;
    }
    double tolerance = 1;
    while (between(pieces, new Outline(plane, tolerance)) > MAX_BETWEEN) {
      tolerance *= 4;
    }
    Outline outline = new Outline(plane, tolerance);
    return switch (geometry.getDimension()) {
      case 0 -> outline.points(pieces);
      case 1 -> outline.lines(pieces);
      default -> outline.polygons(pieces);
    };
  }

  private static void collect(Geometry geometry, int dimension, List<Geometry> pieces) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry piece = geometry.getGeometryN(i);
      if (piece.getNumGeometries() > 1) {
        collect(piece, dimension, pieces);
      } else if (!piece.isEmpty() && piece.getDimension() == dimension) {
        pieces.add(piece);
      }
    }
  }

  private static long between(List<Geometry> pieces, Outline outline) {
    long sum = 0;
    for (Geometry piece : pieces) {
      if (piece instanceof Polygon polygon) {
        sum += outline.between(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          sum += outline.between(polygon.getInteriorRingN(i));
        }
      } else if (piece instanceof LineString line) {
        sum += outline.between(line);
      }
    }
    return sum;
  }

  private long between(LineString line) {
    CoordinateSequence places = line.getCoordinateSequence();
    long sum = 0;
    for (int i = 1; i < places.size(); i++) {
      sum += (long) parts(places.getX(i - 1), places.getY(i - 1), places.getX(i), places.getY(i)) - 1;
    }
    return sum;
  }

  private GridShape points(List<Geometry> pieces) {
    IntList list = new IntList(2 * pieces.size());
    pieces.forEach(point -> list.add(plane.x(point.getCoordinate().x), plane.y(point.getCoordinate().y)));
    return shape(GridShape.Kind.POINT, List.<GridPath[]>of(new GridPath[] {new GridPath(list.toArray(), false)}));
  }

  private GridShape lines(List<Geometry> pieces) {
    List<GridPath[]> parts = new ArrayList<>();
    pieces.forEach(line -> parts.add(new GridPath[] {new GridPath(places((LineString) line, false), false)}));
    return shape(GridShape.Kind.LINE, parts);
  }

  private GridShape polygons(List<Geometry> pieces) {
    List<GridPath[]> parts = new ArrayList<>();
    for (Geometry piece : pieces) {
      Polygon polygon = (Polygon) piece;
      GridPath[] rings = new GridPath[1 + polygon.getNumInteriorRing()];
      for (int i = 0; i < rings.length; i++) {
        int[] ring = places(i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1), true);
        rings[i] = new GridPath(turned(ring, i == 0), true);
      }
      parts.add(rings);
    }
    return shape(GridShape.Kind.POLYGON, parts);
  }

  private static GridShape shape(GridShape.Kind kind, List<GridPath[]> parts) {
    return new GridShape(kind, GridShape.MAX_DEPTH, parts, kind != GridShape.Kind.POLYGON, false);
  }

  /** A ring running clockwise as seen on a screen if it is a shell, else the other way. */
  static int[] turned(int[] ring, boolean shell) {
    if (Reduced.area2(ring, 0, ring.length) > 0 == shell) {
      return ring;
    }
    int[] back = new int[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      back[i] = ring[ring.length - 2 - i];
      back[i + 1] = ring[ring.length - 1 - i];
    }
    return back;
  }

  private int[] places(LineString line, boolean ring) {
    CoordinateSequence places = line.getCoordinateSequence();
    IntList list = new IntList(2 * places.size());
    for (int i = 0; i < places.size(); i++) {
      if (i > 0) {
        addBetween(places.getX(i - 1), places.getY(i - 1), places.getX(i), places.getY(i), list);
      }
      if (i < places.size() - 1 || !ring) {
        list.add(plane.x(places.getX(i)), plane.y(places.getY(i)));
      }
    }
    return list.toArray();
  }

  private void addBetween(double lon1, double lat1, double lon2, double lat2, IntList list) {
    int parts = parts(lon1, lat1, lon2, lat2);
    boolean forward = lon1 < lon2 || lon1 == lon2 && lat1 < lat2;
    for (int k = 1; k < parts; k++) {
      double share = (forward ? k : parts - k) / (double) parts;
      double lon = forward ? lon1 + (lon2 - lon1) * share : lon2 + (lon1 - lon2) * share;
      double lat = forward ? lat1 + (lat2 - lat1) * share : lat2 + (lat1 - lat2) * share;
      list.add(plane.x(lon), plane.y(lat));
    }
  }

  /**
   * How many straight parts an edge needs. On the Mercator plane y is ln tan(π/4 + φ/2), whose second derivative is
   * sec φ tan φ; a chord over Δφ is off by that times Δφ²/8 at most.
   */
  private int parts(double lon1, double lat1, double lon2, double lat2) {
    double step = Math.abs(lat2 - lat1);
    if (plane == Plane.DEGREES || lon1 == lon2 || step < 1e-4) { // 11 m: off by less than a square below 89°
      return 1;
    }
    double steepest = Math.toRadians(Math.min(85.06, Math.max(Math.abs(lat1), Math.abs(lat2))));
    double bend = Math.tan(steepest) / Math.cos(steepest) * Plane.WORLD / (2 * Math.PI);
    return Math.max(1, (int) Math.ceil(Math.toRadians(step) * Math.sqrt(bend / 8 / tolerance)));
  }
}
