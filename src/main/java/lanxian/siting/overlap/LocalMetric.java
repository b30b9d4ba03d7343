package lanxian.siting.overlap;

import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A plane in metres around a place: longitude and latitude, each scaled by its own metres per degree there. Straight
 * edges stay straight. Away from the place lengths are off by about 1.5e-4 per kilometre north or south at 44°, which
 * is ample for moving a boundary by its accuracy and for directions.
 */
final class LocalMetric {
  private static final double STEP_DEGREES = 1e-3;

  private final Coordinate origin;
  private final double metresPerDegreeX;
  private final double metresPerDegreeY;

  LocalMetric(Coordinate origin) {
    this.origin = origin;
    this.metresPerDegreeX = metres(origin, STEP_DEGREES, 0) / STEP_DEGREES;
    this.metresPerDegreeY = metres(origin, 0, STEP_DEGREES) / STEP_DEGREES;
  }

  private static double metres(Coordinate at, double dx, double dy) {
    Coordinate[] edge = {
      new Coordinate(at.x - dx / 2, at.y - dy / 2), new Coordinate(at.x + dx / 2, at.y + dy / 2)
    };
    return EllipsoidalLength.m(new GeometryFactory().createLineString(edge));
  }

  Geometry toMetres(Geometry degrees) {
    return scaled(degrees, -origin.x, -origin.y, metresPerDegreeX, metresPerDegreeY, 0, 0);
  }

  Geometry toDegrees(Geometry metres) {
    return scaled(metres, 0, 0, 1 / metresPerDegreeX, 1 / metresPerDegreeY, origin.x, origin.y);
  }

  /** The envelope in degrees widened by {@code metres} on every side. */
  static Envelope widened(Envelope degrees, double metres) {
    // the parallel farthest from the equator has the most degrees to a metre
    double outer = Math.min(89, Math.max(Math.abs(degrees.getMinY()), Math.abs(degrees.getMaxY())));
    LocalMetric scale = new LocalMetric(new Coordinate(0, outer));
    Envelope wide = new Envelope(degrees);
    wide.expandBy(1.01 * metres / scale.metresPerDegreeX, 1.01 * metres / scale.metresPerDegreeY);
    return wide;
  }

  private static Geometry scaled(Geometry g, double dx, double dy, double fx, double fy, double ox, double oy) {
    Geometry copy = g.copy();
    copy.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence points, int i) {
        points.setOrdinate(i, CoordinateSequence.X, (points.getX(i) + dx) * fx + ox);
        points.setOrdinate(i, CoordinateSequence.Y, (points.getY(i) + dy) * fy + oy);
      }

      @Override
      public boolean isDone() {
        return false;
      }

      @Override
      public boolean isGeometryChanged() {
        return true;
      }
    });
    return copy;
  }
}
