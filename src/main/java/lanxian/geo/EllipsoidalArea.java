package lanxian.geo;

import org.locationtech.jts.geom.Geometry;

/** Area on the CGCS2000 ellipsoid of geometries in EPSG:4490 whose edges are straight in longitude/latitude. */
public final class EllipsoidalArea {
  private EllipsoidalArea() {}

  /** Square metres, ≥ 0; 0 for points and lines. */
  public static double m2(Geometry geometry) {
    throw new UnsupportedOperationException();
  }
}
