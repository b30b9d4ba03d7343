package lanxian.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * Shortest distances in geodesic metres between geometries in EPSG:4490 whose edges are straight in
 * longitude/latitude; exact to 1 mm; through a {@link BoundaryIndex}.
 */
public final class GeodesicDistance {
  private GeodesicDistance() {}

  /** Shortest distance; 0 where they touch or overlap. Neither may be empty. */
  public static double m(Geometry a, Geometry b) {
    return new BoundaryIndex(a).distanceM(b);
  }

  /**
   * Distance from the project to the zone's boundary: positive where the project lies outside, 0 where they only
   * touch, negative where it reaches inside, then as deep as {@link BoundaryIndex#signedM} says.
   */
  public static double signedToBoundaryM(Geometry project, Geometry zone) {
    return new BoundaryIndex(zone).signedM(project);
  }
}
