package lanxian.render.style;

/**
 * Scales at which something is drawn: denominators of SLD, with pixels of 0.28 mm.
 *
 * @param least smallest denominator, included; 0 for no bound
 * @param most largest denominator, excluded; infinite for no bound
 */
public record Scales(double least, double most) {
  /** Every scale. */
  public static final Scales ALL = new Scales(0, Double.POSITIVE_INFINITY);

  public Scales {
    if (!(least >= 0 && least < most)) {
      throw new IllegalArgumentException("not a range of scales: " + least + " to " + most);
    }
  }

  /** True if something is drawn at a denominator. */
  public boolean has(double denominator) {
    return denominator >= least && denominator < most;
  }

  /** True if every scale of the other range is one of this. */
  public boolean covers(Scales other) {
    return least <= other.least && other.most <= most;
  }
}
