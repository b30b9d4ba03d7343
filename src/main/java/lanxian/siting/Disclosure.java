package lanxian.siting;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lanxian.domain.Effect;
import lanxian.domain.LayerFault;
import lanxian.domain.Reach;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneSelector;
import lanxian.siting.overlap.Contact;

/**
 * Who may know of what in an answer. All zones decide the verdict, whoever asks; what is told of them is for those who see
 * them. A zone has its own level. A rule, a requirement and a total have that of whoever sees all zones that they hang on:
 * a rule with {@code alsoIn} says of another zone that the project lies in it, the ground outside a required zone has the
 * boundary of that zone, a total adds up the ground in all zones.
 */
public final class Disclosure {
  /** Everybody may know everything, as nearly always. */
  static final Disclosure OPEN = new Disclosure(SecurityLevel.PUBLIC, Map.of(), Map.of());

  private final SecurityLevel level;
  private final Map<FiredRule, SecurityLevel> rules; // by identity
  private final Map<Effect, SecurityLevel> totals;

  private Disclosure(SecurityLevel level, Map<FiredRule, SecurityLevel> rules, Map<Effect, SecurityLevel> totals) {
    this.level = level;
    this.rules = rules;
    this.totals = totals;
  }

  /**
   * Of an answer.
   *
   * @param told highest level of the zones that the answer names: findings, slivers, near zones, faults
   * @param borderline ids of the zones whose boundary decides
   */
  static Disclosure of(Situation situation, Evaluation evaluation, Set<String> borderline, SecurityLevel told) {
    return told == SecurityLevel.PUBLIC && highest(situation.contacts()) == SecurityLevel.PUBLIC
        ? OPEN : new Work(situation, evaluation, borderline).done(told);
  }

  /** The highest level of zones that lists of an answer name. */
  static SecurityLevel told(
      List<Finding> findings, List<NearZone> near, List<SliverZone> slivers, List<LayerFault> faults) {
    SecurityLevel highest = SecurityLevel.PUBLIC;
    for (Finding finding : findings) {
      highest = higher(highest, level(finding.contact()));
    }
    for (NearZone zone : near) {
      highest = higher(highest, zone.zone().description().securityLevel());
    }
    for (SliverZone sliver : slivers) {
      highest = higher(highest, level(sliver.contact()));
    }
    for (LayerFault fault : faults) {
      highest = higher(highest, fault.level());
    }
    return highest;
  }

  /** Level of whoever may know all of the answer. */
  public SecurityLevel level() {
    return level;
  }

  /** Level of whoever may know that a rule is set off, if he sees the zone that it is set off in. */
  public SecurityLevel of(FiredRule rule) {
    return rules.getOrDefault(rule, SecurityLevel.PUBLIC);
  }

  /** Level of whoever may know how much ground an effect concerns. */
  public SecurityLevel of(Effect effect) {
    return totals.getOrDefault(effect, SecurityLevel.PUBLIC);
  }

  private static SecurityLevel level(Contact contact) {
    return contact.zone().description().securityLevel();
  }

  private static SecurityLevel highest(Stream<SecurityLevel> levels) {
    return levels.max(Comparator.naturalOrder()).orElse(SecurityLevel.PUBLIC);
  }

  private static SecurityLevel highest(Collection<Contact> contacts) {
    SecurityLevel highest = SecurityLevel.PUBLIC;
    for (Contact contact : contacts) {
      highest = higher(highest, level(contact));
    }
    return highest;
  }

  private static SecurityLevel higher(SecurityLevel a, SecurityLevel b) {
    return a.isVisibleTo(b) ? b : a;
  }

  /** Finds out. */
  private record Work(Situation situation, Evaluation evaluation, Set<String> borderline,
      Map<FiredRule, SecurityLevel> rules, Map<Effect, SecurityLevel> totals) {
    Work(Situation situation, Evaluation evaluation, Set<String> borderline) {
      this(situation, evaluation, borderline, new IdentityHashMap<>(), new EnumMap<>(Effect.class));
    }

    Disclosure done(SecurityLevel told) {
      for (Contact contact : situation.contacts()) {
        evaluation.byZone().getOrDefault(contact.zone().zoneId(), List.of())
            .forEach(rule -> add(rule, together(rule.rule().reach()), level(contact)));
      }
      evaluation.anywhere().forEach(rule -> add(rule, together(rule.rule().reach()), SecurityLevel.PUBLIC));
      evaluation.unmet().forEach(requirement -> {
        Reach reach = requirement.rule().rule().reach();
        SecurityLevel ground = higher(highest(situation.hits(reach.unlessIn())), highest(situation.matching(reach.zones())
            .stream().filter(zone -> !zone.overlap().isEmpty() || borderline.contains(zone.zone().zoneId())).toList()));
        add(requirement.rule(), higher(together(reach), ground), SecurityLevel.PUBLIC);
      });
      SecurityLevel all = higher(told, higher(highest(rules.values().stream()), highest(totals.values().stream())));
      return new Disclosure(all, rules, totals);
    }

    private void add(FiredRule rule, SecurityLevel level, SecurityLevel ofZone) {
      rules.put(rule, level);
      if (!rule.ground().isEmpty()) {
        SecurityLevel ground = higher(highest(situation.hits(rule.rule().reach().unlessIn())), higher(level, ofZone));
        totals.merge(rule.countedEffect(), ground, Disclosure::higher);
      }
    }

    /** Level of whoever sees, of each kind of zone that the project must lie in as well, one that it lies in. */
    private SecurityLevel together(Reach reach) {
      SecurityLevel needed = SecurityLevel.PUBLIC;
      for (ZoneSelector also : reach.alsoIn()) {
        needed = higher(needed, situation.hits(List.of(also)).stream().map(Disclosure::level)
            .min(Comparator.naturalOrder()).orElse(SecurityLevel.PUBLIC));
      }
      return needed;
    }
  }
}
