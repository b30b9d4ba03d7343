package lanxian.layers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import lanxian.domain.RuleSet;
import lanxian.siting.SitingIndex;

/** Gives the layers of a day. Safe for use by several threads. */
public final class Layers {
  private static final int MAX_KEPT = 8;

  private final Function<LocalDate, SitingIndex> indexes;
  private final Supplier<LocalDate> today;
  private final Supplier<RuleSet> rules;
  private final Map<SitingIndex, LayerSet> kept = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<SitingIndex, LayerSet> eldest) {
      return size() > MAX_KEPT;
    }
  };

  /**
   * @param indexes the newest dataset as indexed on a day: what checks of that day are answered from
   * @param today today's legal day
   * @param rules gives the registry of categories
   */
  public Layers(Function<LocalDate, SitingIndex> indexes, Supplier<LocalDate> today, Supplier<RuleSet> rules) {
    this.indexes = indexes;
    this.today = today;
    this.rules = rules;
  }

  /** Today's legal day. */
  public LocalDate today() {
    return today.get();
  }

  /** The registry of categories. */
  public RuleSet rules() {
    return rules.get();
  }

  /** The layers in force today. */
  public LayerSet now() {
    return on(today());
  }

  /** The layers in force on a day, as the newest dataset has it. */
  public LayerSet on(LocalDate day) {
    SitingIndex index = indexes.apply(day);
    synchronized (kept) {
      return kept.computeIfAbsent(index, this::of);
    }
  }

  private LayerSet of(SitingIndex index) {
    RuleSet registry = rules.get();
    return new LayerSet(index.revision(), index.asOf(), registry.categories().stream().map(category ->
        new Layer(category, index.revision(), index.asOf(), index.features(category.code()), registry)).toList());
  }
}
