package lanxian.geo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lanxian.domain.FaultException;
import org.locationtech.jts.geom.Geometry;

/**
 * Transforms geometries between CRS. A straight edge is straight in the CRS it was drawn in, so edges are densified
 * first until none moves by more than the given error. Z and M do not survive a transform. Safe for use by several
 * threads.
 */
public final class Reprojector {
  /** Default bound on how far an edge may move, in metres. */
  public static final double DEFAULT_EDGE_ERROR_M = 0.01;

  /** Opening a system costs up to a second; more than this many different ones are hardly in use at once. */
  private static final int MAX_OPEN = 64;

  private final double edgeErrorM;
  private final Map<String, Optional<LonLatTransform>> open = new ConcurrentHashMap<>();

  /**
   * @param edgeErrorM bound in metres, above 0
   */
  public Reprojector(double edgeErrorM) {
    if (!(edgeErrorM > 0)) {
      throw new IllegalArgumentException("edge error must be above 0 m: " + edgeErrorM);
    }
    this.edgeErrorM = edgeErrorM;
  }

  /**
   * From {@code source} to EPSG:4490. Returns the same object if nothing changes.
   *
   * @throws lanxian.domain.FaultException COORDINATE_NOT_FINITE or COORDINATE_OUT_OF_RANGE with the coordinate in the
   *     source CRS, GEOMETRY_TOO_COMPLEX
   */
  public Geometry toStored(Geometry geometry, Crs source) {
    return transform(geometry, source, true);
  }

  /**
   * From EPSG:4490 to {@code target}. Returns the same object if nothing changes.
   *
   * @throws lanxian.domain.FaultException as {@link #toStored}; the coordinate is a longitude and latitude
   */
  public Geometry fromStored(Geometry geometry, Crs target) {
    return transform(geometry, target, false);
  }

  /** Opens a CRS ahead of its first use; the first one of all loads the library, up to a second. */
  public void prepare(Crs crs) {
    open(crs);
  }

  private Geometry transform(Geometry geometry, Crs crs, boolean toStored) {
    Optional<LonLatTransform> transform = open(crs);
    if (transform.isEmpty()) {
      CoordinateMapper.requireLonLat(geometry.getCoordinates());
      return geometry;
    }
    CoordinateMapper mapper = new CoordinateMapper(transform.get(), toStored);
    try {
      return new GeometryMapper(mapper, edgeErrorM).map(geometry);
    } catch (FaultException e) {
      // the first line that fails ends the walk; this tells the wrong points of all lines
      mapper.requireAll(geometry.getCoordinates());
      throw e;
    }
  }

  private Optional<LonLatTransform> open(Crs crs) {
    Optional<LonLatTransform> known = open.get(crs.code());
    if (known == null) {
      known = Optional.ofNullable(LonLatTransform.of(crs));
      if (open.size() >= MAX_OPEN) {
        open.clear();
      }
      open.put(crs.code(), known);
    }
    return known;
  }
}
