package lanxian.render.path;

import lanxian.render.view.PixelMapping;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Reads geometries in EPSG:4490 into pixels, no finer than the eye sees: a vertex nearer than {@value #SPACING} pixels to
 * the one kept before it is left out, a polygon smaller than a pixel becomes its box, and of what runs outside the window
 * only so much is kept that what is inside stays as it is. Which vertices are kept does not depend on where the picture's
 * borders lie, so that neighbouring pictures fit. Not safe for use by several threads.
 */
public final class PixelReader {
  /** Pixels. */
  static final double SPACING = 0.5;

  private static final double SPACING_2 = SPACING * SPACING;
  private static final double MAX_BEND_2 = 0.2 * 0.2;
  private static final int MAX_HALVINGS = 12;

  private final PixelMapping mapping;
  private final Window window;
  private final boolean wholeLines;
  private final double straight2;
  private double[] points = new double[512];
  private final double[] corners = new double[4];
  private final double[] middle = new double[2];

  /**
   * @param window what has to be right, pixels
   * @param wholeLines whether the whole course of lines is needed, as where dashes are counted along it
   */
  public PixelReader(PixelMapping mapping, Window window, boolean wholeLines) {
    this.mapping = mapping;
    this.straight2 = mapping.straightPixels() * mapping.straightPixels();
    this.window = window;
    this.wholeLines = wholeLines;
  }

  /** Reads a geometry; {@code lines} holds nothing else afterwards, and nothing if all of it lies outside. */
  public void read(Geometry geometry, PixelLines lines) {
    lines.clear();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part.isEmpty()) {
        continue;
      }
      if (part instanceof Polygon polygon) {
        readPolygon(polygon, lines);
      } else if (part instanceof LineString line) {
        readLine(line, lines);
      } else if (part instanceof Point point) {
        readPoint(point, lines);
      }
    }
  }

  private void readPoint(Point point, PixelLines lines) {
    middle[0] = point.getX();
    middle[1] = point.getY();
    mapping.map(middle, 1);
    if (window.has(middle[0], middle[1])) {
      lines.add(middle[0], middle[1]);
      lines.close(PixelLines.Kind.POINT);
    }
  }

  private void readLine(LineString line, PixelLines lines) {
    if (isOutside(line.getEnvelopeInternal())) {
      return;
    }
    CoordinateSequence sequence = line.getCoordinateSequence();
    boolean closed = line.isClosed() && sequence.size() > 3;
    keep(sequence, lines, closed);
    if (lines.open() >= 2) {
      lines.close(closed && lines.open() > 2 ? PixelLines.Kind.CLOSED : PixelLines.Kind.OPEN);
    } else {
      lines.discard();
    }
  }

  private void readPolygon(Polygon polygon, PixelLines lines) {
    Envelope box = polygon.getEnvelopeInternal();
    if (isOutside(box)) {
      return;
    }
    if (mapping.isUpright() && corners[2] - corners[0] < 1 && corners[1] - corners[3] < 1) {
      dot(lines, corners[0], corners[3], corners[2], corners[1]);
      return;
    }
    LinearRing shell = polygon.getExteriorRing();
    keep(shell.getCoordinateSequence(), lines, true);
    if (lines.open() < 3) {
      collapsed(lines);
      return;
    }
    lines.close(PixelLines.Kind.SHELL);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      LinearRing hole = polygon.getInteriorRingN(i);
      if (isOutside(hole.getEnvelopeInternal())) {
        continue;
      }
      keep(hole.getCoordinateSequence(), lines, true);
      if (lines.open() >= 3) {
        lines.close(PixelLines.Kind.HOLE);
      } else {
        lines.discard();
      }
    }
  }

  /** A ring of which no three vertices are left: a speck, or so thin that only its length is seen. */
  private static void collapsed(PixelLines lines) {
    if (lines.open() == 0) {
      lines.discard();
      return;
    }
    double x0 = lines.firstX();
    double y0 = lines.firstY();
    double x1 = lines.lastX(1);
    double y1 = lines.lastY(1);
    lines.discard();
    if (Math.abs(x1 - x0) < 1 && Math.abs(y1 - y0) < 1) {
      dot(lines, Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    } else {
      lines.add(x0, y0);
      lines.add(x1, y1);
      lines.close(PixelLines.Kind.SHELL);
    }
  }

  private static void dot(PixelLines lines, double minX, double top, double maxX, double bottom) {
    lines.add(minX, top);
    lines.add(maxX, top);
    lines.add(maxX, bottom);
    lines.add(minX, bottom);
    lines.close(PixelLines.Kind.DOT);
  }

  /** Whether a box in degrees surely lies outside the window; leaves its corners in pixels behind if upright. */
  private boolean isOutside(Envelope box) {
    if (!mapping.isUpright()) {
      return false; // the features were chosen by their bounds already
    }
    corners[0] = box.getMinX();
    corners[1] = box.getMinY();
    corners[2] = box.getMaxX();
    corners[3] = box.getMaxY();
    mapping.map(corners, 2);
    return corners[2] < window.minX() || corners[0] > window.maxX() || corners[1] < window.minY()
        || corners[3] > window.maxY();
  }

  private void keep(CoordinateSequence sequence, PixelLines lines, boolean ring) {
    int count = sequence.size();
    if (points.length < 2 * count) {
      points = new double[2 * count + 512];
    }
    fill(sequence, count);
    mapping.map(points, count);
    int last = ring ? count - 1 : count; // a ring's last vertex is its first
    int kept = -1;
    for (int i = 0; i < last; i++) {
      double x = points[2 * i];
      double y = points[2 * i + 1];
      if (x != x || y != y) {
        continue;
      }
      if (kept >= 0) {
        double dx = x - points[2 * kept];
        double dy = y - points[2 * kept + 1];
        double length2 = dx * dx + dy * dy;
        if (length2 < SPACING_2 && (ring || i < last - 1)) {
          continue;
        }
        bend(sequence, kept, i, length2, lines);
      }
      put(x, y, lines);
      kept = i;
    }
    if (ring && kept > 0) {
      double dx = points[0] - points[2 * kept];
      double dy = points[1] - points[2 * kept + 1];
      if (dx * dx + dy * dy < SPACING_2 && lines.open() > 3) {
        lines.removeLast(); // too near to the first
      } else {
        bend(sequence, kept, 0, dx * dx + dy * dy, lines);
      }
    }
  }

  private void fill(CoordinateSequence sequence, int count) {
    if (sequence instanceof CoordinateArraySequence array) {
      Coordinate[] coordinates = array.toCoordinateArray();
      for (int i = 0; i < count; i++) {
        Coordinate coordinate = coordinates[i];
        points[2 * i] = coordinate.x;
        points[2 * i + 1] = coordinate.y;
      }
    } else if (sequence instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
      System.arraycopy(packed.getRawCoordinates(), 0, points, 0, 2 * count);
    } else {
      for (int i = 0; i < count; i++) {
        points[2 * i] = sequence.getX(i);
        points[2 * i + 1] = sequence.getY(i);
      }
    }
  }

  /**
   * Adds a point. Where it and the two before it lie beyond the same border of the window, the middle one only bends
   * what nobody sees.
   */
  private void put(double x, double y, PixelLines lines) {
    if (!wholeLines && lines.open() >= 2) {
      int beyond = window.beyond(x, y);
      if (beyond != 0 && (beyond & window.beyond(lines.lastX(1), lines.lastY(1))
          & window.beyond(lines.lastX(2), lines.lastY(2))) != 0) {
        lines.setLast(x, y);
        return;
      }
    }
    lines.add(x, y);
  }

  /** Adds what a long edge, straight in degrees, needs to run where it should. */
  private void bend(CoordinateSequence sequence, int from, int to, double length2, PixelLines lines) {
    if (length2 <= straight2) { // infinite where all edges are straight
      return;
    }
    halve(sequence.getX(from), sequence.getY(from), points[2 * from], points[2 * from + 1], sequence.getX(to),
        sequence.getY(to), points[2 * to], points[2 * to + 1], 0, lines);
  }

  private void halve(double lon0, double lat0, double x0, double y0, double lon1, double lat1, double x1, double y1,
      int depth, PixelLines lines) {
    double lon = (lon0 + lon1) / 2;
    double lat = (lat0 + lat1) / 2;
    middle[0] = lon;
    middle[1] = lat;
    mapping.map(middle, 1);
    double x = middle[0];
    double y = middle[1];
    double dx = x1 - x0;
    double dy = y1 - y0;
    double cross = (x - x0) * dy - (y - y0) * dx;
    boolean invisible = (window.beyond(x0, y0) & window.beyond(x, y) & window.beyond(x1, y1)) != 0;
    if (x != x || y != y || depth == MAX_HALVINGS || invisible
        || cross * cross <= MAX_BEND_2 * (dx * dx + dy * dy)
        && dx * dx + dy * dy <= 4 * straight2) {
      return;
    }
    halve(lon0, lat0, x0, y0, lon, lat, x, y, depth + 1, lines);
    put(x, y, lines);
    halve(lon, lat, x, y, lon1, lat1, x1, y1, depth + 1, lines);
  }
}
