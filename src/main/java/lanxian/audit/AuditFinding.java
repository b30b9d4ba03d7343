package lanxian.audit;

/**
 * Something that is not as it was written.
 *
 * @param number of the row it is about; 0 if there is none
 * @param detail what is wrong, for a person
 */
public record AuditFinding(Kind kind, long number, String detail) {

  /** What happened to the record. */
  public enum Kind {
    /** A row says something else than when it was written. */
    CHANGED,
    /** Rows that were written are not there. */
    MISSING,
    /** A row is there that was never written at that place. */
    INSERTED,
    /** Rows stand in another order than they were written in. */
    REORDERED,
    /** A row's time is before that of the row before it. */
    BACKDATED,
    /** The record is one of its own, but not the one whose end was noted. */
    REWRITTEN,
    /** Something was done that has no row. */
    UNRECORDED,
    /** A row tells of a publication that is not there. */
    UNFOUNDED
  }
}
