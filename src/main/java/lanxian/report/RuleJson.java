package lanxian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import lanxian.domain.LegalBasis;
import lanxian.domain.Rule;
import lanxian.siting.FiredRule;

/** Rules that a project sets off, in one language. */
final class RuleJson {
  private final String lang;

  RuleJson(String lang) {
    this.lang = lang;
  }

  void addAll(ArrayNode array, List<FiredRule> rules) {
    rules.forEach(rule -> array.add(write("id", rule)));
  }

  /** @param idMember name of the member that carries the rule's id */
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
