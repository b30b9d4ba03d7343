package lanxian.siting.cells;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Shapes that lie to the grid as few real ones do. */
final class TestShapes {
  static final GeometryFactory FACTORY = new GeometryFactory();

  static final double TILE = Grid.TILE_DEGREES;
  static final double SUBCELL = Grid.SUBCELL_DEGREES;

  /** South-west corner of a tile in Changji. */
  static final double WEST = Grid.border(Grid.tile(87.3));
  static final double SOUTH = Grid.border(Grid.tile(44.1));

  private TestShapes() {}

  static Polygon box(double west, double south, double east, double north) {
    return (Polygon) FACTORY.toGeometry(new Envelope(west, east, south, north));
  }

  /** A square that is so many subcells wide, counted from the corner of the tile in Changji. */
  static Polygon square(double column, double row, double subcells) {
    double west = WEST + column * SUBCELL;
    double south = SOUTH + row * SUBCELL;
    return box(west, south, west + subcells * SUBCELL, south + subcells * SUBCELL);
  }

  static Polygon tile() {
    return square(0, 0, 8);
  }

  static Polygon withHoles(Polygon shell, Polygon... holes) {
    LinearRing[] rings = new LinearRing[holes.length];
    for (int i = 0; i < holes.length; i++) {
      rings[i] = holes[i].getExteriorRing();
    }
    return FACTORY.createPolygon(shell.getExteriorRing(), rings);
  }

  /** Longitude and latitude in turn, not closed. */
  static Polygon polygon(double... xy) {
    Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
    for (int i = 0; i < ring.length; i++) {
      int at = 2 * i % xy.length;
      ring[i] = new Coordinate(xy[at], xy[at + 1]);
    }
    return FACTORY.createPolygon(ring);
  }

  static Geometry multi(List<Polygon> parts) {
    return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  /** Squares that touch at their corners, each so many subcells wide. */
  static Geometry checkerboard(int squares, double subcells) {
    List<Polygon> parts = new ArrayList<>();
    for (int row = 0; row < squares; row++) {
      for (int column = row % 2; column < squares; column += 2) {
        parts.add(square(column * subcells, row * subcells, subcells));
      }
    }
    return multi(parts);
  }

  /** Triangles that all have one corner in common. */
  static Geometry star(double x, double y, double radius, int triangles) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < triangles; i++) {
      double from = 2 * Math.PI * i / triangles;
      double to = from + Math.PI / triangles;
      parts.add(polygon(x, y, x + radius * Math.cos(from), y + radius * Math.sin(from),
          x + radius * Math.cos(to), y + radius * Math.sin(to)));
    }
    return multi(parts);
  }

  /** A ring of many short edges. */
  static Polygon gear(double x, double y, double radius, int vertices) {
    double[] xy = new double[2 * vertices];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double r = radius * (1 - 0.01 * (i % 2) - 0.1 * Math.sin(40 * angle));
      xy[2 * i] = x + r * Math.cos(angle);
      xy[2 * i + 1] = y + r * Math.sin(angle);
    }
    return polygon(xy);
  }

  /** Teeth side by side from one level to another, on one bar. */
  static Polygon comb(double west, double south, double width, double height, int teeth) {
    double[] xy = new double[4 * teeth + 4];
    xy[0] = west;
    xy[1] = south - height / 4;
    xy[2] = west + width;
    xy[3] = south - height / 4;
    for (int i = 0; i < 2 * teeth; i++) {
      xy[4 + 2 * i] = west + width * (2 * teeth - 1 - i) / (2 * teeth - 1);
      xy[5 + 2 * i] = south + (i % 2 == 0 ? height : 0);
    }
    return polygon(xy);
  }

  static LineString edge(double[] xy, int edge) {
    return FACTORY.createLineString(new Coordinate[] {
        new Coordinate(xy[2 * edge], xy[2 * edge + 1]), new Coordinate(xy[2 * edge + 2], xy[2 * edge + 3])});
  }
}
