package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Coordinate;

/** Maps coordinates one way between EPSG:4490 and another CRS and refuses those that do not belong to it. */
final class CoordinateMapper {
  private static final int MAX_FAULTS = 100;

  private final MathTransform there;
  private final MathTransform back;
  private final boolean toStored;
  private final LonLatTransform transform;

  CoordinateMapper(LonLatTransform transform, boolean toStored) {
    this.transform = transform;
    this.toStored = toStored;
    this.there = toStored ? transform.toLonLat() : transform.fromLonLat();
    this.back = toStored ? transform.fromLonLat() : transform.toLonLat();
  }

  /**
   * Maps x, y, x, y, …
   *
   * @throws FaultException COORDINATE_NOT_FINITE, COORDINATE_OUT_OF_RANGE: every wrong coordinate, at most 100
   */
  double[] map(double[] points) {
    int count = points.length / 2;
    double[] mapped = new double[points.length];
    double[] returned = new double[points.length];
    try {
      there.transform(points, 0, mapped, 0, count);
      back.transform(mapped, 0, returned, 0, count);
    } catch (TransformException | RuntimeException e) {
      mapOneByOne(points, mapped, returned);
    }
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < points.length && faults.size() < MAX_FAULTS; i += 2) {
      double lon = toStored ? mapped[i] : points[i];
      double lat = toStored ? mapped[i + 1] : points[i + 1];
      boolean sourceDegrees = !toStored || transform.geographic();
      // the negated form also catches NaN
      if (!isLonLat(lon, lat) || sourceDegrees && !isLonLat(points[i], points[i + 1])
          || !(distanceM(points, returned, i, sourceDegrees) <= transform.roundTripM())) {
        faults.add(wrong(points[i], points[i + 1]));
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return mapped;
  }

  /** Refuses points as {@link #map} does. */
  void requireAll(Coordinate[] coordinates) {
    double[] points = new double[2 * coordinates.length];
    for (int i = 0; i < coordinates.length; i++) {
      points[2 * i] = coordinates[i].x;
      points[2 * i + 1] = coordinates[i].y;
    }
    map(points);
  }

  /** Maps one point without looking whether it belongs; for points between two that do. */
  Coordinate mapUnchecked(double x, double y) {
    double[] point = {x, y};
    try {
      there.transform(point, 0, point, 0, 1);
    } catch (TransformException e) {
      throw new FaultException(wrong(x, y));
    }
    return new Coordinate(point[0], point[1]);
  }

  /** How far p lies beside the straight line between a and b, whichever comes first; all mapped; metres. */
  double besideM(Coordinate a, Coordinate b, Coordinate p) {
    if (a.compareTo(b) > 0) {
      return besideM(b, a, p);
    }
    double dx = (b.x - a.x) * metresX(p.y);
    double dy = (b.y - a.y) * metresY(p.y);
    double ex = (p.x - a.x) * metresX(p.y);
    double ey = (p.y - a.y) * metresY(p.y);
    double length = Math.hypot(dx, dy);
    return length == 0 ? Math.hypot(ex, ey) : Math.abs(dx * ey - dy * ex) / length;
  }

  /** Distance of two mapped points in metres, roughly. */
  double lengthM(Coordinate a, Coordinate b) {
    double y = (a.y + b.y) / 2;
    return Math.hypot((b.x - a.x) * metresX(y), (b.y - a.y) * metresY(y));
  }

  private double metresX(double y) {
    return mapsToDegrees() ? Math.toRadians(Ellipsoid.parallelRadius(y)) : transform.unitM();
  }

  private double metresY(double y) {
    return mapsToDegrees() ? Math.toRadians(Ellipsoid.meridianRadius(y)) : transform.unitM();
  }

  private boolean mapsToDegrees() {
    return toStored || transform.geographic();
  }

  /** Refuses what is no longitude and latitude: every wrong coordinate, at most 100. */
  static void requireLonLat(Coordinate[] points) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < points.length && faults.size() < MAX_FAULTS; i++) {
      if (!isLonLat(points[i].x, points[i].y)) {
        faults.add(wrong(points[i].x, points[i].y));
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  private static Fault wrong(double x, double y) {
    Place place = Place.UNKNOWN.at(x, y);
    return Double.isFinite(x) && Double.isFinite(y)
        ? Fault.of(GeoFault.COORDINATE_OUT_OF_RANGE, "outside the area of the CRS: " + x + ", " + y, place)
        : Fault.of(GeoFault.COORDINATE_NOT_FINITE, "not a finite number: " + x + ", " + y, place);
  }

  private static boolean isLonLat(double lon, double lat) {
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  }

  private double distanceM(double[] a, double[] b, int i, boolean degrees) {
    double unit = degrees ? Math.toRadians(Ellipsoid.A) : transform.unitM();
    return Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1]) * unit;
  }

  private void mapOneByOne(double[] points, double[] mapped, double[] returned) {
    for (int i = 0; i < points.length; i += 2) {
      try {
        there.transform(points, i, mapped, i, 1);
        back.transform(mapped, i, returned, i, 1);
      } catch (TransformException | RuntimeException e) {
        returned[i] = Double.NaN;
      }
    }
  }
}
