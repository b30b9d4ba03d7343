package lanxian.domain;

/** Where a change set stands. Only a DRAFT can be drawn in. */
public enum ChangeSetState {
  /** Being drawn. */
  DRAFT,
  /** Waits for a reviewer. */
  SUBMITTED,
  /** A reviewer agreed; waits to be published. */
  APPROVED,
  /** Its zones are in the dataset; the end. */
  PUBLISHED,
  /** A reviewer said no; it can become a draft again. */
  REJECTED,
  /** Its planners gave it up; the end. */
  WITHDRAWN
}
