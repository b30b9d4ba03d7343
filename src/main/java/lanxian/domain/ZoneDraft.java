package lanxian.domain;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone version that is not published yet: the store gives it its version number and record time.
 *
 * @param zoneId stable identity; a draft of a known zone becomes its next version
 * @param geometry EPSG:4490, x = longitude; valid in the OGC sense; polygonal for zones, any for reference layers
 * @param areaM2 ellipsoidal area of {@code geometry}
 * @param validity days on which this version is in force, as far as it knows
 * @param retired true: from {@code validity.from} on the zone is no longer in force
 */
public record ZoneDraft(
    String zoneId, ZoneDescription description, Geometry geometry, double areaM2, Validity validity, boolean retired) {
  public ZoneDraft {
    Objects.requireNonNull(zoneId, "zoneId");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(geometry, "geometry");
    Objects.requireNonNull(validity, "validity");
  }
}
