package lanxian.report;

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
    return TwinWriter.nodes(writer -> {
      writer.object().put("lon", place.lon()).put("lat", place.lat());
      writer.put("asOf", place.asOf().toString());
      writer.put("datasetRevision", place.datasetRevision());
      writer.name("zones").array();
      for (Identification.Place zone : place.zones()) {
        describe(zones.members(writer.object(), zone.zone().key()), zone.zone());
        writer.put("onBoundary", zone.onBoundary()).end();
      }
      writer.end().name("faults").array();
      for (LayerFault fault : place.faults()) {
        writer.object().put("category", fault.category()).put("zone", fault.zoneId()).put("detail", fault.detail()).end();
      }
      writer.end().end();
    });
  }

  private static void describe(TwinWriter writer, ZoneVersion zone) {
    ZoneDescription description = zone.description();
    Rounded.Area.AREA.put(writer, zone.geometry().getDimension() == 2, zone.areaM2());
    writer.put("authority", description.approval().authority());
    writer.put("approvalDate", text(description.approval().date()));
    writer.put("validFrom", text(zone.validity().from()));
    writer.put("validTo", text(zone.validity().to()));
    writer.put("remarks", description.remarks());
    writer.name("attributes").object();
    description.attributes().forEach((name, value) -> ProjectJson.value(writer.name(name), value));
    writer.end();
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }
}
