package lanxian.domain;

/** Who may see a zone; each level sees those before it. */
public enum SecurityLevel {
  PUBLIC,
  INTERNAL,
  RESTRICTED;

  /** Whether somebody who sees {@code clearance} sees this. */
  public boolean isVisibleTo(SecurityLevel clearance) {
    return compareTo(clearance) <= 0;
  }
}
