package lanxian.exchange.kml;

import java.io.IOException;
import java.io.Writer;
import lanxian.geo.RightHand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries; outer boundaries run counter-clockwise, as OGC 07-147r2, 10.8 wants them. */
final class KmlGeometry {
  private KmlGeometry() {}

  static void write(Writer out, Geometry geometry) throws IOException {
    if (geometry instanceof GeometryCollection) {
      out.write("<MultiGeometry>");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(out, geometry.getGeometryN(i));
      }
      out.write("</MultiGeometry>");
    } else if (geometry instanceof Point point) {
      out.write("<Point>");
      coordinates(out, point.getCoordinates());
      out.write("</Point>");
    } else if (geometry instanceof LineString line) {
      out.write("<LineString>");
      coordinates(out, line.getCoordinates());
      out.write("</LineString>");
    } else {
      polygon(out, (Polygon) RightHand.of(geometry));
    }
  }

  private static void polygon(Writer out, Polygon polygon) throws IOException {
    out.write("<Polygon>");
    ring(out, "outerBoundaryIs", polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(out, "innerBoundaryIs", polygon.getInteriorRingN(i));
    }
    out.write("</Polygon>");
  }

  private static void ring(Writer out, String boundary, LineString ring) throws IOException {
    out.write("<" + boundary + "><LinearRing>");
    coordinates(out, ring.getCoordinates());
    out.write("</LinearRing></" + boundary + ">");
  }

  private static void coordinates(Writer out, Coordinate[] coordinates) throws IOException {
    out.write("<coordinates>");
    for (int i = 0; i < coordinates.length; i++) {
      out.write((i == 0 ? "" : " ") + coordinates[i].x + "," + coordinates[i].y);
    }
    out.write("</coordinates>");
  }
}
