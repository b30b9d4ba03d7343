package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Rings;
import lanxian.geo.GeoFault;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Turns the content of one record into a two-dimensional geometry. */
final class ShapeDecoder {
  private static final int POINT_BYTES = 16;
  private static final int BOX_BYTES = 32;
  private final GeometryFactory factory = new GeometryFactory();

  /**
   * What a record holds.
   *
   * @param geometry null for null shapes, empty shapes and where {@code parts} has faults
   * @param hasZ heights were there
   * @param hasM measures were there
   * @param orderWrong rings run against the format's rule
   */
  record Shape(Geometry geometry, FeatureParts parts, boolean hasZ, boolean hasM, boolean orderWrong) {}

  /**
   * @param content bytes of the record after its header
   * @throws FaultException SHP_RECORD_INVALID, SHAPE_TYPE_UNKNOWN, MULTIPATCH_NOT_SUPPORTED, RING_TOO_SHORT,
   *     LINE_TOO_SHORT, COORDINATE_NOT_FINITE
   */
  Shape decode(ByteBuffer content, Place place) {
    ByteBuffer in = content.order(ByteOrder.LITTLE_ENDIAN);
    int code = in.getInt();
    ShapeType type = ShapeType.of(code).orElseThrow(() -> fault(
        ExchangeFault.SHAPE_TYPE_UNKNOWN, "the record has shape type %d".formatted(code), place));
    return switch (type.family()) {
      case NONE -> new Shape(null, new FeatureParts(), false, false, false);
      case POINT -> point(in, type, place);
      case MULTIPOINT -> multiPoint(in, type, place);
      case LINE, POLYGON -> parts(in, type, place);
      case PATCH -> throw new FaultException(Fault.of(ExchangeFault.MULTIPATCH_NOT_SUPPORTED,
          "the record is a multipatch: a surface in three dimensions, not an area", place));
    };
  }

  private Shape point(ByteBuffer in, ShapeType type, Place place) {
    require(in.remaining() >= POINT_BYTES, "the record is too short for a point", place);
    Coordinate c = new Coordinate(in.getDouble(), in.getDouble());
    boolean empty = Double.isNaN(c.x) && Double.isNaN(c.y); // how some programs write POINT EMPTY
    if (!empty) {
      requireFinite(c, place);
    }
    // Z types carry z, then m if the record goes on; M types carry m.
    int left = in.remaining() / Double.BYTES;
    boolean z = type.hasZ() && left >= 1;
    int atM = in.position() + (type.hasZ() ? Double.BYTES : 0);
    boolean m = type.mayHaveM() && atM + Double.BYTES <= in.limit() && isMeasure(in.getDouble(atM));
    return new Shape(empty ? null : factory.createPoint(c), new FeatureParts(), z, m, false);
  }

  private Shape multiPoint(ByteBuffer in, ShapeType type, Place place) {
    require(in.remaining() >= BOX_BYTES + Integer.BYTES, "the record is too short for a multipoint", place);
    in.position(in.position() + BOX_BYTES);
    Coordinate[] points = points(in, in.getInt(), place);
    for (Coordinate c : points) {
      requireFinite(c, place);
    }
    boolean m = measured(in, type, points.length);
    return new Shape(points.length == 0 ? null : factory.createMultiPointFromCoords(points), new FeatureParts(),
        type.hasZ() && points.length > 0, m, false);
  }

  private Shape parts(ByteBuffer in, ShapeType type, Place place) {
    require(in.remaining() >= BOX_BYTES + 2 * Integer.BYTES, "the record is too short for lines or polygons", place);
    in.position(in.position() + BOX_BYTES);
    int partCount = in.getInt();
    int pointCount = in.getInt();
    require(partCount >= 0 && pointCount >= 0 && (long) partCount * Integer.BYTES <= in.remaining(),
        "the record claims %d parts in %d bytes".formatted(partCount, in.remaining()), place);
    int[] starts = new int[partCount];
    for (int i = 0; i < partCount; i++) {
      starts[i] = in.getInt();
    }
    Coordinate[] points = points(in, pointCount, place);
    List<Coordinate[]> parts = split(starts, points, place);
    boolean m = measured(in, type, points.length);
    boolean z = type.hasZ() && points.length > 0;
    return type.family() == ShapeType.Family.LINE ? lines(parts, z, m, place) : polygons(parts, z, m, place);
  }

