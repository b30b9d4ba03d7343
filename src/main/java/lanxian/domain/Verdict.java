package lanxian.domain;

/** Outcome of a siting check, strictest first. Whether everything could be checked is told beside it. */
public enum Verdict {
  PROHIBITED,
  RESTRICTED,
  CONDITIONAL,
  NO_CONFLICT;

  public Verdict strictest(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
