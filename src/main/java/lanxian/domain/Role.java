package lanxian.domain;

/**
 * What a person or program may do. A caller may have several; none includes another, but everybody is a reader. Each
 * sees zones up to a security level; of several roles the highest counts.
 */
public enum Role {
  /** Looks at public layers; needs no account. */
  READER(SecurityLevel.PUBLIC),
  /** Checks where projects stand and looks into the records of checks. */
  OFFICER(SecurityLevel.INTERNAL),
  /** Draws zones in change sets and submits them. */
  PLANNER(SecurityLevel.RESTRICTED),
  /** Approves or rejects what others have drawn. */
  REVIEWER(SecurityLevel.RESTRICTED),
  /** Keeps people, tokens, webhooks and the coverage register; draws nothing and approves nothing. */
  ADMINISTRATOR(SecurityLevel.RESTRICTED);

  private final SecurityLevel clearance;

  Role(SecurityLevel clearance) {
    this.clearance = clearance;
  }

  /** The highest level that it sees. */
  public SecurityLevel clearance() {
    return clearance;
  }
}
