package lanxian.editing.validation;

import lanxian.domain.ZoneDescription;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone that another is held against.
 *
 * @param drafted whether it is of the same change set; else it is published, and stays as it is
 * @param order its number in the change set; -1 if it is published
 */
record Neighbour(String zoneId, ZoneDescription description, Geometry geometry, boolean drafted, int order) {
  String zoneClass() {
    return description.zoneClass();
  }
}
