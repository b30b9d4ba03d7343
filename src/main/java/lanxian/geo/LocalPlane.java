package lanxian.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in metres about a place: a transverse Mercator projection of its own, true to scale on the meridian of the
 * place. Its scale is too large by x²/2R² a distance x east or west of it: 1.2e-6 at 10 km, 1.2e-5 at 31 km. Edges are
 * kept straight on both ways to 0.01 m.
 */
public final class LocalPlane {
  private static final double EDGE_ERROR_M = 0.01;

  private final LonLatTransform local;

  private LocalPlane(LonLatTransform local) {
    this.local = local;
  }

  /** The plane about the middle of a geometry that is not empty. */
  public static LocalPlane around(Geometry geometry) {
    Coordinate middle = geometry.getEnvelopeInternal().centre();
    return new LocalPlane(LonLatTransform.local(middle.x, middle.y));
  }

  /** From longitude, latitude to metres. */
  public Geometry metres(Geometry lonLat) {
    return new GeometryMapper(new CoordinateMapper(local, false), EDGE_ERROR_M).map(lonLat);
  }

  /** From metres to longitude, latitude. */
  public Geometry lonLat(Geometry metres) {
    return new GeometryMapper(new CoordinateMapper(local, true), EDGE_ERROR_M).map(metres);
  }
}
