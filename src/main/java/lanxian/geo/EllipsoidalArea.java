package lanxian.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Area on the CGCS2000 ellipsoid of geometries in EPSG:4490 whose edges are straight in longitude/latitude.
 *
 * <p>Exact but for rounding (about 1e-12 of the area); official land areas are of this kind (椭球面积). Rings across the
 * 180° meridian are not joined.
 */
public final class EllipsoidalArea {
  private EllipsoidalArea() {}

  /** Square metres, ≥ 0; 0 for points and lines. Parts are added up, holes taken off, overlaps counted twice. */
  public static double m2(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      return polygonM2(polygon);
    }
    double sum = 0;
    for (int i = 0; geometry.getDimension() == 2 && i < geometry.getNumGeometries(); i++) {
      sum += m2(geometry.getGeometryN(i));
    }
    return sum;
  }

  private static double polygonM2(Polygon polygon) {
    double area = Math.abs(signedRingM2(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      area -= Math.abs(signedRingM2(polygon.getInteriorRingN(i)));
    }
    return Math.max(0, area);
  }

  /** Square metres of one ring, positive if it runs counter-clockwise. */
  static double signedRingM2(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double sum = 0;
    // offsets from the first point keep the terms small: a parcel of 1 m² must not drown in those of its country
    double origin = points.size() == 0 ? 0 : points.getX(0);
    for (int i = 1; i < points.size(); i++) {
      sum += ZoneAreaSeries.edgeM2(
          points.getX(i - 1) - origin, points.getY(i - 1), points.getX(i) - origin, points.getY(i));
    }
    return sum;
  }
}
