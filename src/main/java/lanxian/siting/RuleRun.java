package lanxian.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
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

  /** @param facts the project's facts, completed */
  RuleRun(RuleEngine engine, Statute statute, Map<String, Object> facts) {
    this.engine = engine;
    this.statute = statute;
    this.facts = facts;
    this.brief = statute.brief(facts);
  }

  /** The law of the day. */
  Statute statute() {
    return statute;
  }

  /** The law for the project, wherever it stands. */
  Brief brief() {
    return brief;
  }

  /** @param overlay takes excused ground off, and what lies in the zones that a rule requires */
  Evaluation in(Situation situation, GroundOverlay overlay) {
    Evaluation result = Evaluation.empty();
    for (FiredRule fired : brief.placeless()) {
      Reach reach = fired.rule().reach();
      if (!situation.hitsOneOfEach(reach.alsoIn())) {
        continue;
      }
      if (reach.kind() == Reach.Kind.ANYWHERE) {
        anywhere(fired, situation, overlay, result);
      } else {
        notInside(fired, situation, overlay, result);
      }
    }
    for (Contact contact : situation.contacts()) {
      if (!contact.isHit() && contact.distanceM() > brief.aroundM(contact.zone().category())) {
        continue; // listed, but farther away than any rule looks
      }
      for (FiredRule fired : brief.about(contact.zone())) {
        if (reaches(fired.rule(), contact) && situation.hitsOneOfEach(fired.rule().reach().alsoIn())) {
          zone(fired, contact, situation, overlay, result);
        }
      }
    }
    return result;
  }

  private static boolean reaches(Rule rule, Contact contact) {
    return contact.isHit() || rule.reach().kind() == Reach.Kind.WITHIN && contact.distanceM() <= rule.reach().withinM();
  }

  private static void zone(
      FiredRule fired, Contact contact, Situation situation, GroundOverlay overlay, Evaluation result) {
    Geometry whole = situation.footprint().geometry();
    Geometry ground = unexcused(fired.rule(), contact.isHit() ? contact.overlap() : whole, situation, overlay);
    if (!ground.isEmpty()) {
      result.add(contact.zone().zoneId(), fired.on(contact.isHit() ? ground : nothingOf(whole)));
    }
  }

  private static void anywhere(FiredRule fired, Situation situation, GroundOverlay overlay, Evaluation result) {
    Geometry whole = situation.footprint().geometry();
    if (!unexcused(fired.rule(), whole, situation, overlay).isEmpty()) {
      result.anywhere().add(fired.on(nothingOf(whole)));
    }
  }

  private void notInside(FiredRule fired, Situation situation, GroundOverlay overlay, Evaluation result) {
    Rule rule = fired.rule();
    Geometry concerned = unexcused(rule, situation.footprint().geometry(), situation, overlay);
    if (!concerned.isEmpty()) {
      SortedSet<String> assumed = new TreeSet<>(fired.assumed());
      List<Contact> eligible = eligible(rule, situation, assumed);
      NotComputed what = new NotComputed(NotComputed.Kind.OUTSIDE_REQUIRED, rule.id());
      Remainder outside = overlay.outside(what, situation.footprint(), concerned, eligible);
      if (outside.counts()) {
        FiredRule unmet = statute.fired(rule, new Outcome(true, assumed), Map.of(), outside.geometry());
        result.unmet().add(new UnmetRequirement(unmet, outside, false));
      }
    }
  }

  /** Zones that satisfy the requirement; what is not known of a zone hit does not count for it, and is named. */
  private List<Contact> eligible(Rule rule, Situation situation, SortedSet<String> assumed) {
    List<Contact> eligible = new ArrayList<>();
    for (Contact contact : situation.matching(rule.reach().zones())) {
      if (!contact.overlap().isEmpty()) {
        Outcome outcome = engine.eligible(rule, facts, ZoneFacts.of(contact.zone()), statute.asOf());
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
}
