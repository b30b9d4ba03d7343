package lanxian.editing.generate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Place;
import org.locationtech.jts.geom.Geometry;

/**
 * Something drawn, or a zone of the dataset, given to a generator.
 *
 * @param role what it is; null = the only role of its shape
 * @param geometry EPSG:4490, x = longitude
 * @param properties String, Double, Boolean or List of String
 * @param where place in the request, for faults
 */
public record InputFeature(String role, Geometry geometry, Map<String, Object> properties, Place where) {
  public InputFeature {
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  /** A property as a text; null if absent. */
  String text(String name) {
    Object value = properties.get(name);
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.valueOf(number.longValue());
    }
    return value == null ? null : value.toString().strip();
  }
}
