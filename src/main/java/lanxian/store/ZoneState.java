package lanxian.store;

import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;

/**
 * A zone version as far as it decides whether and when somebody sees the zone.
 *
 * @param revision that brought it
 */
public record ZoneState(
    String zoneId, int version, long revision, Validity validity, boolean retired, SecurityLevel level) {

  /** Whether it shows the zone to somebody on its days. */
  public boolean isShownTo(SecurityLevel clearance) {
    return !retired && level.isVisibleTo(clearance);
  }
}
