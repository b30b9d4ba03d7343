package lanxian.geo;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Envelope;

/**
 * Maps single points between EPSG:4490 and another CRS for drawing: nothing is refused and no edge is kept straight; that
 * is for the drawer to do at its scale. Immutable; safe for use by several threads.
 */
public final class Projector {
  private static final int STEPS = 32;

  private final LonLatTransform transform;

  private Projector(LonLatTransform transform) {
    this.transform = transform;
  }

  /**
   * The projector to a CRS that {@link CrsRegistry} gave.
   *
   * @throws lanxian.domain.FaultException CRS_UNKNOWN or CRS_NOT_ACCEPTED
   */
  public static Projector to(Crs crs) {
    return new Projector(LonLatTransform.of(crs));
  }

  /** Whether coordinates stay as they are. */
  public boolean isIdentity() {
    return transform == null;
  }

  /** Metres in one unit of the CRS; for degrees those on the equator, as OGC's scale denominators take them. */
  public double metresPerUnit() {
    return transform == null || transform.geographic() ? Math.toRadians(Ellipsoid.A) : transform.unitM();
  }

  /** Maps x, y, x, y, … from EPSG:4490 in place; NaN where the CRS has no such place. */
  public void fromStored(double[] points, int count) {
    if (transform != null) {
      map(transform.fromLonLat(), points, count);
    }
  }

  /** Maps x, y, x, y, … to EPSG:4490 in place; NaN where there is no such place. */
  public void toStored(double[] points, int count) {
    if (transform != null) {
      map(transform.toLonLat(), points, count);
    }
  }

  private static void map(MathTransform way, double[] points, int count) {
    try {
      way.transform(points, 0, points, 0, count);
    } catch (TransformException | RuntimeException e) {
      // which point it was is not told, and those before it may be mapped already: the caller's array is not to be used
      throw new UnmappableException(e);
    }
  }

  /** Some point of several has no place in the CRS; the array it stood in is left half mapped. */
  public static final class UnmappableException extends RuntimeException {
    UnmappableException(Exception cause) {
      super(cause);
    }
  }

  /**
   * Bounds in EPSG:4490 of what a box of the CRS shows, a little larger rather than smaller. Places that do not exist are
   * left out; null envelope if there are none.
   */
  public Envelope storedBounds(Envelope box) {
    if (transform == null) {
      return box.copy();
    }
    Envelope bounds = new Envelope();
    double[] point = new double[2];
    for (int i = 0; i <= STEPS; i++) {
      for (int j = 0; j <= STEPS; j++) {
        point[0] = box.getMinX() + box.getWidth() * i / STEPS;
        point[1] = box.getMinY() + box.getHeight() * j / STEPS;
        try {
          map(transform.toLonLat(), point, 1);
        } catch (UnmappableException e) {
          continue;
        }
        if (Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90) { // neither if NaN
          bounds.expandToInclude(point[0], point[1]);
        }
      }
    }
    // between the grid's points a bent border lies outside by far less than a step's share of the box
    bounds.expandBy(bounds.getWidth() / STEPS, bounds.getHeight() / STEPS);
    return bounds;
  }
}
