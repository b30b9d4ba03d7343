package lanxian.render.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneVersion;

/**
 * One feature type style at the scale of a view: tells with what a feature is drawn. Features for which the same rules
 * apply share one answer. Not safe for use by several threads.
 */
public final class FeaturePlan {
  /** With what a feature is drawn; both may be empty. */
  public record Choice(List<Symbol> symbols, List<LabelStyle> labels) {
    private static final Choice NOTHING = new Choice(List.of(), List.of());
  }

  private static final int MAX_KEPT = 1024;

  private final List<DrawnRule> rules;
  private final Map<List<DrawnRule>, Choice> choices = new HashMap<>();
  private final List<DrawnRule> last = new ArrayList<>();
  private Choice lastChoice = Choice.NOTHING;

  FeaturePlan(List<DrawnRule> rules) {
    this.rules = List.copyOf(rules);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** How far anything may reach beyond its feature, pixels. */
  double reach() {
    return rules.stream().flatMap(rule -> rule.symbols().stream()).mapToDouble(Symbol::reach).max().orElse(0);
  }

  public boolean needsWholeLines() {
    return rules.stream().flatMap(rule -> rule.symbols().stream()).anyMatch(Symbol::needsWholeLines);
  }

  public boolean hasLabels() {
    return rules.stream().anyMatch(rule -> !rule.labels().isEmpty());
  }

  public boolean hasSymbols() {
    return rules.stream().anyMatch(rule -> !rule.symbols().isEmpty());
  }

  /** With what a feature is drawn: by all rules that are true for it, else by those for what is left. */
  public Choice choose(ZoneVersion zone) {
    List<DrawnRule> chosen = new ArrayList<>(rules.size());
    for (DrawnRule rule : rules) {
      if (!rule.isElse() && rule.truth().of(zone) == Truth.TRUE) {
        chosen.add(rule);
      }
    }
    if (chosen.isEmpty()) {
      for (DrawnRule rule : rules) {
        if (rule.isElse()) {
          chosen.add(rule);
        }
      }
    }
    return chosen.isEmpty() ? Choice.NOTHING : of(chosen);
  }

  private Choice of(List<DrawnRule> chosen) {
    if (isLast(chosen)) {
      return lastChoice;
    }
    Choice choice = choices.size() < MAX_KEPT ? choices.computeIfAbsent(chosen, FeaturePlan::joined) : joined(chosen);
    last.clear();
    last.addAll(chosen);
    lastChoice = choice;
    return choice;
  }

  private boolean isLast(List<DrawnRule> chosen) {
    if (chosen.size() != last.size()) {
      return false;
    }
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i) != last.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Choice joined(List<DrawnRule> rules) {
    return new Choice(rules.stream().flatMap(rule -> rule.symbols().stream()).toList(),
        rules.stream().flatMap(rule -> rule.labels().stream()).toList());
  }
}
