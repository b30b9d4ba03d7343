package lanxian.domain;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * One published state of a zone: what the dataset said from {@code recorded} on about the days of {@code validity}.
 *
 * <p>Versions are only ever added. On a day, the version in force is the one with the highest number among those
 * whose validity contains the day; if that one is {@code retired}, the zone is not in force.
 *
 * @param version 1, 2, … per zone
 * @param geometry EPSG:4490, x = longitude
 * @param areaM2 ellipsoidal area
 */
public record ZoneVersion(
    String zoneId, int version, ZoneDescription description, Geometry geometry, double areaM2, Validity validity,
    boolean retired, Recorded recorded) {
  public ZoneVersion {
    Objects.requireNonNull(zoneId, "zoneId");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(geometry, "geometry");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(recorded, "recorded");
  }

  public String category() {
    return description.category();
  }

  public String zoneClass() {
    return description.zoneClass();
  }

  /** What it is and says, without its shape. */
  public ZoneVersionKey key() {
    return new ZoneVersionKey(zoneId, version, description);
  }
}
