package lanxian.siting;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.MovedBoundary;

/**
 * Finds the zones on whose accuracy the verdict hangs: the verdict is evaluated again with that one boundary moved out,
 * and moved in, by the zone's accuracy.
 *
 * <p>Moving is the costly part. It is spared where not even the extremes (the zone not there at all, or all over the
 * project) change the verdict; a lesser move lies between those two.
 */
final class Borderline {
  private final RuleRun run;
  private final Situation situation;
  private final Verdict verdict;
  private final GroundOverlay overlay;
  private final BiConsumer<ZoneVersion, RuntimeException> failed;

  /**
   * @param overlay fails where it cannot compute, so that the zone that was moved is told of
   * @param failed told of zones whose boundary could not be moved: whether it decides is not known then
   */
  Borderline(RuleRun run, Situation situation, Verdict verdict, GroundOverlay overlay,
      BiConsumer<ZoneVersion, RuntimeException> failed) {
    this.run = run;
    this.situation = situation;
    this.verdict = verdict;
    this.overlay = overlay;
    this.failed = failed;
  }

  /** Ids of the zones whose boundary decides. */
  Set<String> zones() {
    Set<String> ids = new TreeSet<>();
    for (Contact contact : situation.contacts()) {
      if (contact.accuracyM() > 0 && matters(contact) && decides(contact)) {
        ids.add(contact.zone().zoneId());
      }
    }
    return ids;
  }

  /**
   * False if moving the boundary certainly changes nothing: it does not come to the project, and no rule about distance
   * changes its mind in between.
   */
  private boolean matters(Contact contact) {
    double accuracy = contact.accuracyM();
    double distance = contact.distanceM();
    if (contact.kind() == Contact.Kind.APART && distance > accuracy) {
      return run.brief().rules().stream().map(Rule::reach).filter(reach -> reach.kind() == Reach.Kind.WITHIN)
          .filter(reach -> Situation.matches(reach.zones(), contact))
          .anyMatch(reach -> distance - accuracy <= reach.withinM() && reach.withinM() <= distance + accuracy);
    }
    return MovedBoundary.comesNear(situation.footprint(), contact);
  }

  private boolean decides(Contact contact) {
    try {
      return flipsInwards(contact) || flipsOutwards(contact);
    } catch (RuntimeException e) {
      failed.accept(contact.zone(), e);
      return true; // in doubt the boundary is looked at
    }
  }

  private boolean flipsInwards(Contact contact) {
    return flips(MovedBoundary.away(situation.footprint(), contact))
        && flips(MovedBoundary.inwards(situation.footprint(), contact));
  }

  private boolean flipsOutwards(Contact contact) {
    return flips(MovedBoundary.allOver(situation.footprint(), contact))
        && flips(MovedBoundary.outwards(situation.footprint(), contact));
  }

  private boolean flips(Contact moved) {
    return run.in(situation.with(moved), overlay).verdict() != verdict;
  }
}
