package lanxian.siting;

import java.util.Arrays;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Draws test geometries in metres east and north of a place in Changji, as EPSG:4490. */
public final class Ground {
  public static final GeometryFactory FACTORY = new GeometryFactory();

  private final double lon;
  private final double lat;
  private final double degreesPerMetreX;
  private final double degreesPerMetreY;

  public Ground(double lon, double lat) {
    this.lon = lon;
    this.lat = lat;
    this.degreesPerMetreX = 0.01 / metres(lon, lat, lon + 0.01, lat);
    this.degreesPerMetreY = 0.01 / metres(lon, lat - 0.005, lon, lat + 0.005);
  }

  /** West of the town of Changji. */
  public static Ground changji() {
    return new Ground(87.2, 44.0);
  }

  private static double metres(double x1, double y1, double x2, double y2) {
    return EllipsoidalLength.m(
        FACTORY.createLineString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)}));
  }

  public Coordinate at(double east, double north) {
    return new Coordinate(lon + east * degreesPerMetreX, lat + north * degreesPerMetreY);
  }

  public Polygon rect(double west, double south, double east, double north) {
    return polygon(west, south, east, south, east, north, west, north);
  }

  /** A polygon through pairs of east and north; closed by itself. */
  public Polygon polygon(double... eastNorth) {
    return FACTORY.createPolygon(ring(eastNorth));
  }

  public LinearRing ring(double... eastNorth) {
    Coordinate[] open = coordinates(eastNorth);
    Coordinate[] closed = Arrays.copyOf(open, open.length + 1);
    closed[open.length] = open[0].copy();
    return FACTORY.createLinearRing(closed);
  }

  public Polygon withHole(Polygon outer, Polygon hole) {
    return FACTORY.createPolygon(outer.getExteriorRing(), new LinearRing[] {hole.getExteriorRing()});
  }

  public Geometry multi(Polygon... parts) {
    return FACTORY.createMultiPolygon(parts);
  }

  public Polygon disc(double east, double north, double radius) {
    double[] eastNorth = new double[128];
    for (int i = 0; i < 64; i++) {
      eastNorth[2 * i] = east + radius * Math.cos(i * Math.PI / 32);
      eastNorth[2 * i + 1] = north + radius * Math.sin(i * Math.PI / 32);
    }
    return polygon(eastNorth);
  }

  public Point point(double east, double north) {
    return FACTORY.createPoint(at(east, north));
  }

  public LineString line(double... eastNorth) {
    return FACTORY.createLineString(coordinates(eastNorth));
  }

  private Coordinate[] coordinates(double... eastNorth) {
    Coordinate[] result = new Coordinate[eastNorth.length / 2];
    for (int i = 0; i < result.length; i++) {
      result[i] = at(eastNorth[2 * i], eastNorth[2 * i + 1]);
    }
    return result;
  }
}
