package lanxian.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Implication;
import lanxian.domain.Place;

/**
 * A fact that goes against what follows from others.
 *
 * @param implication what follows
 * @param from names of the fields it follows from
 * @param field name of the field that has another value
 */
record Contradiction(Implication implication, Collection<String> from, String field) {
  /** Refuses the facts for a verified implication, and makes the field unknown for others. */
  static void settle(List<Contradiction> all, Map<String, Object> facts, Set<String> stated) {
    List<Fault> faults = faults(all, facts, stated, name -> Place.pointer("/properties/" + name));
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    all.forEach(one -> facts.remove(one.field()));
  }

  /**
   * A fault for each verified implication.
   *
   * @param stated names of the facts that the project states itself
   * @param place where a fact stands in the input, by its name
   */
  static List<Fault> faults(
      List<Contradiction> all, Map<String, Object> facts, Set<String> stated, Function<String, Place> place) {
    List<Fault> faults = new ArrayList<>();
    all.stream().filter(one -> one.implication().verified())
        .forEach(one -> faults.add(one.fault(facts, place.apply(one.toBlame(stated)))));
    return faults;
  }

  /** The field; where its value only followed as well, the first of those it goes against that was stated. */
  private String toBlame(Set<String> stated) {
    return stated.contains(field) ? field : from.stream().filter(stated::contains).findFirst().orElse(field);
  }

  /** An unknown fact agrees with anything; a list does with one it holds, but not with being empty. */
  static boolean agree(Object fact, Object implied) {
    if (fact instanceof List<?> items && implied instanceof List<?> others) {
      return others.isEmpty() ? items.isEmpty() : items.containsAll(others);
    }
    return fact == null || Objects.equals(fact, implied);
  }

  private Fault fault(Map<String, Object> facts, Place where) {
    String reasons = from.stream().filter(facts::containsKey).map(name -> name + " = " + facts.get(name))
        .collect(Collectors.joining(", "));
    return Fault.of(ProjectFault.CONTRADICTORY_PROPERTIES,
        field + " = " + facts.get(field) + " goes against " + reasons + ": " + implication.why().en(),
        where);
  }
}
