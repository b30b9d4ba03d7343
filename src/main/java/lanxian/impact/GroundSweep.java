package lanxian.impact;

import java.util.Arrays;
import lanxian.geo.AreaBand;

/**
 * Goes through a window from west to east and adds up the ground gained and lost. Between two longitudes where nothing
 * begins, ends or crosses, the borders lie one above the other; counting from the south tells what lies between each two.
 * Reused from window to window; not for several threads.
 */
final class GroundSweep {
  private static final double ROUNDING = 1e-15; // degrees; what is less is rounding, far below that of a coordinate

  /** Ground gained and lost in the window gone through last, m². */
  double gainedM2;
  double lostM2;

  private final int[] depth;
  private double[] xs = new double[64];
  private int xCount;
  private int[] firstAt = new int[64];
  private int[] nextAt = new int[64];
  private int[] active = new int[64];
  private double[] left = new double[64];
  private double[] right = new double[64];
  private int activeCount;
  private double[] crossings = new double[64];
  private int crossingCount;

  private GroundWindow window;
  private int only;
  private AreaBand band;
  private double middle;
  private double toNorth;
  private final int[] along;

  GroundSweep(int layers) {
    this.depth = new int[layers];
    this.along = new int[layers];
  }

  /**
   * Goes through a window that is at most 0.04° high and in which nothing waits.
   *
   * @param onlyIn {@link GroundMeasure#ANYWHERE}, {@link GroundMeasure#NOWHERE} or a county's layer: what counts
   */
  void through(GroundWindow in, int onlyIn) {
    window = in;
    only = onlyIn;
    gainedM2 = 0;
    lostM2 = 0;
    middle = (in.south + in.north) / 2;
    band = new AreaBand(in.latitude(middle));
    toNorth = band.to(in.north - middle);
    System.arraycopy(in.base, 0, along, 0, along.length);
    longitudes();
    begins();
    activeCount = 0;
    for (int i = 0; i + 1 < xCount; i++) {
      drop(xs[i]);
      for (int border = firstAt[i]; border >= 0; border = nextAt[border]) {
        activate(border);
      }
      stepsAt(xs[i]);
      stretch(xs[i], xs[i + 1]);
    }
  }

  private boolean counts(int layer) {
    return layer < GroundMeasure.COUNTIES || only == GroundMeasure.NOWHERE || layer == only;
  }

  private void longitudes() {
    int most = 2 * window.count + window.stepCount + 2;
    if (xs.length < most) {
      xs = new double[2 * most];
      firstAt = new int[2 * most];
    }
    xCount = 0;
    xs[xCount++] = window.west;
    xs[xCount++] = window.east;
    for (int i = 0; i < window.count; i++) {
      if (counts(window.layer[i])) {
        xs[xCount++] = window.from[i];
        xs[xCount++] = window.to[i];
      }
    }
    for (int i = 0; i < window.stepCount; i++) {
      if (counts(window.stepLayer[i])) {
        xs[xCount++] = window.stepX[i];
      }
    }
    Arrays.sort(xs, 0, xCount);
    int distinct = 1;
    for (int i = 1; i < xCount; i++) {
      if (xs[i] != xs[distinct - 1]) {
        xs[distinct++] = xs[i];
      }
    }
    xCount = distinct;
  }

  /** Lists the borders, and after them the steps, by the longitude at which they begin. */
  private void begins() {
    int most = window.count + window.stepCount;
    if (nextAt.length < most) {
      nextAt = new int[2 * most];
      active = new int[2 * most];
      left = new double[2 * most];
      right = new double[2 * most];
    }
    Arrays.fill(firstAt, 0, xCount, -1);
    for (int i = 0; i < window.count; i++) {
      if (counts(window.layer[i])) {
        int at = Arrays.binarySearch(xs, 0, xCount, window.from[i]);
        nextAt[i] = firstAt[at];
        firstAt[at] = i;
      }
    }
  }

  private void stepsAt(double x) {
    for (int i = 0; i < window.stepCount; i++) {
      if (window.stepX[i] == x) {
        along[window.stepLayer[i]] += window.stepBy[i];
      }
    }
  }

