package lanxian.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.ZoneVersion;
import lanxian.rules.Outcome;
import lanxian.rules.RuleEngine;
import lanxian.rules.ZoneFacts;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Remainder;
import org.locationtech.jts.geom.Geometry;

/**
 * Applies the rules in force to one project, in its real situation and in those that moved boundaries would make.
 *
 * <p>{@code alsoIn} asks whether the project hits such a zone at all, {@code unlessIn} excuses only the part of the
 * project that lies in such a zone: in doubt, a rule applies.
 */
final class RuleRun {
  private final RuleEngine engine;
  private final Statute statute;
  private final Map<String, Object> facts;
  private final Brief brief;
  private final Map<Asked, Outcome> outcomes = new HashMap<>();
  private final Map<String, Map<String, Object>> zoneFacts = new HashMap<>();

  /** A rule asked of a zone; {@code zoneId} is empty where the rule needs none. */
  private record Asked(String ruleId, String zoneId) {}

  /** @param facts the project's facts, completed */
  RuleRun(RuleEngine engine, Statute statute, Map<String, Object> facts) {
    this.engine = engine;
    this.statute = statute;
    this.facts = facts;
    this.brief = statute.brief(facts);
  }

  /** What concerns the project, wherever it stands. */
  Brief brief() {
    return brief;
  }

  /** @param overlay takes excused ground off, and what lies in the zones that a rule requires */
  Evaluation in(Situation situation, GroundOverlay overlay) {
    Evaluation result = Evaluation.empty();
    for (Rule rule : brief.rulesAt(situation.categories())) {
      if (situation.hitsOneOfEach(rule.reach().alsoIn())) {
        apply(rule, situation, overlay, result);
      }
    }
    return result;
  }

  private void apply(Rule rule, Situation situation, GroundOverlay overlay, Evaluation result) {
    switch (rule.reach().kind()) {
      case ANYWHERE -> anywhere(rule, situation, overlay, result);
      case NOT_INSIDE -> notInside(rule, situation, overlay, result);
      case INSIDE, WITHIN -> {
        for (Contact contact : situation.matching(rule.reach().zones())) {
          if (reaches(rule, contact)) {
            zone(rule, contact, situation, overlay, result);
          }
        }
      }
    }
  }

  private static boolean reaches(Rule rule, Contact contact) {
    return contact.isHit() || rule.reach().kind() == Reach.Kind.WITHIN && contact.distanceM() <= rule.reach().withinM();
  }

  private void zone(
      Rule rule, Contact contact, Situation situation, GroundOverlay overlay, Evaluation result) {
    Map<String, Object> known = factsOf(contact.zone());
    Outcome outcome = outcome(rule, contact.zone().zoneId(), known);
    if (outcome.applies()) {
      Geometry whole = situation.footprint().geometry();
      Geometry ground = unexcused(rule, contact.isHit() ? contact.overlap() : whole, situation, overlay);
      if (!ground.isEmpty()) {
        Geometry shown = contact.isHit() ? ground : nothingOf(whole);
        result.add(contact.zone().zoneId(), statute.fired(rule, outcome, known, shown));
      }
    }
  }

  private void anywhere(Rule rule, Situation situation, GroundOverlay overlay, Evaluation result) {
    Outcome outcome = outcome(rule, "", Map.of());
    Geometry whole = situation.footprint().geometry();
    if (outcome.applies() && !unexcused(rule, whole, situation, overlay).isEmpty()) {
      result.anywhere().add(statute.fired(rule, outcome, Map.of(), nothingOf(whole)));
    }
  }

  private void notInside(Rule rule, Situation situation, GroundOverlay overlay, Evaluation result) {
    Outcome outcome = outcome(rule, "", Map.of());
    if (!outcome.applies()) {
      return;
    }
    Geometry concerned = unexcused(rule, situation.footprint().geometry(), situation, overlay);
    if (!concerned.isEmpty()) {
      SortedSet<String> assumed = new TreeSet<>(outcome.assumed());
      List<Contact> eligible = eligible(rule, situation, assumed);
      NotComputed what = new NotComputed(NotComputed.Kind.OUTSIDE_REQUIRED, rule.id());
      Remainder outside = overlay.outside(what, situation.footprint(), concerned, eligible);
      if (outside.counts()) {
        FiredRule fired = statute.fired(rule, new Outcome(true, assumed), Map.of(), outside.geometry());
        result.unmet().add(new UnmetRequirement(fired, outside, false));
      }
    }
  }

  /** Zones that satisfy the requirement; what is not known of a zone hit does not count for it, and is named. */
  private List<Contact> eligible(Rule rule, Situation situation, SortedSet<String> assumed) {
    List<Contact> eligible = new ArrayList<>();
    for (Contact contact : situation.matching(rule.reach().zones())) {
      if (!contact.overlap().isEmpty()) {
        Outcome outcome = engine.eligible(rule, facts, factsOf(contact.zone()), statute.asOf());
        if (outcome.applies()) {
          eligible.add(contact);
        } else {
          assumed.addAll(outcome.assumed());
        }
      }
    }
    return eligible;
  }

  /** The part of {@code concerned} that no zone excuses; empty if at most a sliver of it is left. */
  private static Geometry unexcused(Rule rule, Geometry concerned, Situation situation, GroundOverlay overlay) {
    List<Contact> excusing = situation.hits(rule.reach().unlessIn());
    if (excusing.isEmpty()) {
      return concerned;
    }
    NotComputed what = new NotComputed(NotComputed.Kind.NOT_EXCUSED, rule.id());
    Remainder left = overlay.outside(what, situation.footprint(), concerned, excusing);
    return left.counts() ? left.geometry() : nothingOf(concerned);
  }

  private static Geometry nothingOf(Geometry whole) {
    return whole.getFactory().createEmpty(whole.getDimension());
  }

  private Map<String, Object> factsOf(ZoneVersion zone) {
    return zoneFacts.computeIfAbsent(zone.zoneId(), id -> ZoneFacts.of(zone));
  }

  private Outcome outcome(Rule rule, String zoneId, Map<String, Object> known) {
    return outcomes.computeIfAbsent(new Asked(rule.id(), zoneId), asked -> engine.evaluate(rule, facts, known));
  }
}
