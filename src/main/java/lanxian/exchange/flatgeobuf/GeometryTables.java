package lanxian.exchange.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Geometries as tables: coordinates of all rings or lines in one vector, and where each of them ends. */
final class GeometryTables {
  private static final Map<String, Integer> TYPES = Map.of("Point", GeometryType.Point, "LineString",
      GeometryType.LineString, "LinearRing", GeometryType.LineString, "Polygon", GeometryType.Polygon, "MultiPoint",
      GeometryType.MultiPoint, "MultiLineString", GeometryType.MultiLineString, "MultiPolygon",
      GeometryType.MultiPolygon, "GeometryCollection", GeometryType.GeometryCollection);

  private GeometryTables() {}

  /** The format's number of a geometry type; unknown for others. */
  static int type(String typeName) {
    return TYPES.getOrDefault(typeName, GeometryType.Unknown);
  }

  /** Puts the geometry and gives its offset. */
  static int put(FlatBufferBuilder builder, org.locationtech.jts.geom.Geometry geometry) {
    int type = type(geometry.getGeometryType());
    if (type == GeometryType.MultiPolygon || type == GeometryType.GeometryCollection) {
      int[] parts = new int[geometry.getNumGeometries()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = put(builder, geometry.getGeometryN(i));
      }
      int vector = Geometry.createPartsVector(builder, parts);
      return Geometry.createGeometry(builder, 0, 0, 0, 0, 0, 0, type, vector);
    }
    List<Coordinate[]> lines = lines(geometry);
    int ends = lines.size() > 1 ? Geometry.createEndsVector(builder, ends(lines)) : 0;
    int xy = Geometry.createXyVector(builder, xy(lines));
    return Geometry.createGeometry(builder, ends, xy, 0, 0, 0, 0, type, 0);
  }

  private static List<Coordinate[]> lines(org.locationtech.jts.geom.Geometry geometry) {
    if (geometry instanceof Point || geometry instanceof MultiPoint || geometry instanceof LineString) {
      return List.<Coordinate[]>of(geometry.getCoordinates());
    }
    List<Coordinate[]> lines = new ArrayList<>();
    if (geometry instanceof MultiLineString) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        lines.add(geometry.getGeometryN(i).getCoordinates());
      }
    } else if (geometry instanceof Polygon polygon) {
      lines.add(polygon.getExteriorRing().getCoordinates());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        lines.add(polygon.getInteriorRingN(i).getCoordinates());
      }
    }
    return lines;
  }

  private static long[] ends(List<Coordinate[]> lines) {
    long[] ends = new long[lines.size()];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += lines.get(i).length;
      ends[i] = end;
    }
    return ends;
  }

  private static double[] xy(List<Coordinate[]> lines) {
    double[] xy = new double[2 * lines.stream().mapToInt(line -> line.length).sum()];
    int at = 0;
    for (Coordinate[] line : lines) {
      for (Coordinate c : line) {
        xy[at++] = c.x;
        xy[at++] = c.y;
      }
    }
    return xy;
  }
}
