package lanxian.editing.generate.river;

import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Metres about a place, true at it: to find what lies near it. Distances that count are measured on the ellipsoid. */
final class Plane {
  private static final double STEP_DEGREES = 0.001;

  private final Coordinate place;
  private final double metresX;
  private final double metresY;

  Plane(Coordinate place) {
    this.place = place;
    this.metresX = EllipsoidalLength.edgeM(place.x, place.y, place.x + STEP_DEGREES, place.y) / STEP_DEGREES;
    this.metresY = EllipsoidalLength.edgeM(place.x, place.y, place.x, place.y + STEP_DEGREES) / STEP_DEGREES;
  }

  /**
   * The nearest place on an edge.
   *
   * @param share of the way from the edge's start
   * @param metres from the place of the plane
   */
  record Foot(double share, double metres) {}

  Foot foot(Coordinate a, Coordinate b) {
    double ax = (a.x - place.x) * metresX;
    double ay = (a.y - place.y) * metresY;
    double dx = (b.x - a.x) * metresX;
    double dy = (b.y - a.y) * metresY;
    double length2 = dx * dx + dy * dy;
    double share = length2 == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2));
    return new Foot(share, Math.hypot(ax + share * dx, ay + share * dy));
  }

  Envelope around(double metres) {
    return new Envelope(place.x - metres / metresX, place.x + metres / metresX, place.y - metres / metresY,
        place.y + metres / metresY);
  }
}
