package lanxian.siting;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lanxian.domain.Effect;
import lanxian.domain.LegalBasis;
import lanxian.domain.LocalizedText;
import lanxian.domain.Rule;
import org.locationtech.jts.geom.Geometry;

/**
 * A rule that the project sets off, with the law of the day.
 *
 * @param countedEffect effect that counts for the verdict; the rule's own unless it is capped
 * @param basis strongest basis in force on the day
 * @param otherBases further bases in force, strongest first
 * @param penalties penalty articles in force
 * @param assumed unknown facts that were taken as the worst case
 * @param marks what to know before leaning on the rule
 * @param notices why it was capped
 * @param ground part of the project that the rule concerns; empty where the rule needs no overlap
 */
public record FiredRule(
    Rule rule, Effect countedEffect, LegalBasis basis, List<LegalBasis> otherBases, List<LegalBasis> penalties,
    SortedSet<String> assumed, List<RuleMark> marks, List<LocalizedText> notices, Geometry ground) {
  public FiredRule {
    otherBases = List.copyOf(otherBases);
    penalties = List.copyOf(penalties);
    assumed = assumed.isEmpty()
        ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(assumed));
    marks = List.copyOf(marks);
    notices = List.copyOf(notices);
  }

  public boolean isCapped() {
    return countedEffect != rule.effect();
  }

  /** The same rule on another part of the project. */
  FiredRule on(Geometry newGround) {
    return new FiredRule(rule, countedEffect, basis, otherBases, penalties, assumed, marks, notices, newGround);
  }
}
