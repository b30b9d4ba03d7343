package lanxian.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One siting rule (准入规则), from {@code rules/}.
 *
 * @param id e.g. DW-02
 * @param reach where it applies
 * @param condition ECQL text over the project's properties, {@code zone.*} attributes and {@code local.*} facts;
 *     empty = always. Unknown facts count as the worst case
 * @param effect what the clause itself claims
 * @param bases citation history; the rule is in force on the days on which one of its bases is
 * @param penalties articles to print beside a breach
 * @param seedSection section of the plan, e.g. （十五）
 * @param remark what the officer should know (doubts, exceptions); may be null
 * @param cap when the ban may not count as one; null = never
 * @param examples at least one that sets the rule off and one that just does not
 */
public record Rule(
    String id, Reach reach, String condition, Effect effect, LocalizedText text, List<LegalBasis> bases,
    List<LegalBasis> penalties, String seedSection, Confidence confidence, LocalizedText remark, Cap cap,
    List<RuleExample> examples) {

  /**
   * Lowers the effect that counts for the verdict.
   *
   * @param unless ECQL over {@code zone.*} and {@code local.*}: where it holds for sure, the effect stays as it is
   * @param to effect that counts instead
   * @param notice why, shown beside the rule
   */
  public record Cap(String unless, Effect to, LocalizedText notice) {}

  public Rule {
    bases = List.copyOf(bases);
    penalties = List.copyOf(penalties);
    examples = List.copyOf(examples);
  }

  /** The bases in force on {@code day}, strongest authority first; empty = the rule is not in force. */
  public List<LegalBasis> basesInForce(LocalDate day) {
    return bases.stream()
        .filter(basis -> basis.validity().contains(day))
        .sorted(Comparator.comparing(LegalBasis::authority))
        .toList();
  }

  /** Authority level of the strongest basis in force on {@code day}. */
  public Optional<AuthorityLevel> authority(LocalDate day) {
    return basesInForce(day).stream().map(LegalBasis::authority).findFirst();
  }
}
