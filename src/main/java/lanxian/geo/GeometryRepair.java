package lanxian.geo;

import org.locationtech.jts.geom.Geometry;

/** Finds defects of geometries in EPSG:4490 and mends them by named methods. Bounded in time. */
public final class GeometryRepair {
  /**
   * A valid geometry with what was done.
   *
   * @throws lanxian.domain.FaultException NOT_REPAIRABLE, GEOMETRY_TOO_COMPLEX, EMPTY_GEOMETRY with the coordinate
   */
  public Repaired repair(Geometry geometry) {
    throw new UnsupportedOperationException();
  }

  /**
   * Refuses a geometry that is not valid, with every defect that can be told apart and its coordinate; for projects,
   * which are never repaired silently.
   *
   * @throws lanxian.domain.FaultException SELF_INTERSECTION, INVALID_TOPOLOGY, …
   */
  public void requireValid(Geometry geometry) {
    throw new UnsupportedOperationException();
  }
}
