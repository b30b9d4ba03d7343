package lanxian.bench.postgis;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Questions as geometries. */
final class Asked {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Asked() {}

  /** Longitude and latitude in turn. */
  static Geometry[] points(double[] lonLat) {
    Geometry[] points = new Geometry[lonLat.length / 2];
    Arrays.setAll(points,
        i -> FACTORY.createPoint(sequence(new double[] {lonLat[2 * i], lonLat[2 * i + 1]})));
    return points;
  }

  static Geometry[] parcels(double[][] rings) {
    Geometry[] parcels = new Geometry[rings.length];
    Arrays.setAll(parcels, i -> FACTORY.createPolygon(sequence(rings[i])));
    return parcels;
  }

  private static CoordinateSequence sequence(double[] numbers) {
    return new PackedCoordinateSequence.Double(numbers, 2, 0);
  }
}
