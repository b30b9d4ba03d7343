package lanxian.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Builds a feature that says of itself that it is illustrative: in its name, its status and its remarks. */
final class ZoneBuilder {
  private static final String MARK = "（示意）";
  private static final String WARNING = "推定/示意 illustrative，非批准界线";

  private final String category;
  private final String zoneClass;
  private final Map<String, Object> attributes = new LinkedHashMap<>();

  private ZoneBuilder(String category, String zoneClass) {
    this.category = category;
    this.zoneClass = zoneClass;
  }

  /** @param zoneClass null where the category has none */
  static ZoneBuilder zone(String category, String zoneClass, String id) {
    ZoneBuilder builder = new ZoneBuilder(category, zoneClass);
    builder.attributes.put("zone_id", id);
    builder.attributes.put("geometry_status", "推定");
    builder.attributes.put("remarks", WARNING);
    return builder;
  }

  ZoneBuilder name(String name) {
    return with("name", name + MARK);
  }

  ZoneBuilder county(String code) {
    return with("county_code", code);
  }

  ZoneBuilder valid(String from, String to) {
    return valid(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  ZoneBuilder valid(LocalDate from, LocalDate to) {
    return with("valid_from", from).with("valid_to", to);
  }

  ZoneBuilder accuracyM(double accuracyM) {
    return with("survey_accuracy_m", accuracyM);
  }

  ZoneBuilder supersedes(String zoneId) {
    return with("supersedes", zoneId);
  }

  ZoneBuilder remark(String remark) {
    return with("remarks", WARNING + "；" + remark);
  }

  /** Puts an attribute by its long name; null and empty values are left out. */
  ZoneBuilder with(String attribute, Object value) {
    if (value != null && !value.equals("") && !(value instanceof List<?> list && list.isEmpty())) {
      attributes.put(attribute, value);
    }
    return this;
  }

  Zone at(Geometry geometry) {
    if (geometry.isEmpty()) {
      throw new IllegalStateException(attributes.get("zone_id") + " is empty");
    }
    return new Zone(category, zoneClass, attributes, geometry);
  }
}
