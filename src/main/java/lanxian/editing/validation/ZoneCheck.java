package lanxian.editing.validation;

/** Looks at one zone of a change set for one kind of mistake. Without state. */
interface ZoneCheck {
  /** Whether it looks at zones without a valid or repairable area. */
  default boolean needsArea() {
    return true;
  }

  /** Adds what it finds. */
  void check(DraftedZone zone, Scene scene, Findings findings);
}
