package lanxian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import lanxian.domain.LayerFault;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneVersion;
import lanxian.siting.Identification;

/** What lies at a place, as JSON. */
public final class IdentifyJson {
  private final RuleSet ruleSet;

  /** @param ruleSet gives the names of categories and classes */
  public IdentifyJson(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /** @param lang "zh" or "en" */
  public ObjectNode of(Identification place, String lang) {
    ZoneJson zones = new ZoneJson(ruleSet, lang);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("lon", place.lon()).put("lat", place.lat());
    node.put("asOf", place.asOf().toString());
    node.put("datasetRevision", place.datasetRevision());
    ArrayNode found = node.putArray("zones");
    for (Identification.Place zone : place.zones()) {
      ObjectNode item = zones.zone(zone.zone());
      describe(item, zone.zone());
      found.add(item.put("onBoundary", zone.onBoundary()));
    }
    ArrayNode faults = node.putArray("faults");
    for (LayerFault fault : place.faults()) {
      faults.addObject().put("category", fault.category()).put("zone", fault.zoneId()).put("detail", fault.detail());
    }
    return node;
  }

  private static void describe(ObjectNode node, ZoneVersion zone) {
    ZoneDescription description = zone.description();
    Rounded.area(node, "area", zone.geometry().getDimension() == 2, zone.areaM2());
    node.put("authority", description.approval().authority());
    node.put("approvalDate", text(description.approval().date()));
    node.put("validFrom", text(zone.validity().from()));
    node.put("validTo", text(zone.validity().to()));
    node.put("remarks", description.remarks());
    ObjectNode attributes = node.putObject("attributes");
    description.attributes().forEach((name, value) -> attributes.set(name, ProjectJson.value(value)));
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }
}
