package lanxian.bench.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
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
    int[] out = new int[zones.zones().size()];
    return check(
        what, lonLat, i -> Arrays.copyOf(out, engine.pointHits(lonLat[2 * i], lonLat[2 * i + 1], out)), expected);
  }

  /** @param answers the ids that were found at a point of that number */
  public Agreement check(
      String what, double[] lonLat, IntFunction<int[]> answers, List<Map<Integer, Double>> expected) {
    Agreement agreement = new Agreement(what);
    for (int i = 0; i < expected.size(); i++) {
      Coordinate point = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
      agreement.compared();
      Set<Integer> met = new TreeSet<>();
      for (int zone : answers.apply(i)) {
        if (!met.add(zone)) {
          agreement.mismatch("point " + point.x + " " + point.y + ": zone " + zone + " twice");
        }
      }
      compare(agreement, point, met, expected.get(i).keySet());
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
