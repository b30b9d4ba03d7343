package lanxian.editing.generate;

import lanxian.domain.DelineationNumber;

/**
 * A number that a run used.
 *
 * @param name parameter, or key in the delineation
 * @param bound which end of a band it is: UPPER or LOWER; null where there is no band
 * @param source document and clause; null where the planner gave it
 * @param legal the number of the delineation behind it; null if there is none
 * @param given true: the planner gave it
 */
public record UsedNumber(
    String name, double value, String unit, String bound, String source, DelineationNumber legal, boolean given) {

  /** Whether somebody answers for it: held against its document, or given by the planner. */
  public boolean verified() {
    return given || legal != null && legal.verified();
  }

  /** E.g. {@code well_l1_gravel = 500 m (UPPER of 200-500; HJ 338-2018 …; confidence M, not verified)}. */
  public String line() {
    StringBuilder line = new StringBuilder(name).append(" = ").append(Numbers.text(value));
    line.append(unit.equals("1") ? "" : " " + unit).append(" (");
    if (given) {
      line.append("given by the planner");
      if (legal != null) {
        line.append("; ").append(legal.source()).append(" has ").append(Numbers.band(legal));
      }
      return line.append(')').toString();
    }
    if (bound != null) {
      line.append(bound).append(" of ").append(Numbers.band(legal)).append("; ");
    }
    line.append(source);
    if (legal != null) {
      line.append("; confidence ").append(legal.confidence()).append(legal.verified() ? ", verified" : ", not verified");
    }
    return line.append(')').toString();
  }
}
