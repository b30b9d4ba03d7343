package lanxian.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * Transforms geometries between CRS. A straight edge is straight in the CRS it was drawn in, so edges are densified
 * first until none moves by more than the given error.
 */
public final class Reprojector {
  /** Default bound on how far an edge may move, in metres. */
  public static final double DEFAULT_EDGE_ERROR_M = 0.01;

  public Reprojector(double edgeErrorM) {}

  /** From {@code source} to EPSG:4490. Returns the same object if nothing changes. */
  public Geometry toStored(Geometry geometry, Crs source) {
    throw new UnsupportedOperationException();
  }

  /** From EPSG:4490 to {@code target}. */
  public Geometry fromStored(Geometry geometry, Crs target) {
    throw new UnsupportedOperationException();
  }
}
