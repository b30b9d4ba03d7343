package lanxian.editing.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygonal;

/**
 * What a check looks at: the zones of a change set and what is published around them on the day it takes effect.
 * Immutable: a mend makes another one, which shares the zones that it does not change.
 */
public final class Scene {
  private final RuleSet rules;
  private final ValidationParameters parameters;
  private final PublishedZones published;
  private final LocalDate day;
  private final List<DraftedZone> zones;
  private final Map<String, Integer> order;
  private final Set<String> replaced;
  private final Map<String, Quality> qualities = new ConcurrentHashMap<>(); // worked out when asked for

  private Scene(RuleSet rules, ValidationParameters parameters, PublishedZones published, LocalDate day,
      List<DraftedZone> zones, Map<String, Integer> order, Set<String> replaced) {
    this.rules = rules;
    this.parameters = parameters;
    this.published = published;
    this.day = day;
    this.zones = zones;
    this.order = order;
    this.replaced = replaced;
  }

  static Scene of(
      RuleSet rules, ValidationParameters parameters, PublishedZones published, LocalDate day, ChangeSet set) {
    List<DraftedZone> zones = new ArrayList<>();
    Map<String, Integer> order = new HashMap<>();
    Set<String> replaced = new HashSet<>();
    for (Change change : set.changes()) {
      change.sources().forEach(source -> replaced.add(source.zoneId()));
      for (ZoneProposal result : change.results()) {
        replaced.add(result.zoneId());
        order.put(result.zoneId(), zones.size());
        zones.add(DraftedZone.of(change, result));
      }
    }
    return new Scene(rules, parameters, published, day, zones, order, replaced);
  }

  /** The same with one zone of the change set as it shall be. */
  Scene with(ZoneProposal proposal) {
    List<DraftedZone> next = new ArrayList<>(zones);
    int place = order.get(proposal.zoneId());
    next.set(place, DraftedZone.of(zones.get(place).change(), proposal));
    return new Scene(rules, parameters, published, day, next, order, replaced);
  }

  RuleSet rules() {
    return rules;
  }

  ValidationParameters parameters() {
    return parameters;
  }

  PublishedZones published() {
    return published;
  }

  /** The day on which the change set takes effect. */
  LocalDate day() {
    return day;
  }

  /** The zones of the change set, in its order. */
  List<DraftedZone> zones() {
    return zones;
  }

  Optional<DraftedZone> zone(String zoneId) {
    return Optional.ofNullable(order.get(zoneId)).map(zones::get);
  }

  /** How well a zone of the change set fits its neighbours. */
  Quality quality(DraftedZone zone) {
    Quality known = qualities.get(zone.zoneId());
    if (known == null) {
      known = Quality.of(zone, this);
      qualities.put(zone.zoneId(), known);
    }
    return known;
  }

  /** Number of a zone in the change set. */
  int order(DraftedZone zone) {
    return order.get(zone.zoneId());
  }

  /**
   * Areas of the same category that come near a zone: those of the change set, then those published that it does not
   * take the place of.
   */
  List<Neighbour> neighbours(DraftedZone zone, double metres) {
    Envelope window = Scale.widened(zone.valid().getEnvelopeInternal(), metres);
    List<Neighbour> found = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      DraftedZone other = zones.get(i);
      if (other.isArea() && other.category().equals(zone.category()) && !other.zoneId().equals(zone.zoneId())
          && other.valid().getEnvelopeInternal().intersects(window) && meet(zone, other)) {
        found.add(new Neighbour(other.zoneId(), other.description(), other.valid(), true, i));
      }
    }
    for (ZoneVersion other : published.in(zone.category(), window)) {
      if (!replaced.contains(other.zoneId()) && other.geometry() instanceof Polygonal) {
        found.add(new Neighbour(other.zoneId(), other.description(), other.geometry(), false, -1));
      }
    }
    return found;
  }

  /** The neighbour by its id as it is now; empty if it is not there (any more). */
  Optional<Neighbour> neighbour(DraftedZone zone, String otherId) {
    return neighbours(zone, parameters.numbers().gapWidthM()).stream()
        .filter(other -> other.zoneId().equals(otherId)).findFirst();
  }

  private boolean meet(DraftedZone a, DraftedZone b) {
    return validity(a).overlaps(validity(b));
  }

  private Validity validity(DraftedZone zone) {
    Validity own = zone.proposal().validity();
    return own == null ? Validity.since(day) : own;
  }
}
