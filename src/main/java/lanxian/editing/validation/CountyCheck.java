package lanxian.editing.validation;

import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.ZoneVersion;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;

/** The county that a zone names against the one that most of it lies in. */
final class CountyCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    String named = zone.description().countyCode();
    if (!scene.parameters().prefecture().checked() || named == null
        || zone.category().equals(scene.parameters().prefecture().category())) {
      return;
    }
    Map<String, Double> areas = new TreeMap<>();
    for (ZoneVersion county : PrefectureCheck.counties(zone, scene)) {
      double area = EllipsoidalArea.m2(Overlays.intersection(zone.valid(), county.geometry()));
      areas.merge(code(county), area, Double::sum);
    }
    String most = areas.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    double here = areas.getOrDefault(named, 0.0);
    if (most == null || most.equals(named) || areas.get(most) < scene.parameters().numbers().leastAreaM2()) {
      return; // outside of every county: the prefecture's own check tells
    }
    boolean none = here < scene.parameters().numbers().leastAreaM2();
    findings.finding(ValidationCode.ZONE_OTHER_COUNTY, none ? Severity.ERROR : Severity.WARNING, zone,
        "注明所在县市为%s，其中仅%.2f平方米；%s内有%.2f平方米".formatted(named, here, most, areas.get(most)),
        "It says that it lies in county %s, where %.2f m² of it are; %.2f m² lie in %s".formatted(
            named, here, areas.get(most), most))
        .at(zone.valid().getInteriorPoint().getCoordinate())
        .figure("namedCountyM2", here).figure("otherCountyM2", areas.get(most))
        .mend("name county " + most, false, Mending.describe(told -> Descriptions.withCounty(told, most))).add();
  }

  private static String code(ZoneVersion county) {
    return county.description().countyCode() == null ? county.zoneId() : county.description().countyCode();
  }
}
