package lanxian.geo;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * A plane in which nothing is farther apart than on the ellipsoid: degrees times the fewest metres that a degree has
 * anywhere between two latitudes. Straight in longitude/latitude stays straight. Distances in it bound those on the
 * ellipsoid from below, so a search in it never misses the nearest.
 *
 * @param south degrees
 * @param north degrees
 * @param metresX metres in a degree of longitude, at least
 * @param metresY metres in a degree of latitude, at least
 */
record ShorteningPlane(double south, double north, double metresX, double metresY) {
  /** More than latitudes on the ellipsoid and on the sphere differ in how far a geodesic bends. */
  private static final double MARGIN_DEGREES = 0.02;

  /** A plane for geodesics between places within a box. */
  static ShorteningPlane around(Envelope degrees) {
    double width = degrees.getWidth();
    double south = bend(degrees.getMinY(), -1, width) - MARGIN_DEGREES;
    double north = bend(degrees.getMaxY(), 1, width) + MARGIN_DEGREES;
    return between(Math.max(-90, south), Math.min(90, north));
  }

  static ShorteningPlane between(double south, double north) {
    double poleward = Math.max(Math.abs(south), Math.abs(north));
    double equatorward = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
    return new ShorteningPlane(south, north, Math.max(0, Math.toRadians(Ellipsoid.parallelRadius(poleward))),
        Math.toRadians(Ellipsoid.meridianRadius(equatorward)));
  }

  /** Whether geodesics between places within a box stay between the latitudes. */
  boolean covers(Envelope degrees) {
    ShorteningPlane needed = around(degrees);
    return needed.south >= south && needed.north <= north;
  }

  /** How many times longer a way between places in it can be on the ellipsoid, at most; infinite at a pole. */
  double stretch() {
    double equatorward = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
    double poleward = Math.max(Math.abs(south), Math.abs(north));
    return Math.max(Math.toRadians(Ellipsoid.parallelRadius(equatorward)) / metresX,
        Math.toRadians(Ellipsoid.meridianRadius(poleward)) / metresY);
  }

  /** Edges in the plane: x and y of one end, then of the other, for each. */
  double[] of(List<Edge> edges) {
    double[] planar = new double[4 * edges.size()];
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      planar[4 * i] = edge.x1() * metresX;
      planar[4 * i + 1] = edge.y1() * metresY;
      planar[4 * i + 2] = edge.x2() * metresX;
      planar[4 * i + 3] = edge.y2() * metresY;
    }
    return planar;
  }

  /** Box of an edge in the plane. */
  Envelope box(Edge edge) {
    return new Envelope(edge.x1() * metresX, edge.x2() * metresX, edge.y1() * metresY, edge.y2() * metresY);
  }

  /** How far towards a pole a great circle bends between two places on a parallel. */
  private static double bend(double latitude, int pole, double width) {
    if (latitude * pole <= 0) {
      return latitude;
    }
    if (width >= 180) {
      return 90.0 * pole;
    }
    double bent = Math.toDegrees(
        Math.atan(Math.tan(Math.toRadians(Math.abs(latitude))) / Math.cos(Math.toRadians(width / 2))));
    return bent * pole;
  }
}
