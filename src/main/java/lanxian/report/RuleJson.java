package lanxian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  private final Kept<Key, ObjectNode> kept = new Kept<>(MAX_KEPT);

  /** All that what is written of a rule depends on. */
  private record Key(String idMember, String ruleId, Effect countedEffect, LegalBasis basis, List<LegalBasis> otherBases,
      List<LegalBasis> penalties, Set<String> assumed, List<RuleMark> marks, List<LocalizedText> notices) {

    /** The bases of a rule change with the law only: going through them is spared. */
    @Override
    public int hashCode() {
      return Objects.hash(idMember, ruleId, countedEffect, assumed);
    }
  }

  RuleJson(String lang) {
    this.lang = lang;
  }

  void addAll(ArrayNode array, List<FiredRule> rules, Disclosure disclosure) {
    rules.forEach(rule -> array.add(disclosure.of(rule) == SecurityLevel.PUBLIC ? rendered("id", rule)
        : Redaction.mark(write("id", rule), disclosure.of(rule))));
  }

  /**
   * A rule of which the record says nothing more. Most records of a day hold the same few dozens.
   *
   * @param idMember name of the member that carries the rule's id
   */
  private ObjectNode rendered(String idMember, FiredRule fired) {
    Key key = new Key(idMember, fired.rule().id(), fired.countedEffect(), fired.basis(), fired.otherBases(),
        fired.penalties(), fired.assumed(), fired.marks(), fired.notices());
    return kept.get(key, k -> Rendered.object(write(idMember, fired)));
  }

  /** A rule to add members to. */
  ObjectNode write(String idMember, FiredRule fired) {
    Rule rule = fired.rule();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(idMember, rule.id());
    node.put("effect", rule.effect().name());
    if (fired.isCapped()) {
      node.put("countedEffect", fired.countedEffect().name());
    }
    node.put("text", rule.text().in(lang));
    node.set("basis", basis(fired.basis()));
    addBases(node.putArray("otherBases"), fired.otherBases());
    addBases(node.putArray("penalties"), fired.penalties());
    ArrayNode assumed = node.putArray("assumed");
    fired.assumed().forEach(assumed::add);
    ArrayNode marks = node.putArray("marks");
    fired.marks().forEach(mark -> marks.add(mark.name()));
    ArrayNode notices = node.putArray("notices");
    fired.notices().forEach(notice -> notices.add(notice.in(lang)));
    if (rule.remark() != null) {
      node.put("remark", rule.remark().in(lang));
    }
    node.put("confidence", rule.confidence().name());
    node.put("seedSection", rule.seedSection());
    return node;
  }

  private static void addBases(ArrayNode array, List<LegalBasis> bases) {
    bases.forEach(basis -> array.add(basis(basis)));
  }

  private static ObjectNode basis(LegalBasis basis) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("document", basis.document());
    node.put("article", basis.article());
    node.put("paragraph", basis.paragraph());
    node.put("authority", basis.authority().name());
    node.put("validFrom", text(basis.validity().from()));
    node.put("validTo", text(basis.validity().to()));
    node.put("confidence", basis.confidence().name());
    return node;
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }
}
