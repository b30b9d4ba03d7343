package lanxian.impact;

import java.util.List;
import java.util.concurrent.RecursiveTask;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The area that polygons gain and lose together, beside others that stay, in all and by county. No geometry is built: the
 * ground is halved until little lies in a piece, and only pieces in which something comes or goes are looked at. On all
 * cores of the common pool; the same numbers in every run.
 */
final class GroundMeasure extends RecursiveTask<double[]> {
  /** Layers: what is there before only, after only, before and after; then each county. */
  static final int GONE = 0;
  static final int COME = 1;
  static final int OTHERS = 2;
  static final int COUNTIES = 3;

  /** In place of a county's layer: no matter where, and in none. */
  static final int ANYWHERE = -1;
  static final int NOWHERE = -2;

  private static final long serialVersionUID = 1;
  private static final double HIGHEST = 0.04; // degrees that an AreaBand is exact for
  private static final int FEW = 48; // borders in a piece that is not halved any more
  private static final int MANY = 30_000; // borders in a piece whose halves two cores work on
  private static final int PATIENCE = 6; // halvings in a row that help little: what is left runs along the same line
  private static final double HELPS = 0.85;

  private transient GroundWindow window;
  private final transient Wanted wanted;
  private final int futile;

  private GroundMeasure(GroundWindow window, int futile, Wanted wanted) {
    this.window = window;
    this.futile = futile;
    this.wanted = wanted;
  }

  /**
   * Square metres gained and lost.
   *
   * @param counties polygons of each; may overlap
   * @param wanted looked at before each larger piece
   * @return gained and lost in all; in each county; in none: two numbers each
   */
  static double[] m2(List<Geometry> gone, List<Geometry> come, List<Geometry> others, List<List<Geometry>> counties,
      Wanted wanted) {
    Envelope bounds = new Envelope();
    gone.forEach(polygons -> bounds.expandToInclude(polygons.getEnvelopeInternal()));
    come.forEach(polygons -> bounds.expandToInclude(polygons.getEnvelopeInternal()));
    GroundWindow all = new GroundWindow(bounds, COUNTIES + counties.size());
    gone.forEach(polygons -> all.add(GONE, polygons));
    come.forEach(polygons -> all.add(COME, polygons));
    others.forEach(polygons -> all.add(OTHERS, polygons));
    for (int i = 0; i < counties.size(); i++) {
      int layer = COUNTIES + i;
      counties.get(i).forEach(polygons -> all.add(layer, polygons));
    }
    return new GroundMeasure(all, 0, wanted).invoke();
  }

  @Override
  protected double[] compute() {
    wanted.check();
    GroundWindow whole = window;
    window = null; // what is halved need not be kept
    double[] sums = new double[2 * (whole.base.length - COUNTIES) + 4];
    if (whole.size() < MANY) {
      add(whole, futile, new GroundSweep(whole.base.length), sums);
      return sums;
    }
    if (isDull(whole)) {
      return sums;
    }
    if (futile >= PATIENCE && !whole.isWaiting() && whole.north - whole.south <= HIGHEST) {
      measure(whole, new GroundSweep(whole.base.length), sums);
      return sums;
    }
    GroundWindow[] halves = whole.halves(isWide(whole));
    GroundMeasure first = new GroundMeasure(halves[0], futile(whole, halves, futile), wanted);
    GroundMeasure second = new GroundMeasure(halves[1], futile(whole, halves, futile), wanted);
    second.fork();
    add(first.compute(), sums);
    add(second.join(), sums);
    return sums;
  }

  private static void add(double[] some, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += some[i];
    }
  }

  private static void add(GroundWindow in, int futile, GroundSweep sweep, double[] sums) {
    if (isDull(in)) {
      return;
    }
    if (in.isWaiting() && in.size() <= FEW) {
      in.take();
    }
    boolean small = in.size() <= FEW || futile >= PATIENCE && !in.isWaiting();
    boolean low = in.north - in.south <= HIGHEST;
    if (!in.isWaiting() && small && low) {
      measure(in, sweep, sums);
      return;
    }
    GroundWindow[] halves = in.halves(!small && isWide(in));
    int next = small ? futile : futile(in, halves, futile);
    add(halves[0], next, sweep, sums);
    add(halves[1], next, sweep, sums);
  }

  private static int futile(GroundWindow whole, GroundWindow[] halves, int futile) {
    return Math.max(halves[0].size(), halves[1].size()) > HELPS * whole.size() ? futile + 1 : 0;
  }

  /** Whether nothing can be gained or lost here. */
  private static boolean isDull(GroundWindow in) {
    return in.base[OTHERS] > 0 && !in.runsThrough(OTHERS) || !in.has(GONE) && !in.has(COME);
  }

  private static boolean isWide(GroundWindow in) {
    double shrink = Math.cos(Math.toRadians(in.latitude(in.south)));
    return (in.east - in.west) * shrink >= in.north - in.south;
  }

  private static void measure(GroundWindow in, GroundSweep sweep, double[] sums) {
    sweep.through(in, ANYWHERE);
    add(sweep, sums, 0);
    boolean nowhere = true;
    boolean divided = false;
    for (int county = COUNTIES; county < in.base.length; county++) {
      if (in.runsThrough(county)) {
        divided = true;
      } else if (in.base[county] > 0) {
        nowhere = false;
        add(sweep, sums, 2 * (county - COUNTIES + 1));
      }
    }
    if (nowhere && !divided) {
      add(sweep, sums, sums.length - 2);
    }
    if (divided) {
      divided(in, sweep, sums);
    }
  }

  private static void divided(GroundWindow in, GroundSweep sweep, double[] sums) {
    for (int county = COUNTIES; county < in.base.length; county++) {
      if (in.runsThrough(county)) {
        sweep.through(in, county);
        add(sweep, sums, 2 * (county - COUNTIES + 1));
      }
    }
    sweep.through(in, NOWHERE);
    add(sweep, sums, sums.length - 2);
  }

  private static void add(GroundSweep sweep, double[] sums, int at) {
    sums[at] += sweep.gainedM2;
    sums[at + 1] += sweep.lostM2;
  }
}
