package lanxian.editing.validation;

import lanxian.geo.DegreeLength;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Metres in a degree at a latitude: a plane for distances of metres to hundreds of metres around a place. Straight edges
 * stay straight.
 */
record Scale(double metresX, double metresY) {
  static Scale at(double latitude) {
    return new Scale(DegreeLength.alongParallelM(latitude), DegreeLength.alongMeridianM(latitude));
  }

  /** The box in degrees widened by {@code metres} on every side. */
  static Envelope widened(Envelope degrees, double metres) {
    Scale outer = at(Math.min(89, Math.max(Math.abs(degrees.getMinY()), Math.abs(degrees.getMaxY()))));
    Envelope wide = new Envelope(degrees);
    wide.expandBy(1.01 * metres / outer.metresX, 1.01 * metres / outer.metresY);
    return wide;
  }

  static Envelope around(Coordinate place, double metres) {
    return widened(new Envelope(place), metres);
  }

  /** Twice the area by the perimeter: the width of a long strip, half the width of a square. */
  static double meanWidthM(Polygon polygon) {
    return 2 * EllipsoidalArea.m2(polygon) / EllipsoidalLength.m(polygon);
  }

  double metres(Coordinate a, Coordinate b) {
    return Math.hypot((a.x - b.x) * metresX, (a.y - b.y) * metresY);
  }

  double metres(LineSegment a, LineSegment b) {
    return Distance.segmentToSegment(plane(a.p0), plane(a.p1), plane(b.p0), plane(b.p1));
  }

  /** The place on an edge that is nearest. */
  Coordinate foot(Coordinate place, LineSegment edge) {
    double dx = (edge.p1.x - edge.p0.x) * metresX;
    double dy = (edge.p1.y - edge.p0.y) * metresY;
    double length2 = dx * dx + dy * dy;
    double share = length2 == 0 ? 0
        : ((place.x - edge.p0.x) * metresX * dx + (place.y - edge.p0.y) * metresY * dy) / length2;
    if (share <= 0 || share >= 1) {
      return share <= 0 ? edge.p0 : edge.p1;
    }
    return new Coordinate(edge.p0.x + share * (edge.p1.x - edge.p0.x), edge.p0.y + share * (edge.p1.y - edge.p0.y));
  }

  AffineTransformation toMetres() {
    return AffineTransformation.scaleInstance(metresX, metresY);
  }

  AffineTransformation toDegrees() {
    return AffineTransformation.scaleInstance(1 / metresX, 1 / metresY);
  }

  private Coordinate plane(Coordinate degrees) {
    return new Coordinate(degrees.x * metresX, degrees.y * metresY);
  }
}
