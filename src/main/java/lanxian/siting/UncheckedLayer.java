package lanxian.siting;

import lanxian.domain.CoverageStatus;
import lanxian.domain.SecurityLevel;

/**
 * A category of which something was not checked.
 *
 * @param countyCode county concerned; null if it is not known or all are
 * @param coverage the register's status; null if it is silent
 * @param zoneId zone that could not be used; null if the reason is another
 * @param level who may know of the zone that could not be used; PUBLIC if the reason is another
 * @param detail the register's note; may be empty
 */
public record UncheckedLayer(
    String category, String countyCode, CoverageStatus coverage, Reason reason, String zoneId,
    SecurityLevel level, String detail) {

  /** Why it was not checked. */
  public enum Reason {
    /** Some zones are drawn, not all. */
    PARTIAL(false),
    /** The county has drawn none. */
    NOT_DELINEATED(false),
    /** Zones exist but are not held. */
    DATA_MISSING(true),
    /** The coverage register says nothing of this county and category. */
    REGISTER_SILENT(true),
    /** A zone or the layer could not be read or computed with. */
    LAYER_FAULT(true),
    /** It is not known in which county the project lies. */
    COUNTY_UNKNOWN(true);

    private final boolean undetermined;

    Reason(boolean undetermined) {
      this.undetermined = undetermined;
    }

    /** True if the answer cannot be relied on because of it. */
    public boolean undetermined() {
      return undetermined;
    }
  }
}
