package lanxian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import lanxian.domain.RuleSet;
import lanxian.rules.Kept;
import lanxian.siting.Assumption;
import lanxian.siting.CheckResult;
import lanxian.siting.CheckedLayer;
import lanxian.siting.UncheckedLayer;
import lanxian.siting.Warning;

/**
 * How far an answer reaches: what was checked, what was not, what was assumed, what to know; in one language. Projects of a
 * kind in a county share most of it. Safe for use by several threads.
 */
final class ScopeJson {
  private static final int MAX_KEPT = 1_000;

  private final RuleSet ruleSet;
  private final String lang;
  private final Kept<Same<CheckedLayer>, ArrayNode> checked = new Kept<>(MAX_KEPT);
  private final Kept<Same<UncheckedLayer>, ArrayNode> notChecked = new Kept<>(MAX_KEPT);
  private final Kept<List<Assumption>, ArrayNode> assumptions = new Kept<>(MAX_KEPT);

  /** The very same list: layers are worked out once for many checks, and comparing them would cost more than a copy. */
  private record Same<T>(List<T> list) {
    Same {
      list = List.copyOf(list); // the same again if it cannot change
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Same<?> same && same.list == list;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(list);
    }
  }

  ScopeJson(RuleSet ruleSet, String lang) {
    this.ruleSet = ruleSet;
    this.lang = lang;
  }

  void write(ObjectNode record, CheckResult result) {
    record.set("checked", checked.get(new Same<>(result.checked()), all -> array(all.list(), this::checked)));
    record.set("notChecked", notChecked.get(new Same<>(result.notChecked()), all -> array(all.list(), this::unchecked)));
    record.set("assumptions", assumptions.get(List.copyOf(result.assumptions()), all -> array(all, this::assumption)));
    ArrayNode warnings = record.putArray("warnings");
    for (Warning warning : result.warnings()) {
      warnings.addObject().put("code", warning.code()).put("detail", warning.detail().in(lang));
    }
  }

  private static <T> ArrayNode array(List<T> items, BiConsumer<ObjectNode, T> writer) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> writer.accept(array.addObject(), item));
    return Rendered.array(array);
  }

  private void checked(ObjectNode node, CheckedLayer layer) {
    node.put("category", layer.category()).put("categoryName", name(layer.category()))
        .put("zones", layer.zones()).put("coverage", layer.coverage().name());
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
    Redaction.mark(node, layer.level());
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
