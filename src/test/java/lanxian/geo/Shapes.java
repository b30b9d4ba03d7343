package lanxian.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometries for tests, and measures of them by other means than the code under test. */
final class Shapes {
  static final GeometryFactory FACTORY = new GeometryFactory();

  /** The three test boxes of the land-area formula. */
  static final Polygon T1 = box(87.30, 44.000, 87.3125, 44.009);
  static final Polygon T2 = box(88.40, 44.00, 88.50, 44.10);
  static final Polygon T3 = box(88.45, 44.00, 88.55, 44.10);

  /** CGCS2000. */
  static final Geodesic GEODESIC = new Geodesic(6_378_137, 1 / 298.257222101);

  private Shapes() {}

  static Polygon box(double west, double south, double east, double north) {
    return (Polygon) FACTORY.toGeometry(new Envelope(west, east, south, north));
  }

  static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Geodesic area of a ring whose edges were cut into {@code pieces} along longitude/latitude. */
  static double geodesicAreaM2(Coordinate[] ring, int pieces) {
    PolygonArea area = new PolygonArea(GEODESIC, false);
    walk(ring, pieces, area);
    return Math.abs(area.Compute(false, true).area);
  }

  /** Sum of the geodesics along edges cut into {@code pieces} along longitude/latitude. */
  static double geodesicLengthM(Coordinate[] line, int pieces) {
    PolygonArea length = new PolygonArea(GEODESIC, true);
    walk(line, pieces, length);
    return length.Compute().perimeter;
  }

  static double geodesicM(Coordinate a, Coordinate b) {
    return GEODESIC.Inverse(a.y, a.x, b.y, b.x, GeodesicMask.DISTANCE).s12;
  }

  private static void walk(Coordinate[] points, int pieces, PolygonArea sink) {
    sink.AddPoint(points[0].y, points[0].x);
    for (int i = 1; i < points.length; i++) {
      Coordinate a = points[i - 1];
      Coordinate b = points[i];
      for (int k = 1; k <= pieces; k++) {
        double t = (double) k / pieces;
        sink.AddPoint(a.y + (b.y - a.y) * t, a.x + (b.x - a.x) * t);
      }
    }
  }
}
