package lanxian.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Length on the CGCS2000 ellipsoid of geometries in EPSG:4490 whose edges are straight in longitude/latitude.
 *
 * <p>This is the length of the edge itself, √(M²·dB² + (N·cos B)²·dL²) integrated by Gauss and Legendre's five-point
 * rule over pieces of at most 1°. A geodesic between the ends of an edge is never longer; at 44° the two differ by
 * 1e-9 of an edge of 1 km and by 1e-5 of one of 100 km.
 */
public final class EllipsoidalLength {
  private static final double MAX_PIECE_DEGREES = 1;
  private static final double[] NODES = {0, 0.5384693101056831, 0.9061798459386640};
  private static final double[] WEIGHTS = {0.5688888888888889, 0.4786286704993665, 0.2369268850561891};

  private EllipsoidalLength() {}

  /** Metres along lines, or around polygons (all rings); 0 for points. */
  public static double m(Geometry geometry) {
    if (geometry instanceof LineString line) {
      return lineM(line.getCoordinateSequence());
    }
    if (geometry instanceof Polygon polygon) {
      double sum = lineM(polygon.getExteriorRing().getCoordinateSequence());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        sum += lineM(polygon.getInteriorRingN(i).getCoordinateSequence());
      }
      return sum;
    }
    double sum = 0;
    for (int i = 0; geometry.getDimension() > 0 && i < geometry.getNumGeometries(); i++) {
      sum += m(geometry.getGeometryN(i));
    }
    return sum;
  }

  private static double lineM(CoordinateSequence points) {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += edgeM(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
    }
    return sum;
  }

  /** Metres along one edge given in degrees. */
  public static double edgeM(double x1, double y1, double x2, double y2) {
    double span = Math.min(360, Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
    int pieces = Math.max(1, (int) Math.ceil(span / MAX_PIECE_DEGREES));
    double width = Math.toRadians(x2 - x1) / pieces;
    double height = Math.toRadians(y2 - y1) / pieces;
    double sum = 0;
    for (int i = 0; i < pieces; i++) {
      double middle = y1 + (y2 - y1) * (i + 0.5) / pieces;
      double half = (y2 - y1) / pieces / 2;
      sum += WEIGHTS[0] * speed(middle, width, height);
      for (int k = 1; k < NODES.length; k++) {
        sum += WEIGHTS[k] * speed(middle - NODES[k] * half, width, height);
        sum += WEIGHTS[k] * speed(middle + NODES[k] * half, width, height);
      }
    }
    return sum / 2;
  }

  private static double speed(double latitude, double width, double height) {
    return Math.hypot(Ellipsoid.parallelRadius(latitude) * width, Ellipsoid.meridianRadius(latitude) * height);
  }
}
