package lanxian.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Implication;
import lanxian.domain.Place;
import lanxian.domain.ProjectField;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample;
import lanxian.domain.ZoneAttribute;
import lanxian.domain.ZoneSelector;
import lanxian.rules.condition.ConditionCompiler;
import lanxian.rules.condition.FieldTypes.FieldType;

/** Holds the parts of a rule set against each other: names, types, conditions, facts of examples. */
final class CrossCheck {
  private final Reading reading;
  private final Vocabulary vocabulary;
  private final Map<String, Category> categories;
  private final Map<String, ProjectField> fields;
  private final Map<String, ZoneAttribute> attributes;
  private final Map<String, LocalFact> local;

  CrossCheck(
      Reading reading, List<Category> categories, List<ZoneAttribute> attributes, List<ProjectField> fields,
      List<LocalFact> local) {
    this.reading = reading;
    this.categories = byName(categories, Category::code);
    this.attributes = byName(attributes, ZoneAttribute::name);
    this.fields = byName(fields, ProjectField::name);
    this.local = byName(local, LocalFact::name);
    Map<String, FieldType> localTypes = new LinkedHashMap<>();
    local.forEach(fact -> 
        localTypes.put(fact.name(), new FieldType(Vocabulary.type(fact.type()), fact.allowed())));
    this.vocabulary = new Vocabulary(fields, localTypes, categories, attributes);
  }

  private static <T> Map<String, T> byName(List<T> items, Function<T, String> name) {
    return items.stream().collect(Collectors.toMap(name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** The implications without faults; the faults of the others are reported. */
  List<Implication> sound(List<Implication> implications) {
    List<Implication> sound = new ArrayList<>();
    for (int i = 0; i < implications.size(); i++) {
      int before = reading.faults().size();
      Implication implication = implications.get(i);
      Place where = reading.place("implication " + i);
      compile(implication, where);
      implication.set().forEach((name, value) -> checkProjectFact(name, value, where));
      if (reading.faults().size() == before) {
        sound.add(implication);
      }
    }
    return sound;
  }

  private void compile(Implication implication, Place where) {
    try {
      new ConditionCompiler(vocabulary.ofProject()).compile(implication.when());
    } catch (FaultException e) {
      e.faults().forEach(fault -> reading.faults().add(new Fault(fault.code(), fault.detail(), where)));
    }
  }

  /** Reports what is wrong with a rule; true if nothing is. */
  boolean isSound(Rule rule) {
    int before = reading.faults().size();
    Stream.of(rule.reach().zones(), rule.reach().alsoIn(), rule.reach().unlessIn()).flatMap(List::stream)
        .forEach(selector -> checkSelector(rule, selector));
    CompiledRule.compile(rule, vocabulary, (part, fault) ->
        reading.faults().add(new Fault(fault.code(), rule.id() + " " + part + ": " + fault.detail(),
            reading.place(rule.id() + "/" + part))));
    for (int i = 0; i < rule.examples().size(); i++) {
      checkExample(rule, rule.examples().get(i), reading.place(rule.id() + "/examples/" + i));
    }
    return reading.faults().size() == before;
  }

  private void checkSelector(Rule rule, ZoneSelector selector) {
    Category category = categories.get(selector.category());
    if (category == null) {
      reading.fault(RuleFault.RULES_UNKNOWN_CATEGORY, rule.id() + ": no category " + selector.category(),
          reading.place(rule.id() + "/reach"));
      return;
    }
    selector.classes().stream().filter(name -> !category.allowsClass(name)).forEach(name ->
        reading.fault(RuleFault.RULES_UNKNOWN_CATEGORY,
            rule.id() + ": " + selector.category() + " has no class " + name, reading.place(rule.id() + "/reach")));
  }

  private void checkExample(Rule rule, RuleExample example, Place where) {
    example.project().forEach((name, value) -> checkProjectFact(name, value, where));
    example.zone().forEach((name, value) -> checkZoneFact(name, value, where));
    example.local().forEach((name, value) -> checkLocalFact(name, value, where));
    if (!example.zone().isEmpty() && rule.reach().zones().isEmpty()) {
      badFact(rule.id() + " applies anywhere: its examples need no zone", where);
    }
  }

  private void checkProjectFact(String name, Object value, Place where) {
    ProjectField field = fields.get(name);
    if (field == null) {
      badFact("no project field " + name, where);
    } else {
      FieldCheck.problem(field, value).ifPresent(problem -> badFact(problem.detail(), where));
    }
  }

  private void checkZoneFact(String name, Object value, Place where) {
    ZoneAttribute attribute = attributes.get(name);
    if (ZoneFacts.COMMON.contains(name)) {
      checkType("zone." + name, ProjectField.Type.STRING, value, where);
    } else if (attribute == null) {
      badFact("no zone attribute " + name, where);
    } else {
      checkType("zone." + name, attribute.type(), value, where);
    }
  }

  private void checkLocalFact(String name, Object value, Place where) {
    LocalFact fact = local.get(name);
    if (fact == null) {
      badFact("no local fact " + name, where);
    } else if (!fact.takes(value)) {
      badFact("local." + name + " cannot be " + value, where);
    }
  }

  private void checkType(String name, ProjectField.Type type, Object value, Place where) {
    if (!FieldCheck.isOfType(type, value)) {
      badFact(name + " must be " + FieldCheck.described(type), where);
    }
  }

  private void badFact(String detail, Place where) {
    reading.fault(RuleFault.RULES_BAD_FACT, detail, where);
  }
}
