package lanxian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import lanxian.domain.Category;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneVersion;
import lanxian.domain.ZoneVersionKey;
import lanxian.rules.Kept;
import lanxian.siting.Disclosure;
import lanxian.siting.Finding;
import lanxian.siting.NearZone;
import lanxian.siting.SliverZone;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;

/** Zones and how a project lies to them, in one language. Safe for use by several threads. */
final class ZoneJson {
  private static final int MAX_KEPT = 50_000;

  private final RuleSet ruleSet;
  private final String lang;
  private final Kept<ZoneVersionKey, ObjectNode> kept = new Kept<>(MAX_KEPT);

  ZoneJson(RuleSet ruleSet, String lang) {
    this.ruleSet = ruleSet;
    this.lang = lang;
  }

  /** Identity of a zone version with its names; to add members to. */
  ObjectNode zone(ZoneVersion zone) {
    return write(zone.key());
  }

  /** The same where the record says nothing more. */
  private ObjectNode rendered(ZoneVersion zone) {
    return kept.get(zone.key(), key -> Rendered.object(write(key)));
  }

  private ObjectNode write(ZoneVersionKey zone) {
    String code = zone.description().category();
    String zoneClass = zone.description().zoneClass();
    Optional<Category> category = ruleSet.category(code);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", zone.zoneId());
    node.put("version", zone.version());
    node.put("category", code);
    node.put("class", zoneClass);
    node.put("name", zone.description().name());
    node.put("categoryName", category.map(c -> c.name().in(lang)).orElse(null));
    node.put("className",
        category.flatMap(c -> c.zoneClass(zoneClass)).map(c -> c.name().in(lang)).orElse(null));
    node.put("county", zone.description().countyCode());
    node.put("geometryStatus", zone.description().status().name());
    node.put("surveyAccuracyM", zone.description().surveyAccuracyM());
    node.put("approvalDoc", zone.description().approval().document());
    return Redaction.mark(node, zone.description().securityLevel());
  }

  ObjectNode finding(Finding finding, Footprint footprint, RuleJson rules, Disclosure disclosure) {
    Contact contact = finding.contact();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("zone", rendered(finding.zone()));
    boolean hit = contact.isHit();
    node.put("relation", hit ? contact.relation().name() : null);
    Rounded.area(node, "overlap", footprint.isArea(), hit ? contact.overlapM2() : 0);
    node.put("overlapShare", share(hit ? contact : null, footprint));
    node.put("overlapLengthM", footprint.isLine() ? Rounded.metres(hit ? contact.overlapLengthM() : 0) : null);
    double distance = finding.boundaryDistanceM();
    node.put("boundaryDistanceM", Double.isNaN(distance) ? null : Rounded.to(distance, 2));
    node.put("borderline", finding.borderline());
    node.put("illustrative", finding.illustrative());
    if (footprint.isArea() && hit) {
      node.put("toleranceM2", Rounded.to(contact.tolerance().allowed(), 3));
    }
    node.set("overlap", hit ? GeometryJson.shown(contact.overlap()) : null);
    if (footprint.isLine()) {
      crossings(node.putArray("crossings"), contact);
    }
    rules.addAll(node.putArray("rules"), finding.rules(), disclosure);
    return node;
  }

  private static Double share(Contact hit, Footprint footprint) {
    if (footprint.isPoint()) {
      return null;
    }
    double part = hit == null ? 0 : footprint.isArea() ? hit.overlapM2() : hit.overlapLengthM();
    return Rounded.share(Math.min(1, part / (footprint.isArea() ? footprint.areaM2() : footprint.lengthM())));
  }

  private static void crossings(ArrayNode array, Contact contact) {
    contact.crossings().forEach(crossing -> {
      ObjectNode node = array.addObject();
      node.put("part", crossing.part());
      node.put("entryM", Rounded.metres(crossing.entryM()));
      node.put("exitM", Rounded.metres(crossing.exitM()));
      node.put("lengthM", Rounded.metres(crossing.lengthM()));
      node.putArray("entry").add(Rounded.to(crossing.entry().x, 9)).add(Rounded.to(crossing.entry().y, 9));
      node.putArray("exit").add(Rounded.to(crossing.exit().x, 9)).add(Rounded.to(crossing.exit().y, 9));
    });
  }

  ObjectNode near(NearZone near) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("zone", rendered(near.zone()));
    node.put("distanceM", Rounded.to(near.distanceM(), 2));
    node.put("relation", near.relation() == null ? null : near.relation().name());
    node.put("bearing", Double.isNaN(near.bearing()) ? null : Rounded.to(near.bearing(), 1));
    node.put("direction", Double.isNaN(near.bearing()) ? null : Compass.of(near.bearing()).name());
    node.put("borderline", near.borderline());
    return node;
  }

  ObjectNode sliver(SliverZone sliver, Footprint footprint) {
    Contact contact = sliver.contact();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("zone", rendered(contact.zone()));
    String unit = footprint.isArea() ? "M2" : "M";
    node.put("overlapM2", footprint.isArea() ? Rounded.metres(contact.overlapM2()) : null);
    node.put("overlapLengthM", footprint.isLine() ? Rounded.metres(contact.overlapLengthM()) : null);
    node.put("tolerance" + unit, Rounded.metres(contact.tolerance().allowed()));
    node.put("sharedLengthM", Rounded.metres(contact.tolerance().sharedLengthM()));
    node.put("borderline", sliver.borderline());
    node.put("why", Phrases.of(lang).sliver(contact, footprint.isArea()));
    node.set("overlap", GeometryJson.shown(contact.overlap()));
    return node;
  }
}
