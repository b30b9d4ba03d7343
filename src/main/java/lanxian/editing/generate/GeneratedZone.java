package lanxian.editing.generate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.SecurityLevel;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone as a generator gives it.
 *
 * @param zoneClass class of the generator's category
 * @param suffix tells it apart from the others of the run: letters, digits and dashes
 * @param kindZh what it is, e.g. 一级保护区; its name is made with it
 * @param name what it belongs to; null = the name parameter or the generator's title
 * @param countyCode null = the county parameter
 * @param geometry EPSG:4490, polygonal
 * @param level highest level of the zones that its shape gives away
 * @param attributes by their keys
 */
record GeneratedZone(String zoneClass, String suffix, String kindZh, String name, String countyCode, Geometry geometry,
    SecurityLevel level, Map<String, Object> attributes) {
  GeneratedZone {
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  GeneratedZone(String zoneClass, String suffix, String kindZh, Geometry geometry, Map<String, Object> attributes) {
    this(zoneClass, suffix, kindZh, null, null, geometry, SecurityLevel.PUBLIC, attributes);
  }
}
