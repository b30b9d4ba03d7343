package lanxian.siting.overlap;

import lanxian.geo.DegreeLength;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in metres around a place: longitude and latitude, each scaled by its own metres per degree there. Straight
 * edges stay straight. Away from the place lengths are off by about 1.5e-4 per kilometre north or south at 44°, which
 * is ample for moving a boundary by its accuracy and for directions.
 */
final class LocalMetric {
  private final Coordinate origin;
  private final double metresPerDegreeX;
  private final double metresPerDegreeY;

  LocalMetric(Coordinate origin) {
    this.origin = origin;
    this.metresPerDegreeX = DegreeLength.alongParallelM(origin.y);
    this.metresPerDegreeY = DegreeLength.alongMeridianM(origin.y);
  }

  /** Metres east of the place. */
  double metresX(double longitude) {
    return (longitude - origin.x) * metresPerDegreeX;
  }

  /** Metres north of the place. */
  double metresY(double latitude) {
    return (latitude - origin.y) * metresPerDegreeY;
  }

  Geometry toMetres(Geometry degrees) {
    return scaled(degrees, -origin.x, -origin.y, metresPerDegreeX, metresPerDegreeY, 0, 0);
  }

  Geometry toDegrees(Geometry metres) {
    return scaled(metres, 0, 0, 1 / metresPerDegreeX, 1 / metresPerDegreeY, origin.x, origin.y);
  }

  /** The envelope in degrees widened by {@code metres} on every side. */
  static Envelope widened(Envelope degrees, double metres) {
    // the parallel farthest from the equator has the most degrees to a metre; those of the meridian differ by under 1 %
    double outer = Math.min(89, Math.max(Math.abs(degrees.getMinY()), Math.abs(degrees.getMaxY())));
    Envelope wide = new Envelope(degrees);
    wide.expandBy(1.01 * metres / DegreeLength.alongParallelM(outer), 1.01 * metres / DegreeLength.alongMeridianM(outer));
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
