package lanxian.geo;

import org.locationtech.jts.geom.Geometry;

/** Shortest distances in geodesic metres between geometries in EPSG:4490. */
public final class GeodesicDistance {
  private GeodesicDistance() {}

  /** Shortest distance; 0 where they touch or overlap. */
  public static double m(Geometry a, Geometry b) {
    throw new UnsupportedOperationException();
  }

  /**
   * Distance from the project to the zone's boundary: positive where the project lies outside, negative where it
   * reaches inside, then as deep as its deepest vertex lies from the boundary.
   */
  public static double signedToBoundaryM(Geometry project, Geometry zone) {
    throw new UnsupportedOperationException();
  }
}
