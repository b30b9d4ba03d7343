package lanxian.cql2.tree;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes geometries of numbers. What is no line or ring becomes a fault and an empty geometry, so that reading goes on.
 * Axes stay as they are written.
 */
public final class ShapeBuilder {
  private static final int FEWEST_OF_RING = 4;

  private final TreeBuilder tree;
  private final GeometryFactory geometries = new GeometryFactory();

  public ShapeBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  public GeometryFactory geometries() {
    return geometries;
  }

  /** A vertex. */
  public Coordinate vertex(double first, double second, Origin origin) {
    tree.vertex(origin);
    return new CoordinateXY(finite(first, origin), finite(second, origin));
  }

  /** The number, or a fault and zero. */
  public double finite(double number, Origin origin) {
    if (!Double.isFinite(number)) {
      tree.fault(origin, Cql2Fault.FILTER_VALUE_INVALID, "the number is too large");
      return 0;
    }
    return number;
  }

  public LineString line(List<Coordinate> vertices, Origin origin) {
    if (vertices.size() < 2) {
      tree.fault(origin, Cql2Fault.FILTER_VALUE_INVALID, "a line of fewer than two points");
      return geometries.createLineString();
    }
    return geometries.createLineString(vertices.toArray(Coordinate[]::new));
  }

  /** @param rings outer ring first */
  public Polygon polygon(List<List<Coordinate>> rings, Origin origin) {
    List<LinearRing> made = new ArrayList<>();
    for (List<Coordinate> ring : rings) {
      if (ring.size() < FEWEST_OF_RING) {
        tree.fault(origin, Cql2Fault.FILTER_VALUE_INVALID, "a ring of fewer than four points");
      } else if (!ring.get(0).equals2D(ring.get(ring.size() - 1))) {
        tree.fault(origin, Cql2Fault.FILTER_VALUE_INVALID, "a ring that does not end where it begins");
      } else {
        made.add(geometries.createLinearRing(ring.toArray(Coordinate[]::new)));
      }
    }
    if (made.isEmpty()) {
      return geometries.createPolygon();
    }
    return geometries.createPolygon(made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
  }
}
