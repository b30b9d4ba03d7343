package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Buffers of geodesic metres around geometries in EPSG:4490.
 *
 * <p>Each part is buffered in a transverse Mercator projection about its own middle. Two errors remain: round corners
 * are polygons (at most 0.05 m or 1e-4 of the distance inside the true curve, unless another error is asked for), and the
 * projection's scale grows with the square of the distance x east or west of the middle (the buffer is too narrow by
 * x²/2R²: 1.2e-5 at 31 km, 1.2e-4 at 100 km). To ask whether something lies within a distance, {@link EdgeSearch} is
 * exact and faster.
 */
public final class Buffers {
  private static final double CURVE_ERROR_M = 0.05;
  private static final double CURVE_ERROR_SHARE = 1e-4;

  private Buffers() {}

  /**
   * What lies within {@code metres} of the geometry; with a negative distance, of a polygon what lies deeper than that
   * inside. The union of the parts' buffers; may be empty.
   */
  public static Geometry of(Geometry geometry, double metres) {
    return of(geometry, metres, Math.max(CURVE_ERROR_M, CURVE_ERROR_SHARE * Math.abs(metres)));
  }

  /** The same with another error of the round corners, in metres. */
  public static Geometry of(Geometry geometry, double metres, double curveErrorM) {
    return of(geometry, metres, curveErrorM, BufferParameters.CAP_ROUND);
  }

  /** What lies beside lines: the same, but cut straight at both ends of each line. */
  public static Geometry beside(Geometry lines, double metres, double curveErrorM) {
    return of(lines, metres, curveErrorM, BufferParameters.CAP_FLAT);
  }

  private static Geometry of(Geometry geometry, double metres, double error, int cap) {
    if (!Double.isFinite(metres) || !(error > 0)) {
      throw new IllegalArgumentException("distance: " + metres + " to " + error);
    }
    List<Geometry> buffers = new ArrayList<>();
    BufferParameters parameters = new BufferParameters(quadrantSegments(Math.abs(metres), error), cap);
    // the default lets the outline stray by 1 % of the distance
    parameters.setSimplifyFactor(metres == 0 ? 0 : Math.min(0.01, error / 2 / Math.abs(metres)));
    collect(geometry, metres, error, parameters, buffers);
    return OverlayNGRobust.union(buffers, new GeometryFactory());
  }

  private static void collect(
      Geometry geometry, double metres, double error, BufferParameters parameters, List<Geometry> buffers) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part != geometry) {
        collect(part, metres, error, parameters, buffers);
      } else if (!part.isEmpty()) {
        LocalPlane plane = LocalPlane.around(part);
        buffers.add(plane.lonLat(planar(plane.metres(part), metres, error, parameters)));
      }
    }
  }

  private static Geometry planar(Geometry part, double metres, double error, BufferParameters parameters) {
    Geometry buffer = BufferOp.bufferOp(part, metres, parameters);
    List<Geometry> pieces = metres > 0 ? new SmallTurns(metres, error).pieces(part) : List.of();
    if (pieces.isEmpty()) {
      return buffer;
    }
    List<Geometry> all = new ArrayList<>(pieces);
    all.add(buffer);
    return OverlayNGRobust.union(all, new GeometryFactory());
  }

  /** So many that the chord of a piece lies within the error of its arc. */
  private static int quadrantSegments(double radius, double error) {
    if (radius <= 2 * error) {
      return BufferParameters.DEFAULT_QUADRANT_SEGMENTS;
    }
    double half = Math.acos(1 - error / radius);
    return Math.max(BufferParameters.DEFAULT_QUADRANT_SEGMENTS, (int) Math.ceil(Math.PI / 4 / half));
  }
}
