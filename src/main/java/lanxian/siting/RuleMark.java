package lanxian.siting;

/** What an officer must know of a rule before leaning on it. */
public enum RuleMark {
  /** The strongest basis in force is a plan, not a statute. */
  PLAN_ONLY,
  /** The effect that counts is lower than the one the clause claims. */
  CAPPED,
  /** Set off only because an unknown fact is taken as the worst case. */
  ASSUMED
}
