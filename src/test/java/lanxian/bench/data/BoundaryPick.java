package lanxian.bench.data;

import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** An edge somewhere on the boundary of a zone, drawn at random. */
final class BoundaryPick {
  private final CoordinateSequence ring;
  private final int at;

  private BoundaryPick(CoordinateSequence ring, int at) {
    this.ring = ring;
    this.at = at;
  }

  static BoundaryPick of(List<BenchZone> zones, Prng random) {
    Geometry zone = zones.get(random.below(zones.size())).geometry();
    Polygon polygon = (Polygon) zone.getGeometryN(random.below(zone.getNumGeometries()));
    int number = random.below(1 + polygon.getNumInteriorRing());
    LinearRing ring = number == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(number - 1);
    return new BoundaryPick(ring.getCoordinateSequence(), random.below(ring.getNumPoints() - 1));
  }

  /** Coordinate of the edge's start. */
  double x() {
    return ring.getX(at);
  }

  double y() {
    return ring.getY(at);
  }

  /** Coordinate of the edge's end. */
  double endX() {
    return ring.getX(at + 1);
  }

  double endY() {
    return ring.getY(at + 1);
  }

  /** A place on the edge, as near as doubles come. */
  double xAt(double share) {
    return x() + share * (endX() - x());
  }

  double yAt(double share) {
    return y() + share * (endY() - y());
  }

  /** Some more edges from here on: up to {@code count} corners of the ring, never all of it. */
  double[] chain(int count) {
    int corners = ring.size() - 1;
    double[] chain = new double[2 * Math.min(count, corners - 1)];
    for (int i = 0; i < chain.length / 2; i++) {
      chain[2 * i] = ring.getX((at + i) % corners);
      chain[2 * i + 1] = ring.getY((at + i) % corners);
    }
    return chain;
  }

  /** Corners of the whole ring. */
  int corners() {
    return ring.size() - 1;
  }

  /** The whole ring but the point that closes it. */
  double[] ring() {
    double[] open = new double[2 * corners()];
    for (int i = 0; i < corners(); i++) {
      open[2 * i] = ring.getX(i);
      open[2 * i + 1] = ring.getY(i);
    }
    return open;
  }
}
