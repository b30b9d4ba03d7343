package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.shapefile.ShapefileLayer.Row;
import lanxian.exchange.shapefile.ShapefileLayer.Shape;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Bytes of {@code .shp} and {@code .shx} (ESRI Shapefile Technical Description, July 1998): outer rings clockwise,
 * holes counter-clockwise, each hole after its shell. Only x and y are written.
 */
final class ShpEncoder {
  private static final int HEADER = 100;
  private static final int NULL_SHAPE = 0;

  private final ShapefileLayer layer;
  private final List<byte[]> records = new ArrayList<>();
  private final Envelope bounds = new Envelope();

  /** Reads the layer; geometries that do not fit are added to the faults. */
  ShpEncoder(ShapefileLayer layer, List<Fault> faults) {
    this.layer = layer;
    long size = HEADER;
    for (int i = 0; i < layer.rows().size(); i++) {
      Row row = layer.rows().get(i);
      if (!layer.shape().holds(row.geometry())) {
        faults.add(Fault.of(ShapefileWriteFault.GEOMETRY_NOT_OF_LAYER_TYPE,
            row.geometry().getGeometryType() + " in a layer of " + layer.shape(),
            new Place(null, null, layer.name() + ".shp", null, i + 1L, null, null)));
        continue;
      }
      byte[] record = record(row.geometry());
      records.add(record);
      size += 8 + record.length;
    }
    if (size > Integer.MAX_VALUE - 8) {
      faults.add(Fault.of(ShapefileWriteFault.LAYER_TOO_LARGE, size + " bytes", Place.file(layer.name() + ".shp")));
    }
  }

  byte[] shp() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + records.stream().mapToInt(record -> 8 + record.length).sum());
    header(out);
    for (int i = 0; i < records.size(); i++) {
      out.putInt(i + 1).putInt(records.get(i).length / 2).put(records.get(i));
    }
    return out.array();
  }

  byte[] shx() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + 8 * records.size());
    header(out);
    int offset = HEADER / 2;
    for (byte[] record : records) {
      out.putInt(offset).putInt(record.length / 2);
      offset += 4 + record.length / 2;
    }
    return out.array();
  }

  private void header(ByteBuffer out) {
    out.order(ByteOrder.BIG_ENDIAN).putInt(0, 9994).putInt(24, out.capacity() / 2);
    out.position(28).order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(layer.shape().code());
    box(out, bounds);
    out.position(HEADER).order(ByteOrder.BIG_ENDIAN);
  }

  private byte[] record(Geometry geometry) {
    if (geometry == null || geometry.isEmpty()) {
      return little(4).putInt(NULL_SHAPE).array();
    }
    bounds.expandToInclude(geometry.getEnvelopeInternal());
    return switch (layer.shape()) {
      case POINT -> coordinates(little(20).putInt(Shape.POINT.code()), geometry.getCoordinates()).array();
      case MULTIPOINT -> points(geometry);
      case LINE -> parts(Shape.LINE, lines(geometry), geometry.getEnvelopeInternal());
      case POLYGON -> parts(Shape.POLYGON, rings(geometry), geometry.getEnvelopeInternal());
    };
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
