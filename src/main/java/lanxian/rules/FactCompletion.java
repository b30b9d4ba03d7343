package lanxian.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Implication;
import lanxian.domain.Place;
import lanxian.domain.ProjectField;
import lanxian.rules.condition.Condition;
import lanxian.rules.condition.ConditionCompiler;
import lanxian.rules.condition.Facts;
import lanxian.rules.condition.FieldTypes;
import lanxian.rules.condition.Truth;

/**
 * Adds to a project's facts what follows from them. A stated value is never replaced by another one: where it goes
 * against what certainly follows, the project is refused if the implication is verified; if not, nobody knows which of
 * the two is right and the fact counts as unknown.
 */
final class FactCompletion {
  private final List<Step> steps;
  private final List<ProjectField> defaults;
  private final Set<String> defaultless;
  private final Map<String, Object> local;

  private record Step(Implication implication, Condition when) {}

  /** Facts with what follows from them, contradictions not settled. */
  private record Filled(Map<String, Object> facts, List<Implication> used, List<String> notStated) {}

  /** What came of a project's own facts. */
  private record Conclusion(Filled filled, List<Contradiction> contradictions) {}

  private FactCompletion(List<Step> steps, List<ProjectField> fields, Map<String, Object> local) {
    this.steps = List.copyOf(steps);
    this.defaults = fields.stream().filter(field -> field.whenAbsent() != null).toList();
    this.defaultless = fields.stream().filter(field -> field.whenAbsent() == null).map(ProjectField::name)
        .collect(Collectors.toUnmodifiableSet());
    this.local = local;
  }

  /** @param faults takes the index of an implication that does not compile, and why */
  static FactCompletion compile(
      List<ProjectField> fields, List<Implication> implications, Map<String, Object> local, Vocabulary vocabulary,
      BiConsumer<Integer, Fault> faults) {
    FieldTypes names = vocabulary.ofProject();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < implications.size(); i++) {
      try {
        Condition when = new ConditionCompiler(names).compile(implications.get(i).when());
        steps.add(new Step(implications.get(i), when));
      } catch (FaultException e) {
        int index = i;
        e.faults().forEach(fault -> faults.accept(index, fault));
      }
    }
    return new FactCompletion(steps, fields, local);
  }

  /** Every field that a condition of an implication names. */
  Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    steps.forEach(step -> fields.addAll(step.when().fields()));
    return fields;
  }

  /**
   * Implications in order, then the values for fields not stated, then once more the implications, which may now know
   * enough. An empty list for a field without such a value says nothing: that there is none is for another field to
   * tell.
   *
   * @throws FaultException CONTRADICTORY_PROPERTIES
   */
  CompletedFacts complete(Map<String, Object> project) {
    Conclusion conclusion = conclusion(project, Set.of());
    Filled filled = conclusion.filled();
    Map<String, Object> facts = new HashMap<>(filled.facts());
    Contradiction.settle(conclusion.contradictions(), facts, project.keySet());
    return new CompletedFacts(
        Collections.unmodifiableMap(facts), List.copyOf(filled.used()), List.copyOf(filled.notStated()));
  }

  /**
   * What {@link #complete} would refuse, as far as it is certain.
   *
   * @param unclear fields that may be stated, but nobody knows what: nothing is taken for them, so that nothing is
   *     blamed on them either
   * @param place where a fact stands in the input, by its name
   */
  List<Fault> contradictions(Map<String, Object> project, Set<String> unclear, Function<String, Place> place) {
    Conclusion conclusion = conclusion(project, unclear);
    return Contradiction.faults(
        conclusion.contradictions(), conclusion.filled().facts(), project.keySet(), place);
  }

  private Conclusion conclusion(Map<String, Object> project, Set<String> unclear) {
    Filled filled = fill(project, unclear);
    return new Conclusion(filled, contradictions(filled.facts()));
  }

  private Filled fill(Map<String, Object> project, Set<String> unclear) {
    Map<String, Object> facts = new HashMap<>(project);
    List<Implication> used = new ArrayList<>();
    facts.entrySet().removeIf(fact -> List.of().equals(fact.getValue()) && defaultless.contains(fact.getKey()));
    imply(facts, unclear, used);
    List<String> notStated = new ArrayList<>();
    for (ProjectField field : defaults) {
      if (!unclear.contains(field.name()) && facts.putIfAbsent(field.name(), field.whenAbsent()) == null) {
        notStated.add(field.name());
      }
    }
    if (!notStated.isEmpty()) {
      imply(facts, unclear, used);
    }
    return new Filled(facts, used, notStated);
  }

  private List<Contradiction> contradictions(Map<String, Object> facts) {
    List<Contradiction> found = new ArrayList<>();
    for (Step step : steps) {
      step.implication().set().forEach((name, value) -> {
        if (!Contradiction.agree(facts.get(name), value) && holds(step, facts)) {
          found.add(new Contradiction(step.implication(), step.when().fields(), name));
        }
      });
    }
    return found;
  }

  private boolean holds(Step step, Map<String, Object> facts) {
    return step.when().test(new Facts(facts, Map.of(), local)) == Truth.TRUE;
  }

  private void imply(Map<String, Object> facts, Set<String> unclear, List<Implication> used) {
    for (Step step : steps) {
      Map<String, Object> set = step.implication().set();
      if (set.keySet().stream().anyMatch(name -> isOpen(name, facts, unclear)) && holds(step, facts)) {
        set.forEach((name, value) -> {
          if (isOpen(name, facts, unclear)) {
            facts.put(name, value);
          }
        });
        used.add(step.implication());
      }
    }
  }

  private static boolean isOpen(String name, Map<String, Object> facts, Set<String> unclear) {
    return !facts.containsKey(name) && !unclear.contains(name);
  }
}
