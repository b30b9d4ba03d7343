package lanxian.bench.check;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import lanxian.bench.data.DataSet;
import lanxian.bench.data.HardParcels;
import lanxian.bench.data.HardPoints;
import lanxian.bench.data.Queries;
import lanxian.bench.engine.Engine;
import lanxian.bench.measure.Results;
import lanxian.bench.postgis.Form;
import lanxian.bench.postgis.PostgisPair;
import lanxian.bench.postgis.Reference;

/** Holds an engine's answers against PostGIS while a bench measures it. */
public final class Checker {
  private static final long SEED = 4490;

  /** From this mean number of vertices on, uncut zones take PostGIS 0.1 s each: most is asked of their pieces. */
  private static final int LARGE = 20_000;

  private static final int SHARE_UNCUT = 250;

  private final Results results;
  private final PrintStream out;
  private long mismatches;

  public Checker(Results results, PrintStream out) {
    this.results = results;
    this.out = out;
  }

  /** Points and parcels, so many each evenly over the box and so many where it is hard. */
  public void check(DataSet set, Engine engine, PostgisPair postgis, int random, int hard) {
    Reference reference = new Reference(postgis, form(set));
    points(set, engine, reference, "random points", Queries.points(SEED, random));
    points(set, engine, reference, "hard points", HardPoints.of(SEED, set.zones(), hard));
    double[][] parcels = Queries.parcels(SEED, random);
    parcels(set, engine, reference, "random parcels", parcels);
    parcels(set, engine, reference, "hard parcels", HardParcels.of(SEED, set.zones(), hard));
    if (form(set) != Form.PLAIN) {
      parcels(set, engine, new Reference(postgis, Form.PLAIN), "random parcels, zones uncut",
          Arrays.copyOf(parcels, Math.max(1, random / SHARE_UNCUT)));
    }
  }

  /** Points answered before. */
  public void screened(DataSet set, PostgisPair postgis, double[] lonLat, IntFunction<int[]> answers) {
    report(new PointCheck(set, null).check(
        set.name() + ", screened points", lonLat, answers, new Reference(postgis, form(set)).points(lonLat)));
  }

  /** Parcels answered before: zone → overlap in m². */
  public void verdicts(DataSet set, PostgisPair postgis, double[][] rings, IntFunction<Map<Integer, Double>> answers) {
    report(ParcelCheck.check(
        set.name() + ", verdicts", rings, answers, new Reference(postgis, form(set)).parcels(rings)));
  }

  private static Form form(DataSet set) {
    return set.vertices() / set.zones().size() > LARGE ? Form.SUBDIVIDED : Form.PLAIN;
  }

  private void points(DataSet set, Engine engine, Reference reference, String what, double[] lonLat) {
    report(new PointCheck(set, engine).check(set.name() + ", " + what, lonLat, reference.points(lonLat)));
  }

  private void parcels(DataSet set, Engine engine, Reference reference, String what, double[][] rings) {
    report(new ParcelCheck(set, engine).check(set.name() + ", " + what, rings, reference.parcels(rings)));
  }

  private void report(Agreement agreement) {
    out.println("  " + agreement);
    agreement.details().forEach(detail -> out.println("    MISMATCH " + detail));
    results.check(agreement.what(), agreement.comparedQuestions(), agreement.mismatches());
    mismatches += agreement.mismatches();
  }

  /** Mismatches of all checks so far. */
  public long mismatches() {
    return mismatches;
  }
}