  private void drop(double x) {
    int kept = 0;
    for (int i = 0; i < activeCount; i++) {
      if (window.to[active[i]] > x) {
        active[kept++] = active[i];
      }
    }
    activeCount = kept;
  }

  private void activate(int border) {
    active[activeCount++] = border;
  }

  private double at(int border, double x) {
    return window.height[border] + window.slope[border] * (x - window.from[border]) - middle;
  }

  /** Between two longitudes at which something begins or ends. */
  private void stretch(double from, double to) {
    if (order(from, to)) {
      slab(from, to);
      return;
    }
    meetings(from, to);
    double x = from;
    for (int i = 0; i < crossingCount; i++) {
      if (crossings[i] > x) {
        order(x, crossings[i]);
        slab(x, crossings[i]);
        x = crossings[i];
      }
    }
    if (x < to) {
      order(x, to);
      slab(x, to);
    }
  }

  /** Puts the borders in the order of their heights halfway; false if some cross on the way. */
  private boolean order(double from, double to) {
    for (int i = 0; i < activeCount; i++) {
      int border = active[i];
      double atFrom = at(border, from);
      double atTo = at(border, to);
      double sum = atFrom + atTo;
      int place = i;
      while (place > 0 && left[place - 1] + right[place - 1] > sum) {
        active[place] = active[place - 1];
        left[place] = left[place - 1];
        right[place] = right[place - 1];
        place--;
      }
      active[place] = border;
      left[place] = atFrom;
      right[place] = atTo;
    }
    for (int i = 1; i < activeCount; i++) {
      if (left[i - 1] > left[i] + ROUNDING || right[i - 1] > right[i] + ROUNDING) {
        return false;
      }
    }
    return true;
  }

  private void meetings(double from, double to) {
    crossingCount = 0;
    for (int i = 0; i < activeCount; i++) {
      for (int j = 0; j < i; j++) {
        double gap = left[i] - left[j];
        double gapEnd = right[i] - right[j];
        if (gap < 0 && gapEnd > 0 || gap > 0 && gapEnd < 0) {
          if (crossingCount == crossings.length) {
            crossings = Arrays.copyOf(crossings, 2 * crossingCount);
          }
          crossings[crossingCount++] = Math.min(to, from + (to - from) * (gap / (gap - gapEnd)));
        }
      }
    }
    Arrays.sort(crossings, 0, crossingCount);
  }

  /** Adds up what lies between borders that do not cross. */
  private void slab(double from, double to) {
    System.arraycopy(along, 0, depth, 0, depth.length);
    double gained = 0;
    double lost = 0;
    int kind = kind();
    if (kind != 0) {
      double atSouth = band.to(window.south - middle);
      gained -= kind > 0 ? atSouth : 0;
      lost -= kind < 0 ? atSouth : 0;
    }
    for (int i = 0; i < activeCount; i++) {
      depth[window.layer[active[i]]] += window.sign[active[i]];
      int above = kind();
      if (above != kind) {
        double mean = band.meanTo(left[i], right[i]);
        gained += kind > 0 ? mean : above > 0 ? -mean : 0;
        lost += kind < 0 ? mean : above < 0 ? -mean : 0;
        kind = above;
      }
    }
    gained += kind > 0 ? toNorth : 0;
    lost += kind < 0 ? toNorth : 0;
    gainedM2 += gained * (to - from);
    lostM2 += lost * (to - from);
  }

  /** 1 = gained, −1 = lost, 0 = neither or not counted. */
  private int kind() {
    int gone = depth[GroundMeasure.GONE];
    int come = depth[GroundMeasure.COME];
    if (depth[GroundMeasure.OTHERS] > 0 || gone > 0 == come > 0 || !isCounted()) {
      return 0;
    }
    return come > 0 ? 1 : -1;
  }

  private boolean isCounted() {
    if (only == GroundMeasure.ANYWHERE) {
      return true;
    }
    if (only != GroundMeasure.NOWHERE) {
      return depth[only] > 0;
    }
    for (int county = GroundMeasure.COUNTIES; county < depth.length; county++) {
      if (depth[county] > 0) {
        return false;
      }
    }
    return true;
  }
}
