package lanxian.siting;

import lanxian.domain.Verdict;

/** The verdict on one project before and after zones changed. */
public record Comparison(Judgement before, Judgement after) {

  /** Whether the verdict is another one. */
  public boolean flips() {
    return before.verdict() != after.verdict();
  }

  /** Whether it flips to a stricter one. */
  public boolean becomesStricter() {
    return flips() && before.verdict().strictest(after.verdict()) == after.verdict();
  }

  /** Whether {@link Verdict}s of both are certain. */
  public boolean determined() {
    return before.determined() && after.determined();
  }
}
