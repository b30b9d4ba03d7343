package lanxian.bench.check;

import java.util.ArrayList;
import java.util.List;

/** How far two sets of answers agree. Not safe for several threads. */
public final class Agreement {
  private static final int MOST_DETAILS = 20;

  private final String what;
  private final List<String> details = new ArrayList<>();
  private long compared;
  private long pairs;
  private long tolerated;
  private long mismatches;

  /** @param what named in every detail, e.g. "S, random parcels" */
  public Agreement(String what) {
    this.what = what;
  }

  void compared() {
    compared++;
  }

  /** A zone that either side names. */
  void pair() {
    pairs++;
  }

  /** A difference too small to count. */
  void tolerated() {
    tolerated++;
  }

  void mismatch(String detail) {
    mismatches++;
    if (details.size() < MOST_DETAILS) {
      details.add(what + ": " + detail);
    }
  }

  public String what() {
    return what;
  }

  /** Questions compared. */
  public long comparedQuestions() {
    return compared;
  }

  public long mismatches() {
    return mismatches;
  }

  /** The first mismatches, with what is needed to look into them. */
  public List<String> details() {
    return details;
  }

  @Override
  public String toString() {
    return String.format("%s: %,d compared, %,d zones met, %,d differences within tolerance, %,d mismatches",
        what, compared, pairs, tolerated, mismatches);
  }
}
