package lanxian.sample;

import java.time.LocalDate;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of the sample.
 *
 * @param attributes long attribute names, without category and zone class
 * @param geometry longitude/latitude on the grid of {@link Topology}
 */
record Zone(String category, String zoneClass, Map<String, Object> attributes, Geometry geometry) {
  String id() {
    return (String) attributes.get("zone_id");
  }

  /** Null where the feature lies in no county of the prefecture. */
  String county() {
    return (String) attributes.get("county_code");
  }

  String name() {
    return (String) attributes.get("name");
  }

  LocalDate validFrom() {
    return (LocalDate) attributes.get("valid_from");
  }

  LocalDate validTo() {
    return (LocalDate) attributes.get("valid_to");
  }

  boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom()) && (validTo() == null || day.isBefore(validTo()));
  }
}
