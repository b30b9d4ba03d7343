package lanxian.bench.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lanxian.bench.data.DataSet;
import lanxian.bench.engine.Engine;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Holds an engine's zones at points against a reference. */
public final class PointCheck {
  /** So near to a boundary, in degrees (0.1 mm), rounding decides on which side a point lies. */
  private static final double ON_BOUNDARY = 1e-9;

  private final DataSet zones;
  private final Engine engine;

  public PointCheck(DataSet zones, Engine engine) {
    this.zones = zones;
    this.engine = engine;
  }

  /**
   * @param lonLat longitude and latitude in turn
   * @param expected the zones at each point, as keys
   */
  public Agreement check(String what, double[] lonLat, List<Map<Integer, Double>> expected) {
    Agreement agreement = new Agreement(what);
    int[] out = new int[zones.zones().size()];
    for (int i = 0; i < expected.size(); i++) {
      double lon = lonLat[2 * i];
      double lat = lonLat[2 * i + 1];
      agreement.compared();
      Set<Integer> met = new TreeSet<>();
      int count = engine.pointHits(lon, lat, out);
      for (int j = 0; j < count; j++) {
        if (!met.add(out[j])) {
          agreement.mismatch("point " + lon + " " + lat + ": zone " + out[j] + " twice");
        }
      }
      compare(agreement, new Coordinate(lon, lat), met, expected.get(i).keySet());
    }
    return agreement;
  }

  private void compare(Agreement agreement, Coordinate point, Set<Integer> met, Set<Integer> expected) {
    Set<Integer> either = new TreeSet<>(met);
    either.addAll(expected);
    for (int zone : either) {
      agreement.pair();
      if (met.contains(zone) != expected.contains(zone)) {
        double distance = boundaryDistance(zone, point);
        if (distance <= ON_BOUNDARY) {
          agreement.tolerated();
        } else {
          agreement.mismatch("point " + point.x + " " + point.y + ", zone " + zone + ": engine " + met.contains(zone)
              + ", PostGIS " + expected.contains(zone) + ", " + distance + "° from its boundary");
        }
      }
    }
  }

  private double boundaryDistance(int zone, Coordinate point) {
    Geometry geometry = zones.zones().get(zone).geometry();
    return geometry.getBoundary().distance(geometry.getFactory().createPoint(point));
  }
}
