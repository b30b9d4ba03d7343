package lanxian.geo;

import org.locationtech.jts.geom.Geometry;

/** Length on the CGCS2000 ellipsoid of geometries in EPSG:4490 whose edges are straight in longitude/latitude. */
public final class EllipsoidalLength {
  private EllipsoidalLength() {}

  /** Metres along lines, or around polygons (all rings); 0 for points. */
  public static double m(Geometry geometry) {
    throw new UnsupportedOperationException();
  }
}
