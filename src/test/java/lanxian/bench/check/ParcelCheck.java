package lanxian.bench.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import lanxian.bench.data.DataSet;
import lanxian.bench.engine.Engine;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Holds an engine's overlaps of parcels against a reference. */
public final class ParcelCheck {
  /** Areas agree within this share, or the square metres below if that is more. */
  private static final double SHARE = 1e-6;
  private static final double AREA_M2 = 0.01;

  /** No overlap up to here is a hit, so an engine need not name it. */
  private static final double SLIVER_M2 = 1;

  private static final int LONGEST_TEXT = 2000;

  private final DataSet zones;
  private final Engine engine;

  public ParcelCheck(DataSet zones, Engine engine) {
    this.zones = zones;
    this.engine = engine;
  }

  /** @param expected zone → overlap in m² for each parcel */
  public Agreement check(String what, double[][] rings, List<Map<Integer, Double>> expected) {
    int[] out = new int[zones.zones().size()];
    double[] areas = new double[zones.zones().size()];
    return check(what, rings, i -> {
      Map<Integer, Double> met = new HashMap<>();
      int count = engine.overlaps(rings[i], out, areas);
      for (int j = 0; j < count; j++) {
        met.merge(out[j], areas[j], (one, other) -> Double.NaN); // no zone is met twice
      }
      return met;
    }, expected);
  }

  /** @param answers zone → overlap in m² as found for the parcel of that number */
  public static Agreement check(String what, double[][] rings, IntFunction<Map<Integer, Double>> answers,
      List<Map<Integer, Double>> expected) {
    Agreement agreement = new Agreement(what);
    for (int i = 0; i < rings.length; i++) {
      agreement.compared();
      compare(agreement, rings[i], answers.apply(i), expected.get(i));
    }
    return agreement;
  }

  private static void compare(
      Agreement agreement, double[] ring, Map<Integer, Double> met, Map<Integer, Double> expected) {
    Set<Integer> either = new TreeSet<>(met.keySet());
    either.addAll(expected.keySet());
    for (int zone : either) {
      agreement.pair();
      double actual = met.getOrDefault(zone, 0.0);
      double wanted = expected.getOrDefault(zone, 0.0);
      boolean both = met.containsKey(zone) && expected.containsKey(zone);
      double allowed = both ? Math.max(AREA_M2, SHARE * wanted) : SLIVER_M2;
      if (!(Math.abs(actual - wanted) <= allowed)) { // not a number is a mismatch too
        agreement.mismatch("zone " + zone + ": engine " + met.get(zone) + " m², PostGIS " + expected.get(zone)
            + " m² for " + text(ring));
      } else if (!both) {
        agreement.tolerated();
      }
    }
  }

  private static String text(double[] ring) {
    String text = new GeometryFactory().createPolygon(new PackedCoordinateSequence.Double(ring, 2, 0)).toText();
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
