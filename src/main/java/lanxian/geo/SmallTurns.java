package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * What JTS leaves out of buffers: where a line turns by less than 0.05 it rounds no corner and starts the next edge of the
 * outline too near, by the distance times half the turn squared: 1.25 m of 1000 m. Planar.
 */
final class SmallTurns {
  /** JTS's own bound is on a chord of the unit circle. */
  private static final double JTS_CHORD = 0.0501;

  private final GeometryFactory factory = new GeometryFactory();
  private final List<Geometry> pieces = new ArrayList<>();
  private final double distance;
  private final double leastTurn;
  private final double step;

  /** @param error what may be left out, in the unit of the coordinates */
  SmallTurns(double distance, double error) {
    this.distance = distance;
    this.leastTurn = Math.sqrt(error / distance);
    this.step = 2 * Math.acos(Math.max(0, 1 - error / distance));
  }

  /** For each such turn, what lies on its outer side within the distance of its two edges; all inside the true buffer. */
  List<Geometry> pieces(Geometry geometry) {
    geometry.apply((GeometryComponentFilter) component -> {
      if (component instanceof LineString line) {
        add(line);
      }
    });
    return pieces;
  }

  private void add(LineString line) {
    Coordinate[] points = line.getCoordinates();
    for (int i = 1; i < points.length - 1; i++) {
      corner(points[i - 1], points[i], points[i + 1]);
    }
    if (line.isClosed() && points.length > 3) {
      corner(points[points.length - 2], points[0], points[1]);
    }
  }

  private void corner(Coordinate a, Coordinate corner, Coordinate b) {
    double in = Math.atan2(corner.y - a.y, corner.x - a.x);
    double out = Math.atan2(b.y - corner.y, b.x - corner.x);
    double turn = Math.IEEEremainder(out - in, 2 * Math.PI);
    if (!(Math.abs(turn) > leastTurn && 2 * Math.sin(Math.abs(turn) / 2) < JTS_CHORD)) {
      return;
    }
    double side = turn > 0 ? -Math.PI / 2 : Math.PI / 2; // the outer side
    List<Coordinate> ring = new ArrayList<>(List.of(a, corner, b, beside(b, out + side)));
    int arcs = (int) Math.ceil(Math.abs(turn) / step);
    for (int i = arcs; i >= 0; i--) {
      ring.add(beside(corner, in + turn * i / arcs + side));
    }
    ring.add(beside(a, in + side));
    ring.add(a);
    pieces.add(factory.createPolygon(ring.toArray(Coordinate[]::new)));
  }

  private Coordinate beside(Coordinate from, double direction) {
    return new Coordinate(from.x + distance * Math.cos(direction), from.y + distance * Math.sin(direction));
  }
}
