package lanxian.editing.validation;

import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.GeometryStatus;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDescription.Approval;
import lanxian.domain.ZoneDescription.Source;

/** Descriptions that differ in one point. */
final class Descriptions {
  private Descriptions() {}

  static ZoneDescription withArea(ZoneDescription zone, double areaM2) {
    Source source = new Source(zone.source().file(), zone.source().crs(), areaM2);
    return with(zone, zone.countyCode(), zone.status(), zone.approval(), source, zone.attributes());
  }

  static ZoneDescription withStatus(ZoneDescription zone, GeometryStatus status) {
    return with(zone, zone.countyCode(), status, zone.approval(), zone.source(), zone.attributes());
  }

  static ZoneDescription withoutApproval(ZoneDescription zone) {
    return with(zone, zone.countyCode(), zone.status(), Approval.NONE, zone.source(), zone.attributes());
  }

  static ZoneDescription withCounty(ZoneDescription zone, String code) {
    return with(zone, code, zone.status(), zone.approval(), zone.source(), zone.attributes());
  }

  static ZoneDescription withAttribute(ZoneDescription zone, String name, Object value) {
    Map<String, Object> attributes = new TreeMap<>(zone.attributes());
    attributes.put(name, value);
    return with(zone, zone.countyCode(), zone.status(), zone.approval(), zone.source(), attributes);
  }

  private static ZoneDescription with(ZoneDescription zone, String county, GeometryStatus status, Approval approval,
      Source source, Map<String, Object> attributes) {
    return new ZoneDescription(zone.category(), zone.zoneClass(), zone.name(), county, status, zone.surveyAccuracyM(),
        approval, source, zone.supersedes(), zone.securityLevel(), zone.remarks(), attributes);
  }
}
