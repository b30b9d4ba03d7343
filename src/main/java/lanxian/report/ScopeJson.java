package lanxian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lanxian.domain.RuleSet;
import lanxian.siting.Assumption;
import lanxian.siting.CheckResult;
import lanxian.siting.CheckedLayer;
import lanxian.siting.UncheckedLayer;
import lanxian.siting.Warning;

/** How far an answer reaches: what was checked, what was not, what was assumed, what to know. */
final class ScopeJson {
  private final RuleSet ruleSet;
  private final String lang;

  ScopeJson(RuleSet ruleSet, String lang) {
    this.ruleSet = ruleSet;
    this.lang = lang;
  }

  void write(ObjectNode record, CheckResult result) {
    ArrayNode checked = record.putArray("checked");
    for (CheckedLayer layer : result.checked()) {
      checked.addObject().put("category", layer.category()).put("categoryName", name(layer.category()))
          .put("zones", layer.zones()).put("coverage", layer.coverage().name());
    }
    ArrayNode notChecked = record.putArray("notChecked");
    result.notChecked().forEach(layer -> unchecked(notChecked.addObject(), layer));
    ArrayNode assumptions = record.putArray("assumptions");
    result.assumptions().forEach(assumption -> assumption(assumptions.addObject(), assumption));
    ArrayNode warnings = record.putArray("warnings");
    for (Warning warning : result.warnings()) {
      warnings.addObject().put("code", warning.code()).put("detail", warning.detail().in(lang));
    }
  }

  private String name(String category) {
    return ruleSet.category(category).map(known -> known.name().in(lang)).orElse(null);
  }

  private void unchecked(ObjectNode node, UncheckedLayer layer) {
    node.put("category", layer.category());
    node.put("categoryName", name(layer.category()));
    node.put("coverage", layer.coverage() == null ? null : layer.coverage().name());
    node.put("county", layer.countyCode());
    node.put("reason", layer.reason().name());
    node.put("undetermined", layer.reason().undetermined());
    if (layer.zoneId() != null) {
      node.put("zone", layer.zoneId());
    }
    if (!layer.detail().isEmpty()) {
      node.put("detail", layer.detail());
    }
  }

  private void assumption(ObjectNode node, Assumption assumption) {
    node.put("code", assumption.code().name());
    node.put("field", assumption.field());
    if (assumption.code() != Assumption.Code.UNKNOWN_TREATED_AS_WORST) {
      node.set("value", ProjectJson.value(assumption.value()));
    }
    if (!assumption.rules().isEmpty()) {
      ArrayNode rules = node.putArray("rules");
      assumption.rules().forEach(rules::add);
    }
    if (assumption.why() != null) {
      node.put("why", assumption.why().in(lang));
      node.put("verified", assumption.verified());
    }
  }
}
