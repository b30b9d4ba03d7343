package lanxian.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lanxian.domain.ZoneVersion;

/** The attributes of a zone as conditions see them, without the {@code zone.} prefix. */
public final class ZoneFacts {
  /** Names every zone has; a class, a county or an approval may still be unknown. */
  static final Set<String> COMMON = Set.of(
      "category", "class", "name", "county_code", "geometry_status", "authority", "approval_doc");

  private ZoneFacts() {}

  /**
   * {@code category, class, name, county_code, geometry_status, authority, approval_doc} and the extra attributes.
   * An unknown one is absent.
   */
  public static Map<String, Object> of(ZoneVersion zone) {
    Map<String, Object> facts = new HashMap<>(zone.description().attributes());
    put(facts, "category", zone.category());
    put(facts, "class", zone.zoneClass());
    put(facts, "name", zone.description().name());
    put(facts, "county_code", zone.description().countyCode());
    put(facts, "geometry_status", zone.description().status().name());
    put(facts, "authority", zone.description().approval().authority());
    put(facts, "approval_doc", zone.description().approval().document());
    return facts;
  }

  private static void put(Map<String, Object> facts, String key, Object value) {
    if (value != null) {
      facts.put(key, value);
    }
  }
}
