package lanxian.exchange.csv;

import java.util.Locale;
import lanxian.exchange.write.TextValue;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Well-known text of geometries (OGC 06-103r4, 7.2) with every digit; the library's takes several times as long. */
final class WktText {
  private final StringBuilder out = new StringBuilder();

  private WktText() {}

  static String of(Geometry geometry) {
    WktText text = new WktText();
    text.tagged(geometry);
    return text.out.toString();
  }

  private void tagged(Geometry geometry) {
    String name = geometry instanceof LineString ? "LINESTRING" : geometry.getGeometryType();
    out.append(name.toUpperCase(Locale.ROOT)).append(' ');
    body(geometry, name.equals("GeometryCollection"));
  }

  private void body(Geometry geometry, boolean membersTagged) {
    if (geometry.isEmpty()) {
      out.append("EMPTY");
    } else if (geometry instanceof Point point) {
      sequence(point.getCoordinateSequence());
    } else if (geometry instanceof LineString line) {
      sequence(line.getCoordinateSequence());
    } else if (geometry instanceof Polygon polygon) {
      out.append('(');
      sequence(polygon.getExteriorRing().getCoordinateSequence());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        out.append(", ");
        sequence(polygon.getInteriorRingN(i).getCoordinateSequence());
      }
      out.append(')');
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        out.append(i == 0 ? "(" : ", ");
        if (membersTagged) {
          tagged(geometry.getGeometryN(i));
        } else {
          body(geometry.getGeometryN(i), false);
        }
      }
      out.append(')');
    }
  }

  private void sequence(CoordinateSequence points) {
    for (int i = 0; i < points.size(); i++) {
      out.append(i == 0 ? "(" : ", ").append(TextValue.decimal(points.getX(i))).append(' ')
          .append(TextValue.decimal(points.getY(i)));
    }
    out.append(')');
  }
}
