package lanxian.domain;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone as somebody wants it to be. Unlike a {@link ZoneDraft} it may still be wrong in every way: that is what checks
 * before publication are for.
 *
 * @param zoneId identity it will have
 * @param geometry EPSG:4490, x = longitude; need not be valid; never null or empty
 * @param validity days on which it is to be in force; null = from the day of the change set, without end
 */
public record ZoneProposal(String zoneId, ZoneDescription description, Geometry geometry, Validity validity) {
  public ZoneProposal {
    Objects.requireNonNull(zoneId, "zoneId");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(geometry, "geometry");
  }
}
