package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.domain.ZoneVersion;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.editing.validation.ValidationParameters.Villages;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The villages that a zone lists against those that lie in it. */
final class VillageCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    Villages villages = scene.parameters().villages();
    if (!villages.names(zone.category(), zone.description().zoneClass())) {
      return;
    }
    Set<String> listed = listed(zone, villages);
    if (!scene.published().holds(villages.layer())) {
      findings.finding(ValidationCode.ZONE_NOT_CHECKED, Severity.INFO, zone,
          "没有村庄图层（" + villages.layer() + "），未核对村名录（" + listed.size() + "个村）",
          "The list of " + listed.size() + " village(s) was not held against the polygon: there is no layer "
              + villages.layer()).add();
      return;
    }
    Map<String, Geometry> inside = inside(zone, scene);
    Set<String> known = new TreeSet<>();
    scene.published().all(villages.layer()).forEach(village -> known.add(name(village)));
    Set<String> elsewhere = new TreeSet<>(listed);
    elsewhere.removeAll(inside.keySet());
    Set<String> unlisted = new TreeSet<>(inside.keySet());
    unlisted.removeAll(listed);
    if (elsewhere.isEmpty() && unlisted.isEmpty()) {
      return;
    }
    Set<String> unknown = new TreeSet<>(elsewhere);
    unknown.removeAll(known);
    findings.finding(ValidationCode.ZONE_VILLAGES_DIFFER, Severity.WARNING, zone,
        "村名录与范围不符：列入而不在范围内 " + elsewhere + "，在范围内而未列入 " + unlisted
            + (unknown.isEmpty() ? "" : "，图层中没有 " + unknown),
        "The list of villages is not what lies in the polygon: listed but not inside " + elsewhere
            + ", inside but not listed " + unlisted + (unknown.isEmpty() ? "" : ", not in the layer at all " + unknown))
        .geometry(shown(zone, unlisted, inside)).figure("listedNotInside", elsewhere.size())
        .figure("insideNotListed", unlisted.size())
        .mend("list the villages inside", false, Mending.describe(told -> Descriptions.withAttribute(
            told, villages.attribute(), List.copyOf(inside.keySet())))).add();
  }

  private static Geometry shown(DraftedZone zone, Set<String> unlisted, Map<String, Geometry> inside) {
    List<Geometry> places = unlisted.stream().map(inside::get).toList();
    return places.isEmpty() ? zone.valid().getInteriorPoint() : zone.valid().getFactory().buildGeometry(places);
  }

  private static Set<String> listed(DraftedZone zone, Villages villages) {
    Set<String> names = new TreeSet<>();
    if (zone.description().attributes().get(villages.attribute()) instanceof List<?> list) {
      list.forEach(name -> names.add(String.valueOf(name).strip()));
    }
    names.remove("");
    return names;
  }

  /** Villages whose place lies in the zone, by name; of one that is drawn as an area a place inside counts. */
  private static Map<String, Geometry> inside(DraftedZone zone, Scene scene) {
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(zone.valid());
    Map<String, Geometry> found = new TreeMap<>();
    for (ZoneVersion village : new ArrayList<>(
        scene.published().in(scene.parameters().villages().layer(), zone.valid().getEnvelopeInternal()))) {
      Geometry place = village.geometry().getInteriorPoint();
      if (prepared.intersects(place)) {
        found.put(name(village), place);
      }
    }
    return found;
  }

  private static String name(ZoneVersion village) {
    return village.description().name().strip();
  }
}
