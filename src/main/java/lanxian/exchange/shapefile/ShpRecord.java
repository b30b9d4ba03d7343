package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import lanxian.exchange.shapefile.ShapefileLayer.Shape;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Bytes of single records of a {@code .shp}, and of the header that it shares with its {@code .shx} (ESRI Shapefile
 * Technical Description, July 1998): outer rings clockwise, holes counter-clockwise, each hole after its shell. Only x
 * and y are written.
 */
final class ShpRecord {
  /** Bytes of a record's header: number and length. */
  static final int HEADER = 8;
  private static final int NULL_SHAPE = 0;

  private ShpRecord() {}

  /** Content of the record of a geometry that the shape holds; null and empty ones are null shapes. */
  static byte[] content(Shape shape, Geometry geometry) {
    if (geometry == null || geometry.isEmpty()) {
      return little(4).putInt(NULL_SHAPE).array();
    }
    return switch (shape) {
      case POINT -> coordinates(little(20).putInt(Shape.POINT.code()), geometry.getCoordinates()).array();
      case MULTIPOINT -> points(geometry);
      case LINE -> parts(Shape.LINE, lines(geometry), geometry.getEnvelopeInternal());
      case POLYGON -> parts(Shape.POLYGON, rings(geometry), geometry.getEnvelopeInternal());
    };
  }

  /**
   * The first 100 bytes of a {@code .shp} or {@code .shx}.
   *
   * @param fileBytes size of the whole file
   */
  static byte[] fileHeader(Shape shape, long fileBytes, Envelope bounds) {
    ByteBuffer out = ByteBuffer.allocate(ShapefileFormat.HEADER_BYTES).order(ByteOrder.BIG_ENDIAN);
    out.putInt(0, ShapefileFormat.FILE_CODE).putInt(ShapefileFormat.LENGTH_OFFSET, (int) (fileBytes / 2));
    out.position(ShapefileFormat.VERSION_OFFSET).order(ByteOrder.LITTLE_ENDIAN).putInt(ShapefileFormat.VERSION)
        .putInt(shape.code());
    box(out, bounds);
    return out.array();
  }

  private static byte[] points(Geometry geometry) {
    Coordinate[] points = geometry.getCoordinates();
    ByteBuffer out = little(40 + 16 * points.length).putInt(Shape.MULTIPOINT.code());
    box(out, geometry.getEnvelopeInternal());
    return coordinates(out.putInt(points.length), points).array();
  }

  private static byte[] parts(Shape shape, List<Coordinate[]> parts, Envelope box) {
    int points = parts.stream().mapToInt(part -> part.length).sum();
    ByteBuffer out = little(44 + 4 * parts.size() + 16 * points).putInt(shape.code());
    box(out, box);
    out.putInt(parts.size()).putInt(points);
    int start = 0;
    for (Coordinate[] part : parts) {
      out.putInt(start);
      start += part.length;
    }
    parts.forEach(part -> coordinates(out, part));
    return out.array();
  }

  private static List<Coordinate[]> lines(Geometry geometry) {
    List<Coordinate[]> lines = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      LineString line = (LineString) geometry.getGeometryN(i);
      if (!line.isEmpty()) {
        lines.add(line.getCoordinates());
      }
    }
    return lines;
  }

  private static List<Coordinate[]> rings(Geometry geometry) {
    List<Coordinate[]> rings = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      if (polygon.isEmpty()) {
        continue;
      }
      rings.add(wound(polygon.getExteriorRing(), false));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(wound(polygon.getInteriorRingN(hole), true));
      }
    }
    return rings;
  }

  private static Coordinate[] wound(LinearRing ring, boolean counterClockwise) {
    boolean turn = Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
    return (turn ? ring.reverse() : ring).getCoordinates();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void box(ByteBuffer out, Envelope box) {
    boolean none = box.isNull();
    out.putDouble(none ? 0 : box.getMinX()).putDouble(none ? 0 : box.getMinY())
        .putDouble(none ? 0 : box.getMaxX()).putDouble(none ? 0 : box.getMaxY());
  }

  private static ByteBuffer coordinates(ByteBuffer out, Coordinate[] coordinates) {
    for (Coordinate c : coordinates) {
      out.putDouble(c.x).putDouble(c.y);
    }
    return out;
  }
}
