package lanxian.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * What is to be sited.
 *
 * @param geometry EPSG:4490, x = longitude; (multi) point, line or polygon, valid
 * @param properties activity properties checked against the project schema; numbers are Double, lists List of String,
 *     dates ISO text; an absent key is an unknown fact
 * @param sourceCrs CRS the geometry came in, e.g. EPSG:4517
 * @param declaredAreaM2 area the input itself declares, null if none
 * @param accuracyM accuracy of the project's own coordinates in metres, 0 if unknown
 * @param notices what was noticed while reading
 */
public record Project(
    Geometry geometry, Map<String, Object> properties, String sourceCrs, Double declaredAreaM2, double accuracyM,
    List<Notice> notices) {
  public Project {
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    notices = List.copyOf(notices);
  }

  public String text(String property) {
    Object value = properties.get(property);
    return value == null ? null : value.toString();
  }

  /** The activity, e.g. LIVESTOCK; null if not given. */
  public String activity() {
    return text("activity");
  }
}
