package lanxian.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything under {@code rules/}: one consistent, hashed whole.
 *
 * @param hash "sha256:…" over the content; a record names it, a replay uses it
 * @param categories registry, in file order
 * @param rules all rules, in id order
 * @param fields project properties, in file order
 * @param implications facts that follow from other facts, in order; used only where a fact is absent
 * @param localFacts facts the office sets (condition names {@code local.…}); a null value is unknown
 * @param zoneAttributes what zones carry beside class and name; empty = not declared, any {@code zone.…} name goes
 */
public record RuleSet(
    String hash, List<Category> categories, List<Rule> rules, List<ProjectField> fields,
    List<Implication> implications, Map<String, Object> localFacts, List<ZoneAttribute> zoneAttributes) {
  public RuleSet {
    categories = List.copyOf(categories);
    rules = List.copyOf(rules);
    fields = List.copyOf(fields);
    implications = List.copyOf(implications);
    localFacts = Collections.unmodifiableMap(new TreeMap<>(localFacts));
    zoneAttributes = List.copyOf(zoneAttributes);
  }

  /** A rule set that declares no zone attributes. */
  public RuleSet(
      String hash, List<Category> categories, List<Rule> rules, List<ProjectField> fields,
      List<Implication> implications, Map<String, Object> localFacts) {
    this(hash, categories, rules, fields, implications, localFacts, List.of());
  }

  public Optional<Category> category(String code) {
    return categories.stream().filter(category -> category.code().equals(code)).findFirst();
  }

  public Optional<ProjectField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
