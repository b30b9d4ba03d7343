package lanxian.exchange;

import java.util.Objects;
import java.util.Set;
import lanxian.domain.Place;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a file as it would be a zone, nothing mended: what a planner goes on drawing.
 *
 * @param zoneId as the file says, or made from what the file says
 * @param description of a zone that is known: what it was, with what the file says in place of that
 * @param validity as the file says; {@link Validity#ALWAYS} if it does not say
 * @param geometry EPSG:4490, x = longitude; need not be valid
 * @param stated the product's names of the attributes that the file states
 * @param where place of the feature
 */
public record ZoneSketch(
    String zoneId, ZoneDescription description, Validity validity, Geometry geometry, Set<String> stated, Place where) {
  public ZoneSketch {
    Objects.requireNonNull(zoneId, "zoneId");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(geometry, "geometry");
    stated = Set.copyOf(stated);
  }
}
