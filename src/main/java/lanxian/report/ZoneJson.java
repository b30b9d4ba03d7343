package lanxian.report;

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
  private final Kept<ZoneVersionKey, Rendered> kept = new Kept<>(MAX_KEPT);

  ZoneJson(RuleSet ruleSet, String lang) {
    this.ruleSet = ruleSet;
    this.lang = lang;
  }

  /** A zone version of which the record says nothing more. */
  private Rendered rendered(ZoneVersion zone) {
    return kept.get(zone.key(), key -> Rendered.of(writer -> members(writer.object(), key).end()));
  }

  /** Identity of a zone version with its names, into an object that was begun. */
  TwinWriter members(TwinWriter writer, ZoneVersionKey zone) {
    String code = zone.description().category();
    String zoneClass = zone.description().zoneClass();
    Optional<Category> category = ruleSet.category(code);
    writer.put("id", zone.zoneId());
    writer.put("version", zone.version());
    writer.put("category", code);
    writer.put("class", zoneClass);
    writer.put("name", zone.description().name());
    writer.put("categoryName", category.map(c -> c.name().in(lang)).orElse(null));
    writer.put("className", category.flatMap(c -> c.zoneClass(zoneClass)).map(c -> c.name().in(lang)).orElse(null));
    writer.put("county", zone.description().countyCode());
    writer.put("geometryStatus", zone.description().status().name());
    writer.put("surveyAccuracyM", zone.description().surveyAccuracyM());
    writer.put("approvalDoc", zone.description().approval().document());
    return Redaction.mark(writer, zone.description().securityLevel());
  }

  void finding(TwinWriter writer, Finding finding, Footprint footprint, RuleJson rules, Disclosure disclosure) {
    Contact contact = finding.contact();
    writer.object().name("zone").rendered(rendered(finding.zone()));
    boolean hit = contact.isHit();
    writer.put("relation", hit ? contact.relation().name() : null);
    Rounded.Area.OVERLAP.put(writer, footprint.isArea(), hit ? contact.overlapM2() : 0);
    writer.put("overlapShare", share(hit ? contact : null, footprint));
    writer.put("overlapLengthM", footprint.isLine() ? Rounded.metres(hit ? contact.overlapLengthM() : 0) : null);
    double distance = finding.boundaryDistanceM();
    writer.put("boundaryDistanceM", Double.isNaN(distance) ? null : Rounded.to(distance, 2));
    writer.put("borderline", finding.borderline());
    writer.put("illustrative", finding.illustrative());
    if (footprint.isArea() && hit) {
      writer.put("toleranceM2", Rounded.to(contact.tolerance().allowed(), 3));
    }
    writer.name("overlap");
    if (hit) {
      GeometryJson.shown(writer, contact.overlap());
    } else {
      writer.nothing();
    }
    if (footprint.isLine()) {
      crossings(writer.name("crossings"), contact);
    }
    rules.all(writer.name("rules"), finding.rules(), disclosure);
    writer.end();
  }

  private static Double share(Contact hit, Footprint footprint) {
    if (footprint.isPoint()) {
      return null;
    }
    double part = hit == null ? 0 : footprint.isArea() ? hit.overlapM2() : hit.overlapLengthM();
    return Rounded.share(Math.min(1, part / (footprint.isArea() ? footprint.areaM2() : footprint.lengthM())));
  }

  private static void crossings(TwinWriter writer, Contact contact) {
    writer.array();
    contact.crossings().forEach(crossing -> {
      writer.object();
      writer.put("part", crossing.part());
      writer.put("entryM", Rounded.metres(crossing.entryM()));
      writer.put("exitM", Rounded.metres(crossing.exitM()));
      writer.put("lengthM", Rounded.metres(crossing.lengthM()));
      GeometryJson.shown(writer.name("entry"), crossing.entry());
      GeometryJson.shown(writer.name("exit"), crossing.exit());
      writer.end();
    });
    writer.end();
  }

  void near(TwinWriter writer, NearZone near) {
    writer.object().name("zone").rendered(rendered(near.zone()));
    writer.put("distanceM", Rounded.to(near.distanceM(), 2));
    writer.put("relation", near.relation() == null ? null : near.relation().name());
    boolean known = !Double.isNaN(near.bearing());
    writer.put("bearing", known ? Rounded.to(near.bearing(), 1) : null);
    writer.put("direction", known ? Compass.of(near.bearing()).name() : null);
    writer.put("borderline", near.borderline());
    writer.end();
  }

  void sliver(TwinWriter writer, SliverZone sliver, Footprint footprint) {
    Contact contact = sliver.contact();
    writer.object().name("zone").rendered(rendered(contact.zone()));
    boolean area = footprint.isArea();
    writer.put("overlapM2", area ? Rounded.metres(contact.overlapM2()) : null);
    writer.put("overlapLengthM", footprint.isLine() ? Rounded.metres(contact.overlapLengthM()) : null);
    writer.put(area ? "toleranceM2" : "toleranceM", Rounded.metres(contact.tolerance().allowed()));
    writer.put("sharedLengthM", Rounded.metres(contact.tolerance().sharedLengthM()));
    writer.put("borderline", sliver.borderline());
    writer.put("why", Phrases.of(lang).sliver(contact, area));
    GeometryJson.shown(writer.name("overlap"), contact.overlap());
    writer.end();
  }
}
