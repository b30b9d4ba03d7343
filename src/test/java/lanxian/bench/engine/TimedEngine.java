package lanxian.bench.engine;

import java.util.function.IntUnaryOperator;
import lanxian.bench.data.DataSet;
import lanxian.bench.measure.Rate;
import lanxian.bench.measure.Stopwatch;

/** Asks an engine one check after the other on this thread; goes on where it stopped. */
public final class TimedEngine {
  private static final double BETWEEN_LOOKS_S = 0.001;

  private final Engine engine;
  private final double[] points;
  private final double[][] parcels;
  private final int[] zones;
  private final double[] areas;
  private int nextPoint;
  private int nextParcel;

  /**
   * @param points longitude and latitude in turn
   * @param parcels closed rings
   */
  public TimedEngine(Engine engine, DataSet set, double[] points, double[][] parcels) {
    this.engine = engine;
    this.points = points;
    this.parcels = parcels;
    this.zones = new int[set.zones().size()];
    this.areas = new double[set.zones().size()];
  }

  /** The zones at the next point: how many. */
  public int point() {
    int i = nextPoint;
    nextPoint = i + 2 == points.length ? 0 : i + 2;
    return engine.pointHits(points[i], points[i + 1], zones);
  }

  /** The zones and overlaps of the next parcel: how many. */
  public int parcel() {
    int i = nextParcel;
    nextParcel = i + 1 == parcels.length ? 0 : i + 1;
    return engine.overlaps(parcels[i], zones, areas);
  }

  public Rate points(double seconds) {
    return run(seconds, i -> point());
  }

  public Rate parcels(double seconds) {
    return run(seconds, i -> parcel());
  }

  private static Rate run(double seconds, IntUnaryOperator check) {
    long checks = 0;
    long hits = 0;
    int chunk = 1; // grows until looking at the clock costs nothing beside it
    Stopwatch watch = new Stopwatch(Stopwatch.CpuTime.NONE);
    double before = 0;
    while (before < seconds) {
      for (int i = 0; i < chunk; i++) {
        hits += check.applyAsInt(i);
      }
      checks += chunk;
      double now = watch.seconds();
      chunk *= now - before < BETWEEN_LOOKS_S ? 2 : 1;
      before = now;
    }
    return watch.stop(checks, hits);
  }
}
