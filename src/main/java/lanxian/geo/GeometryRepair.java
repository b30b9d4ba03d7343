package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Finds defects of geometries and mends them by a named method. Bounded in time (see {@link EdgePairs}), and the same
 * geometry always comes out the same. Safe for use by several threads.
 */
public final class GeometryRepair {
  /**
   * Name of the method: rings keep their role as shell or hole, each ring becomes the area it winds around (a figure
   * of eight both its lobes), holes are cut out of shells, parts that overlap are merged, what has no area falls away.
   * The same as {@code ST_MakeValid(g, 'method=structure')} of PostGIS.
   */
  public static final String STRUCTURE = "JTS GeometryFixer (structure)";

  /** A repair that leaves less than this share of the largest part lost what was meant. */
  private static final double LEAST_SHARE = 0.5;

  /** New corners are rounded, so edges may touch again; another pass settles that. */
  private static final int MAX_PASSES = 3;

  /**
   * A valid geometry with what was done; of a geometry in EPSG:4490.
   *
   * @throws lanxian.domain.FaultException NOT_REPAIRABLE, GEOMETRY_TOO_COMPLEX, EMPTY_GEOMETRY, COORDINATE_NOT_FINITE
   *     with the coordinate
   */
  public Repaired repair(Geometry geometry) {
    return repair(geometry, Crs.STORED);
  }

  /**
   * A valid geometry with what was done.
   *
   * @param crs of the geometry; areas are ellipsoidal if it is geographic, else planar in its own units
   * @throws lanxian.domain.FaultException as {@link #repair(Geometry)}
   */
  public Repaired repair(Geometry geometry, Crs crs) {
    requireContent(geometry);
    double before = area(geometry, crs);
    List<Fault> faults = Defects.of(geometry);
    if (faults.isEmpty()) {
      return new Repaired(geometry, null, before, before, List.of());
    }
    if (faults.get(0).code() == GeoFault.COORDINATE_NOT_FINITE) {
      throw new FaultException(faults);
    }
    Geometry fixed = fix(geometry, faults);
    double after = area(fixed, crs);
    if (after < LEAST_SHARE * largestPart(geometry, crs)) {
      throw notRepairable("the repair would leave " + after + " m² of " + before + " m²", faults);
    }
    return new Repaired(fixed, STRUCTURE, before, after, faults.stream().map(GeometryRepair::coordinate).toList());
  }

  /**
   * Refuses a geometry that is not valid, with every defect that can be told apart and its coordinate; for projects,
   * which are never repaired silently.
   *
   * @throws lanxian.domain.FaultException EMPTY_GEOMETRY, COORDINATE_NOT_FINITE, RING_TOO_SHORT, SELF_INTERSECTION,
   *     INVALID_TOPOLOGY, GEOMETRY_TOO_COMPLEX
   */
  public void requireValid(Geometry geometry) {
    requireContent(geometry);
    List<Fault> faults = Defects.of(geometry);
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  private static Geometry fix(Geometry geometry, List<Fault> faults) {
    Geometry fixed = geometry;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      try {
        fixed = GeometryFixer.fix(fixed);
      } catch (RuntimeException e) {
        throw notRepairable(e.getMessage(), faults);
      }
      if (fixed.isEmpty() || fixed.getDimension() != geometry.getDimension()) {
        throw notRepairable("nothing of its kind is left", faults);
      }
      if (fixed.isValid()) {
        return fixed;
      }
    }
    throw notRepairable("it is not valid after the repair either", faults);
  }

  private static void requireContent(Geometry geometry) {
    if (geometry.isEmpty()) {
      throw new FaultException(Fault.of(GeoFault.EMPTY_GEOMETRY, "the geometry has no coordinates"));
    }
  }

  /** The method's name, why it fails, and the defects themselves. */
  private static FaultException notRepairable(String why, List<Fault> faults) {
    List<Fault> all = new ArrayList<>();
    Coordinate first = coordinate(faults.get(0));
    all.add(Fault.of(GeoFault.NOT_REPAIRABLE, STRUCTURE + " fails: " + why, Place.UNKNOWN.at(first.x, first.y)));
    all.addAll(faults);
    return new FaultException(all);
  }

  private static double largestPart(Geometry geometry, Crs crs) {
    double largest = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      largest = Math.max(largest, area(geometry.getGeometryN(i), crs));
    }
    return largest;
  }

  private static double area(Geometry geometry, Crs crs) {
    return crs.isGeographic() ? EllipsoidalArea.m2(geometry) : geometry.getArea();
  }

  private static Coordinate coordinate(Fault fault) {
    return new Coordinate(fault.where().x(), fault.where().y());
  }
}
