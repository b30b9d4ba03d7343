package lanxian.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lanxian.domain.Effect;
import lanxian.domain.LegalBasis;
import lanxian.domain.LocalizedText;
import lanxian.domain.Rule;
import lanxian.domain.SecurityLevel;
import lanxian.rules.Kept;
import lanxian.siting.Disclosure;
import lanxian.siting.FiredRule;
import lanxian.siting.RuleMark;

/** Rules that a project sets off, in one language. Safe for use by several threads. */
final class RuleJson {
  private static final int MAX_KEPT = 20_000;

  private final String lang;
  private final Kept<Key, Rendered> kept = new Kept<>(MAX_KEPT);

  /** All that what is written of a rule depends on. */
  private record Key(String ruleId, Effect countedEffect, LegalBasis basis, List<LegalBasis> otherBases,
      List<LegalBasis> penalties, Set<String> assumed, List<RuleMark> marks, List<LocalizedText> notices) {

    /** The bases of a rule change with the law only: going through them is spared. */
    @Override
    public int hashCode() {
      return Objects.hash(ruleId, countedEffect, assumed);
    }
  }

  RuleJson(String lang) {
    this.lang = lang;
  }

  /** An array of rules. */
  void all(TwinWriter writer, List<FiredRule> rules, Disclosure disclosure) {
    writer.array();
    for (FiredRule rule : rules) {
      if (disclosure.of(rule) == SecurityLevel.PUBLIC) {
        writer.rendered(rendered(rule));
      } else {
        members(writer.object(), "id", rule);
        Redaction.mark(writer, disclosure.of(rule)).end();
      }
    }
    writer.end();
  }

  /** A rule of which the record says nothing more. Most records of a day hold the same few dozens. */
  private Rendered rendered(FiredRule fired) {
    Key key = new Key(fired.rule().id(), fired.countedEffect(), fired.basis(), fired.otherBases(), fired.penalties(),
        fired.assumed(), fired.marks(), fired.notices());
    return kept.get(key, k -> Rendered.of(writer -> members(writer.object(), "id", fired).end()));
  }

  /**
   * What is told of a rule, into an object that was begun.
   *
   * @param idMember name of the member that carries the rule's id
   */
  TwinWriter members(TwinWriter writer, String idMember, FiredRule fired) {
    Rule rule = fired.rule();
    writer.put(idMember, rule.id());
    writer.put("effect", rule.effect().name());
    if (fired.isCapped()) {
      writer.put("countedEffect", fired.countedEffect().name());
    }
    writer.put("text", rule.text().in(lang));
    basis(writer.name("basis"), fired.basis());
    bases(writer.name("otherBases"), fired.otherBases());
    bases(writer.name("penalties"), fired.penalties());
    writer.put("assumed", fired.assumed());
    writer.put("marks", fired.marks().stream().map(RuleMark::name).toList());
    writer.put("notices", fired.notices().stream().map(notice -> notice.in(lang)).toList());
    if (rule.remark() != null) {
      writer.put("remark", rule.remark().in(lang));
    }
    writer.put("confidence", rule.confidence().name());
    return writer.put("seedSection", rule.seedSection());
  }

  private static void bases(TwinWriter writer, List<LegalBasis> bases) {
    writer.array();
    bases.forEach(basis -> basis(writer, basis));
    writer.end();
  }

  private static void basis(TwinWriter writer, LegalBasis basis) {
    writer.object();
    writer.put("document", basis.document());
    writer.put("article", basis.article());
    writer.put("paragraph", basis.paragraph());
    writer.put("authority", basis.authority().name());
    writer.put("validFrom", text(basis.validity().from()));
    writer.put("validTo", text(basis.validity().to()));
    writer.put("confidence", basis.confidence().name());
    writer.end();
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }
}