  private static List<Coordinate[]> split(int[] starts, Coordinate[] points, Place place) {
    require(starts.length > 0 || points.length == 0, "the record has points but no parts", place);
    require(starts.length == 0 || starts[0] == 0, "the first part does not begin at point 0", place);
    List<Coordinate[]> parts = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : points.length;
      require(starts[i] <= end && end <= points.length,
          "part %d runs from point %d to %d of %d".formatted(i + 1, starts[i], end, points.length), place);
      parts.add(Arrays.copyOfRange(points, starts[i], end));
    }
    return parts;
  }

  private Shape lines(List<Coordinate[]> parts, boolean z, boolean m, Place place) {
    List<LineString> lines = new ArrayList<>();
    for (Coordinate[] part : parts) {
      requireFinite(part, place);
      if (part.length == 1) {
        throw fault(ExchangeFault.LINE_TOO_SHORT, "a line has a single point", place.at(part[0].x, part[0].y));
      }
      if (part.length > 1) {
        lines.add(factory.createLineString(part));
      }
    }
    Geometry geometry = lines.isEmpty() ? null
        : lines.size() == 1 ? lines.get(0) : factory.createMultiLineString(lines.toArray(LineString[]::new));
    return new Shape(geometry, new FeatureParts(), z, m, false);
  }

  private Shape polygons(List<Coordinate[]> parts, boolean z, boolean m, Place place) {
    FeatureParts mended = new FeatureParts();
    List<Coordinate[]> rings = new ArrayList<>();
    for (Coordinate[] part : parts) {
      requireFinite(part, place);
      mended.ring(part, place).ifPresent(rings::add);
    }
    if (rings.isEmpty()) {
      mended.mended().forEach(defect -> mended.fault(defect.fault()));
      return new Shape(null, mended, z, m, false);
    }
    Rings.Assembled assembled = Rings.assemble(rings, true, factory, place);
    return new Shape(assembled.geometry(), mended, z, m, assembled.orderWrong());
  }

  private static Coordinate[] points(ByteBuffer in, int count, Place place) {
    require(count >= 0 && (long) count * POINT_BYTES <= in.remaining(),
        "the record claims %d points in %d bytes".formatted(count, in.remaining()), place);
    Coordinate[] points = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      points[i] = new Coordinate(in.getDouble(), in.getDouble());
    }
    return points;
  }

  /** True if measures follow the points and one of them is a value. */
  private static boolean measured(ByteBuffer in, ShapeType type, int count) {
    int skip = type.hasZ() ? 2 * Double.BYTES + count * Double.BYTES : 0;
    long need = skip + 2L * Double.BYTES + (long) count * Double.BYTES;
    if (!type.mayHaveM() || in.remaining() < need) {
      return false;
    }
    int at = in.position() + skip + 2 * Double.BYTES;
    for (int i = 0; i < count; i++) {
      if (isMeasure(in.getDouble(at + i * Double.BYTES))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMeasure(double m) {
    return !Double.isNaN(m) && m > ShapefileFormat.NO_DATA_BELOW;
  }

  private static void requireFinite(Coordinate[] part, Place place) {
    for (Coordinate c : part) {
      requireFinite(c, place);
    }
  }

  private static void requireFinite(Coordinate c, Place place) {
    if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
      throw new FaultException(
          Fault.of(GeoFault.COORDINATE_NOT_FINITE, "a coordinate is %s %s".formatted(c.x, c.y), place));
    }
  }

  private static void require(boolean holds, String otherwise, Place place) {
    if (!holds) {
      throw fault(ExchangeFault.SHP_RECORD_INVALID, otherwise, place);
    }
  }

  private static FaultException fault(ExchangeFault code, String detail, Place place) {
    return new FaultException(Fault.of(code, detail, place));
  }
}
