package lanxian.cql2.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as WKT with all digits, so that the same coordinates are read again. */
final class WktText {
  private WktText() {}

  static String of(Geometry geometry) {
    return geometry.getGeometryType().toUpperCase(Locale.ROOT) + content(geometry);
  }

  private static String content(Geometry geometry) {
    if (geometry instanceof Point || geometry instanceof LineString) {
      return Arrays.stream(geometry.getCoordinates())
          .map(c -> TextWriter.number(c.x) + " " + TextWriter.number(c.y)).collect(Collectors.joining(", ", "(", ")"));
    }
    if (geometry instanceof Polygon polygon) {
      return joined(polygon.getNumInteriorRing() + 1,
          i -> content(i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1)));
    }
    if (geometry instanceof MultiPoint || geometry instanceof MultiLineString || geometry instanceof MultiPolygon) {
      return joined(geometry.getNumGeometries(), i -> content(geometry.getGeometryN(i)));
    }
    GeometryCollection collection = (GeometryCollection) geometry;
    return joined(collection.getNumGeometries(), i -> of(collection.getGeometryN(i)));
  }

  private static String joined(int count, Function<Integer, String> part) {
    return IntStream.range(0, count).mapToObj(part::apply).collect(Collectors.joining(", ", "(", ")"));
  }
}
