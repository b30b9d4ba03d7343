package lanxian.impact;

/**
 * Part of a change set that the impact does not count.
 *
 * @param changeId the change
 * @param zoneId the zone
 * @param detail why, for people
 */
public record LeftOut(String changeId, String zoneId, Why why, String detail) {

  /** Why it is not counted. */
  public enum Why {
    /** The geometry is not valid: nobody can say what lies in it. */
    INVALID_GEOMETRY,
    /** The zone to be retired is not there. */
    UNKNOWN_ZONE,
    /** The zone belongs to another category. */
    OTHER_CATEGORY,
    /** On the day that the change set takes effect, it is not in force. */
    NOT_IN_FORCE
  }
}
