package lanxian.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneVersion;
import lanxian.rules.condition.Condition;
import lanxian.rules.condition.Facts;
import lanxian.rules.condition.Truth;
import lanxian.rules.condition.FieldTypes.FieldType;
import lanxian.rules.condition.ValueType;

/** Evaluates rule conditions. Immutable; conditions are compiled once. Any number of threads may use it. */
public final class RuleEngine {
  private static final SortedSet<String> NONE = Collections.emptySortedSet();
  private static final String ZONE = "zone."; // prefix of a zone's attributes in conditions

  private final RuleSet ruleSet;
  private final Map<String, CompiledRule> rules = new HashMap<>();
  private final FactCompletion completion;
  private final Conclusions conclusions;
  private final Set<String> zoneFacts;

  /** @throws FaultException if a condition does not compile; the pointer of a fault names the rule and its part */
  public RuleEngine(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
    Vocabulary vocabulary = vocabulary(ruleSet);
    List<Fault> faults = new ArrayList<>();
    for (Rule rule : ruleSet.rules()) {
      rules.put(rule.id(), CompiledRule.compile(rule, vocabulary, (part, fault) ->
          faults.add(Fault.of(fault.code(), fault.detail(), Place.pointer("/" + rule.id() + "/" + part)))));
    }
    this.completion = FactCompletion.compile(ruleSet.fields(), ruleSet.implications(), ruleSet.localFacts(),
        vocabulary, (index, fault) ->
            faults.add(Fault.of(fault.code(), fault.detail(), Place.pointer("/implications/" + index))));
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    Set<String> names = factsThatCount();
    this.conclusions = new Conclusions(completion, names);
    this.zoneFacts = names.stream().filter(name -> name.startsWith(ZONE)).map(name -> name.substring(ZONE.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Fields that a condition or an implication names, or that take a value where they are not stated. */
  private Set<String> factsThatCount() {
    Set<String> names = new HashSet<>(completion.fields());
    ruleSet.implications().forEach(implication -> names.addAll(implication.set().keySet()));
    rules.values().forEach(rule -> names.addAll(rule.fields()));
    ruleSet.fields().stream().filter(field -> field.whenAbsent() != null).forEach(field -> names.add(field.name()));
    return names;
  }

  private static Vocabulary vocabulary(RuleSet ruleSet) {
    Map<String, FieldType> local = new LinkedHashMap<>();
    ruleSet.localFacts().forEach((name, value) -> 
        local.put(name, new FieldType(ValueType.of(value), Set.of())));
    return new Vocabulary(ruleSet.fields(), local, ruleSet.categories(), ruleSet.zoneAttributes());
  }

  public RuleSet ruleSet() {
    return ruleSet;
  }

  /**
   * Adds what follows from the project's own facts (implications, values for fields not stated). Facts that no condition
   * asks for, such as a name, are left out.
   *
   * @throws FaultException CONTRADICTORY_PROPERTIES if stated facts go against each other
   */
  public CompletedFacts complete(Map<String, Object> project) {
    return conclusions.complete(project);
  }

  /**
   * The faults that {@link #complete} would refuse the project for, as far as they are certain: for telling them
   * together with whatever else is wrong with the project.
   *
   * @param project the facts that could be read
   * @param unclear names of fields that may be stated, but nobody knows what
   * @param place where a fact stands in the input, by its name
   */
  public List<Fault> contradictions(Map<String, Object> project, Set<String> unclear, Function<String, Place> place) {
    return conclusions.contradictions(project, unclear, place);
  }

  /** The attributes of a zone that a condition of any rule asks for, as conditions see them, see {@link ZoneFacts}. */
  public Map<String, Object> factsThatCount(ZoneVersion zone) {
    Map<String, Object> facts = ZoneFacts.of(zone);
    facts.keySet().retainAll(zoneFacts);
    return facts;
  }

  /**
   * Does the condition of {@code rule} hold?
   *
   * @param project project properties after {@link #complete}; an absent key is unknown
   * @param zone attributes of the zone (see {@link ZoneFacts}); empty where the rule needs no zone
   */
  public Outcome evaluate(Rule rule, Map<String, Object> project, Map<String, Object> zone) {
    return evaluate(rule, new Facts(project, zone, ruleSet.localFacts()));
  }

  Outcome evaluate(Rule rule, Facts facts) {
    Condition when = compiled(rule).when();
    Truth truth = when.test(facts);
    return truth == Truth.UNKNOWN
        ? new Outcome(true, when.open(facts))
        : new Outcome(truth == Truth.TRUE, NONE);
  }

  /** Must the rule's effect be lowered for this zone? False where the rule has no cap. */
  public boolean capped(Rule rule, Map<String, Object> zone) {
    Condition unless = compiled(rule).capUnless();
    return unless != null && unless.test(new Facts(Map.of(), zone, ruleSet.localFacts())) != Truth.TRUE;
  }

  /**
   * For NOT_INSIDE: does the zone count for the project on {@code day}? What is not known does not count; its names are
   * in the outcome.
   *
   * @param project project properties after {@link #complete}
   * @param zone attributes of the zone (see {@link ZoneFacts})
   */
  public Outcome eligible(Rule rule, Map<String, Object> project, Map<String, Object> zone, LocalDate day) {
    return eligible(rule, new Facts(project, zone, ruleSet.localFacts()), day);
  }

  Outcome eligible(Rule rule, Facts facts, LocalDate day) {
    return compiled(rule).eligible().test(facts, day);
  }

  /** Those of some rules that the project's own facts do not rule out, whatever the zone. */
  public List<Rule> couldApply(List<Rule> some, Map<String, Object> project) {
    Facts facts = new Facts(project, null, ruleSet.localFacts());
    return some.stream().filter(rule -> compiled(rule).when().test(facts) != Truth.FALSE).toList();
  }

  Set<String> fieldsOfImplications() {
    return completion.fields();
  }

  CompiledRule compiled(Rule rule) {
    CompiledRule compiled = rules.get(rule.id());
    if (compiled == null) {
      throw new IllegalArgumentException("no rule of this set: " + rule.id());
    }
    return compiled;
  }
}
