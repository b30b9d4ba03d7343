package lanxian.ogc.features;

import java.util.List;
import java.util.regex.Pattern;
import lanxian.geo.Crs;
import lanxian.geo.Reprojector;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads the parameter {@code bbox} (OGC API – Features Part 1, 7.15.3; Part 2, 6.3). */
final class BoundingBox {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private BoundingBox() {}

  /**
   * The areas, in EPSG:4490, x = longitude: one, or two where a box of degrees goes over the 180th meridian.
   *
   * @param text four numbers, or six with heights, which count for nothing; axes as the CRS has them
   * @throws IllegalArgumentException with what is wrong
   * @throws lanxian.domain.FaultException if a corner lies outside of the CRS
   */
  static List<Geometry> read(String text, Crs crs, Reprojector reprojector) {
    double[] numbers = numbers(text);
    int half = numbers.length / 2;
    boolean northFirst = crs.isNorthFirst();
    double west = numbers[northFirst ? 1 : 0];
    double south = numbers[northFirst ? 0 : 1];
    double east = numbers[half + (northFirst ? 1 : 0)];
    double north = numbers[half + (northFirst ? 0 : 1)];
    if (south > north) {
      throw new IllegalArgumentException("its south end lies north of its north end");
    }
    if (west <= east) {
      return List.of(reprojector.toStored(box(west, south, east, north), crs));
    }
    if (!crs.isGeographic()) {
      throw new IllegalArgumentException("its west end lies east of its east end");
    }
    return List.of(reprojector.toStored(box(west, south, 180, north), crs),
        reprojector.toStored(box(-180, south, east, north), crs));
  }

  private static Geometry box(double west, double south, double east, double north) {
    return GEOMETRIES.toGeometry(new Envelope(west, east, south, north)); // a point or a line where it has no extent
  }

  private static double[] numbers(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4 && parts.length != 6) {
      throw new IllegalArgumentException("it has " + parts.length + " numbers, not four or six");
    }
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      if (!NUMBER.matcher(part).matches() || !Double.isFinite(numbers[i] = Double.parseDouble(part))) {
        throw new IllegalArgumentException("\"" + part + "\" is not a number");
      }
    }
    return numbers;
  }
}
