package lanxian.domain;

/** What a rule says about the project, strictest first. */
public enum Effect {
  /** May not stand here. */
  PROHIBITED(Verdict.PROHIBITED),
  /** Must lie wholly inside an eligible zone of the category; not doing so counts as prohibited. */
  REQUIRED_INSIDE(Verdict.PROHIBITED),
  /** Only with a named approval. */
  RESTRICTED(Verdict.RESTRICTED),
  /** May stand under conditions. */
  CONDITION(Verdict.CONDITIONAL),
  /** Duty of an existing facility (remove, close, upgrade). */
  DUTY(Verdict.CONDITIONAL);

  private final Verdict verdict;

  Effect(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The verdict this effect leads to when its rule is set off (for REQUIRED_INSIDE: when it is not met). */
  public Verdict verdict() {
    return verdict;
  }
}
