package lanxian.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lanxian.domain.Change;
import lanxian.domain.Recorded;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import lanxian.store.ZoneStore;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What a drafted change would change: all zones before it together against all zones after it, for whoever reviews it.
 *
 * @param before the zones that it was drawn from, as one shape; EPSG:4490; empty if there were none
 * @param beforeM2 ellipsoidal area of {@code before}
 * @param afterM2 ellipsoidal area of the zones after it together; NaN where the drafted shapes are no valid areas
 * @param ground what is gained and lost; null where the drafted shapes are no valid areas, so that nobody can tell
 * @param attributes by zone after it, what it says otherwise than the zone of the same id before it; of a new zone all
 */
public record ChangeDifference(
    Geometry before, double beforeM2, double afterM2, ZoneDifference ground, Map<String, List<AttributeChange>> attributes) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /**
   * The difference of a change.
   *
   * @param seen which versions of zones the asker may see; others count as not there
   */
  public static ChangeDifference of(Change change, ZoneStore zones, RuleSet rules, Predicate<ZoneVersion> seen) {
    KnownZones known = KnownZones.of(zones, change.sources().stream().map(ZoneRef::zoneId).toList());
    List<ZoneVersion> sources = change.sources().stream()
        .map(source -> known.find(source).filter(seen)).flatMap(Optional::stream).toList();
    Geometry before = together(sources.stream().map(ZoneVersion::geometry).toList());
    List<Geometry> drafted = change.results().stream().map(ZoneProposal::geometry).toList();
    boolean comparable = drafted.stream().allMatch(shape -> shape.getDimension() == 2 && shape.isValid());
    ZoneDifference ground = comparable ? ZoneDifference.between(before, together(drafted)) : null;
    double afterM2 = comparable ? ground.keptM2() + ground.gainedM2() : Double.NaN;
    return new ChangeDifference(before, EllipsoidalArea.m2(before), afterM2, ground, attributes(change, sources, rules));
  }

  private static Geometry together(List<Geometry> shapes) {
    return shapes.isEmpty() ? FACTORY.createPolygon() : shapes.size() == 1 ? shapes.get(0) : OverlayNGRobust.union(shapes);
  }

  private static Map<String, List<AttributeChange>> attributes(Change change, List<ZoneVersion> sources, RuleSet rules) {
    Map<String, ZoneVersion> byId = sources.stream().collect(Collectors.toMap(ZoneVersion::zoneId, source -> source));
    Map<String, List<AttributeChange>> changes = new LinkedHashMap<>();
    for (ZoneProposal result : change.results()) {
      ZoneVersion source = byId.get(result.zoneId());
      Map<String, Object> old = source == null ? new TreeMap<>() : new TreeMap<>(AttributeChange.values(rules, source));
      Map<String, Object> next = new TreeMap<>(AttributeChange.values(rules, proposed(result)));
      if (result.validity() == null) { // those of the change set
        List.of("valid_from", "valid_to").forEach(name -> {
          old.remove(name);
          next.remove(name);
        });
      }
      changes.put(result.zoneId(), new ArrayList<>(AttributeChange.between(old, next)));
    }
    return changes;
  }

  private static ZoneVersion proposed(ZoneProposal zone) {
    Validity validity = zone.validity() == null ? Validity.ALWAYS : zone.validity();
    return new ZoneVersion(zone.zoneId(), 0, zone.description(), zone.geometry(), EllipsoidalArea.m2(zone.geometry()),
        validity, false, new Recorded(0, Instant.EPOCH));
  }
}
