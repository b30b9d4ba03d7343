package lanxian.tiles.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** Polygons that rounding broke, made valid on the grid. */
public final class Mending {
  /**
   * Name of the method: vertices are rounded to the grid; an edge that comes within half a unit of a rounded place is
   * bent to go through it, and what loses its area falls away.
   */
  public static final String SNAP_ROUNDING = "JTS GeometryPrecisionReducer (snap rounding)";

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final PrecisionModel UNITS = new PrecisionModel(1);

  /** Half of the width that a zone gets which is long but narrower than the grid can show. */
  private static final double HALF_WIDTH = 0.75;

  /** Units by which a polygon is made wider that cannot be rounded as it is. */
  private static final double[] WIDER = {0, 0.01, -0.01, 0.05, -0.05, 0.2};

  private Mending() {}

  /** A polygon of the finest level on the units of a coarser one. */
  static void rounded(GridPath[] polygon, int shift, List<GridPath[]> parts) {
    double squares = Math.scalb(1.0, shift);
    LinearRing[] holes = new LinearRing[polygon.length - 1];
    for (int i = 1; i < polygon.length; i++) {
      holes[i - 1] = ring(polygon[i].xy, squares);
    }
    LinearRing shell = ring(polygon[0].xy, squares);
    if (shell != null) {
      add(FACTORY.createPolygon(shell, Arrays.stream(holes).filter(hole -> hole != null)
          .toArray(LinearRing[]::new)), parts);
    }
  }

  /** A valid polygon on the grid, in one or several parts, or nothing if it has no area there. */
  static void add(Geometry polygon, List<GridPath[]> parts) {
    Geometry valid = polygon.isValid() ? polygon : GeometryFixer.fix(polygon);
    addReduced(reduced(valid), parts);
  }

  /**
   * Snap rounding refuses some valid polygons ("Reduction failed"): then it gets ones that differ by hundredths of a unit.
   * If it refuses those as well, vertices are rounded alone and what touches itself stays.
   */
  private static Geometry reduced(Geometry valid) {
    for (double wider : WIDER) {
      try {
        return GeometryPrecisionReducer.reduce(wider == 0 ? valid : valid.buffer(wider), UNITS);
      } catch (IllegalArgumentException | TopologyException refused) {
        // the next one
      }
    }
    return GeometryPrecisionReducer.reducePointwise(valid, UNITS);
  }

  /** Line work that is to be seen though it has no area. */
  static void thickened(int[] ring, List<GridPath[]> parts) {
    Coordinate[] line = closed(ring, 1);
    BufferParameters square = new BufferParameters(1, BufferParameters.CAP_SQUARE, BufferParameters.JOIN_MITRE, 2);
    addReduced(reduced(BufferOp.bufferOp(FACTORY.createLineString(line), HALF_WIDTH, square)), parts);
  }

  private static void addReduced(Geometry geometry, List<GridPath[]> parts) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        List<GridPath> rings = new ArrayList<>();
        for (int r = 0; r <= polygon.getNumInteriorRing(); r++) {
          LinearRing ring = r == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(r - 1);
          int[] places = Reduced.ring(places(ring));
          if (places != null) {
            rings.add(new GridPath(Outline.turned(places, r == 0), true));
          } else if (r == 0) {
            break;
          }
        }
        if (!rings.isEmpty()) {
          parts.add(rings.toArray(GridPath[]::new));
        }
      }
    }
  }

  private static int[] places(LinearRing ring) {
    int[] xy = new int[2 * ring.getNumPoints() - 2];
    for (int i = 0; i < xy.length / 2; i++) {
      Coordinate place = ring.getCoordinateN(i);
      xy[2 * i] = (int) place.x;
      xy[2 * i + 1] = (int) place.y;
    }
    return xy;
  }

  private static LinearRing ring(int[] xy, double squares) {
    return xy.length < 6 ? null : FACTORY.createLinearRing(closed(xy, squares));
  }

  private static Coordinate[] closed(int[] xy, double squares) {
    Coordinate[] line = new Coordinate[xy.length / 2 + 1];
    for (int i = 0; i < line.length; i++) {
      int at = 2 * i % xy.length;
      line[i] = new CoordinateXY(xy[at] / squares, xy[at + 1] / squares);
    }
    return line;
  }
}
