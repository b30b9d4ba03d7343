package lanxian.feed;

import lanxian.domain.Validity;
import org.locationtech.jts.geom.Envelope;

/**
 * What a publication did to one zone, as somebody of a clearance sees it.
 *
 * @param days on which the zone is another than before; for GONE those on which it was seen before
 * @param seen what it is now; null for GONE
 */
public record ZoneChange(Kind kind, String zoneId, String category, Validity days, Seen seen) {

  /** What happened. */
  public enum Kind {
    /** The zone was not to be seen on these days and is now. */
    CREATED,
    /** Another version took the place of one that was seen. */
    MODIFIED,
    /** The zone is no longer in force. */
    RETIRED,
    /** The zone is not shown any more. */
    GONE
  }

  /**
   * What the new version is.
   *
   * @param zoneClass null where the category has none
   * @param box bounds in degrees, x = longitude
   */
  public record Seen(int version, String zoneClass, String name, Envelope box) {}
}
