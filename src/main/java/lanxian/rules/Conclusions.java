package lanxian.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** What follows from the facts of projects, kept for the next project of the same kind. Safe for use by several threads. */
final class Conclusions {
  private static final int MAX_KEPT = 1_000;

  private final FactCompletion completion;
  private final Set<String> facts;
  private final Kept<Map<String, Object>, CompletedFacts> kept = new Kept<>(MAX_KEPT);

  /** @param facts names of those that anything can follow from */
  Conclusions(FactCompletion completion, Set<String> facts) {
    this.completion = completion;
    this.facts = Set.copyOf(facts);
  }

  /** @throws FaultException CONTRADICTORY_PROPERTIES, see {@link FactCompletion#complete} */
  CompletedFacts complete(Map<String, Object> project) {
    Map<String, Object> known = new HashMap<>();
    project.forEach((name, value) -> {
      if (facts.contains(name)) {
        known.put(name, value);
      }
    });
    return CompletedFacts.areShort(known) ? kept.get(known, completion::complete) : completion.complete(known);
  }

  /** See {@link FactCompletion#contradictions}. */
  List<Fault> contradictions(Map<String, Object> project, Set<String> unclear, Function<String, Place> place) {
    if (unclear.isEmpty()) {
      try {
        complete(project);
        return List.of();
      } catch (FaultException e) {
        // told below, with their places
      }
    }
    return completion.contradictions(project, unclear, place);
  }
}
