package lanxian.render.path;

import java.util.List;

/**
 * How a line is drawn, colour apart.
 *
 * @param width pixels, above 0
 * @param cap how it ends
 * @param join how it turns
 * @param dashes lengths of dash, gap, dash, … in pixels; empty if the line is whole
 * @param dashOffset how far into the dashes the line starts, pixels
 */
public record Pen(double width, Cap cap, Join join, List<Double> dashes, double dashOffset) {
  /** A dash and its gap shorter than this together are not told apart from a grey line. */
  private static final double LEAST_PERIOD = 0.5;

  /** End of a line. */
  public enum Cap {
    BUTT,
    ROUND,
    SQUARE
  }

  /** Corner of a line. */
  public enum Join {
    MITRE,
    ROUND,
    BEVEL
  }

  public Pen {
    if (!(width > 0) || !Double.isFinite(width)) {
      throw new IllegalArgumentException("width must be above 0: " + width);
    }
    dashes = List.copyOf(dashes);
    for (double dash : dashes) {
      if (!(dash >= 0) || !Double.isFinite(dash)) {
        throw new IllegalArgumentException("dashes must not be negative: " + dashes);
      }
    }
    if (period(dashes) < LEAST_PERIOD) {
      dashes = List.of();
    }
  }

  /** A whole line with cut ends and sharp corners. */
  public static Pen whole(double width) {
    return new Pen(width, Cap.BUTT, Join.MITRE, List.of(), 0);
  }

  public boolean isDashed() {
    return !dashes.isEmpty();
  }

  private static double period(List<Double> dashes) {
    return dashes.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Dash and gap lengths, an even number of them: an odd list is gone through twice, as SVG and SLD have it. */
  double[] pattern() {
    int count = dashes.size() % 2 == 0 ? dashes.size() : 2 * dashes.size();
    double[] pattern = new double[count];
    for (int i = 0; i < count; i++) {
      pattern[i] = dashes.get(i % dashes.size());
    }
    return pattern;
  }

  /** How far the line may reach beyond its course, pixels. */
  public double reach() {
    return width / 2 * (join == Join.MITRE ? Stroker.MITRE_LIMIT : cap == Cap.SQUARE ? Math.sqrt(2) : 1);
  }
}
