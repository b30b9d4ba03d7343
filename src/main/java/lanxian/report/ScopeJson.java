package lanxian.report;

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
  private final Kept<Same<CheckedLayer>, Rendered> checked = new Kept<>(MAX_KEPT);
  private final Kept<Same<UncheckedLayer>, Rendered> notChecked = new Kept<>(MAX_KEPT);
  private final Kept<List<Assumption>, Rendered> assumptions = new Kept<>(MAX_KEPT);

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

  void members(TwinWriter writer, CheckResult result) {
    writer.name("checked").rendered(
        checked.get(new Same<>(result.checked()), all -> array(all.list(), this::checked)));
    writer.name("notChecked").rendered(
        notChecked.get(new Same<>(result.notChecked()), all -> array(all.list(), this::unchecked)));
    writer.name("assumptions").rendered(
        assumptions.get(List.copyOf(result.assumptions()), all -> array(all, this::assumption)));
    writer.name("warnings").array();
    for (Warning warning : result.warnings()) {
      writer.object().put("code", warning.code()).put("detail", warning.detail().in(lang)).end();
    }
    writer.end();
  }

  private static <T> Rendered array(List<T> items, BiConsumer<TwinWriter, T> members) {
    return Rendered.of(writer -> {
      writer.array();
      for (T item : items) {
        members.accept(writer.object(), item);
        writer.end();
      }
      writer.end();
    });
  }

  private void checked(TwinWriter writer, CheckedLayer layer) {
    writer.put("category", layer.category()).put("categoryName", name(layer.category()))
        .put("zones", layer.zones()).put("coverage", layer.coverage().name());
  }

  private String name(String category) {
    return ruleSet.category(category).map(known -> known.name().in(lang)).orElse(null);
  }

  private void unchecked(TwinWriter writer, UncheckedLayer layer) {
    writer.put("category", layer.category());
    writer.put("categoryName", name(layer.category()));
    writer.put("coverage", layer.coverage() == null ? null : layer.coverage().name());
    writer.put("county", layer.countyCode());
    writer.put("reason", layer.reason().name());
    writer.put("undetermined", layer.reason().undetermined());
    if (layer.zoneId() != null) {
      writer.put("zone", layer.zoneId());
    }
    if (!layer.detail().isEmpty()) {
      writer.put("detail", layer.detail());
    }
    Redaction.mark(writer, layer.level());
  }

  private void assumption(TwinWriter writer, Assumption assumption) {
    writer.put("code", assumption.code().name());
    writer.put("field", assumption.field());
    if (assumption.code() != Assumption.Code.UNKNOWN_TREATED_AS_WORST) {
      ProjectJson.value(writer.name("value"), assumption.value());
    }
    if (!assumption.rules().isEmpty()) {
      writer.put("rules", assumption.rules());
    }
    if (assumption.why() != null) {
      writer.put("why", assumption.why().in(lang));
      writer.put("verified", assumption.verified());
    }
  }
}
