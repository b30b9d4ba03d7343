package lanxian.sample;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.hypot;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.toRadians;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.VariableBuffer;

/** Shapes in a metric plane. */
final class Shapes {
  static final GeometryFactory PLAIN = new GeometryFactory();
  private static final int HARMONICS = 7;
  private static final int QUADRANT_SEGMENTS = 18;

  private Shapes() {}

  /** A regular polygon that stands for a circle, corners on it. */
  static Polygon disc(Coordinate centre, double radiusM) {
    return (Polygon) PLAIN.createPoint(centre).buffer(radiusM, QUADRANT_SEGMENTS);
  }

  /**
   * An outline like a lake or a town: an ellipse whose radius waves.
   *
   * @param turnDegrees how far the long axis is turned from east to north
   * @param roughness share by which the radius strays, 0 to 0.3
   */
  static Polygon blob(Coordinate centre, double halfLengthM, double halfWidthM, double turnDegrees, double roughness,
      String key) {
    return outline(centre, halfLengthM, halfWidthM, turnDegrees, roughness, 2, key);
  }

  /** A planned outline: nearly straight sides with rounded, uneven corners. */
  static Polygon planned(Coordinate centre, double halfLengthM, double halfWidthM, double turnDegrees, String key) {
    return outline(centre, halfLengthM, halfWidthM, turnDegrees, 0.05, 5, key);
  }

  private static Polygon outline(Coordinate centre, double halfLengthM, double halfWidthM, double turnDegrees,
      double roughness, double squareness, String key) {
    Prng random = new Prng(key);
    double[] sine = new double[HARMONICS];
    double[] phase = new double[HARMONICS];
    for (int k = 0; k < HARMONICS; k++) {
      sine[k] = random.between(-1, 1) * roughness / (1 + 0.5 * k);
      phase[k] = random.between(0, 2 * PI);
    }
    int corners = (int) Math.max(28, Math.min(160, (halfLengthM + halfWidthM) / 40));
    double turn = toRadians(turnDegrees);
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * PI * i / corners;
      double superellipse = pow(
          pow(Math.abs(cos(angle)) / halfLengthM, squareness) + pow(Math.abs(sin(angle)) / halfWidthM, squareness),
          -1 / squareness);
      double wave = 1 + random.between(-0.15, 0.15) * roughness;
      for (int k = 0; k < HARMONICS; k++) {
        wave += sine[k] * cos((k + 2) * angle + phase[k]);
      }
      double radius = superellipse * wave;
      ring.add(new Coordinate(centre.x + radius * cos(angle + turn), centre.y + radius * sin(angle + turn)));
    }
    return polygon(ring);
  }

  /** Polygon of a ring given without its closing point. */
  static Polygon polygon(List<Coordinate> open) {
    List<Coordinate> closed = new ArrayList<>(open);
    closed.add(open.get(0).copy());
    return PLAIN.createPolygon(closed.toArray(new Coordinate[0]));
  }

  /** The polygon's outer ring made natural; holes are dropped. */
  static Polygon roughened(Polygon polygon, Wiggle wiggle, String key) {
    return PLAIN.createPolygon(
        wiggle.line(List.of(((Polygon) polygon.norm()).getExteriorRing().getCoordinates()), key).getCoordinates());
  }

  /**
   * Protection area of wells: circles where they stand further apart than twice the radius, else the convex polygon of
   * the wells widened by the radius (HJ 338-2018, from memory).
   */
  static Geometry wellField(List<Coordinate> wells, double radiusM) {
    MultiPoint points = PLAIN.createMultiPointFromCoords(wells.toArray(new Coordinate[0]));
    return (nearest(wells) > 2 * radiusM ? points : points.convexHull()).buffer(radiusM, QUADRANT_SEGMENTS);
  }

  /** Smallest distance between two wells. */
  static double nearest(List<Coordinate> wells) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < wells.size(); i++) {
      for (int j = i + 1; j < wells.size(); j++) {
        nearest = Math.min(nearest, hypot(wells.get(i).x - wells.get(j).x, wells.get(i).y - wells.get(j).y));
      }
    }
    return nearest;
  }

  /** A band along a line whose half width changes evenly through the given ones and flutters by {@code flutter}. */
  static Geometry band(LineString line, double[] halfWidthsM, double flutter, String key) {
    Prng random = new Prng(key);
    double[] along = new double[line.getNumPoints()];
    for (int i = 1; i < along.length; i++) {
      along[i] = along[i - 1] + line.getCoordinateN(i - 1).distance(line.getCoordinateN(i));
    }
    double[] widths = new double[along.length];
    for (int i = 0; i < along.length; i++) {
      double place = along[i] / along[along.length - 1] * (halfWidthsM.length - 1);
      int before = Math.min((int) place, halfWidthsM.length - 2);
      double even = halfWidthsM[before] + (place - before) * (halfWidthsM[before + 1] - halfWidthsM[before]);
      widths[i] = even * (1 + random.between(-flutter, flutter));
    }
    return VariableBuffer.buffer(line, widths);
  }
}
