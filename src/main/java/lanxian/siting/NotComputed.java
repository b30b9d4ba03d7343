package lanxian.siting;

/**
 * Something an answer needs and could not compute.
 *
 * @param name id of the rule, or name of the effect; null for the counties
 */
record NotComputed(Kind kind, String name) {
  /** Whether all of the project lies in counties that are held. */
  static final NotComputed COUNTIES = new NotComputed(Kind.COUNTIES, null);

  /** What it was, and so what was taken for it. */
  enum Kind {
    /** The part of the project that no zone excuses from a rule: all of it was taken. */
    NOT_EXCUSED,
    /** The part of the project outside the zones that a rule requires: all of it was taken. */
    OUTSIDE_REQUIRED,
    /** The ground that an effect concerns: the whole project was taken. */
    TOTAL,
    /** The part of the project in no county. */
    COUNTIES
  }
}
