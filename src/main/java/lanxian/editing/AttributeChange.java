package lanxian.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;

/**
 * An attribute that two versions of a zone say different things of.
 *
 * @param name as in layers and imports
 * @param before null if the first version says nothing
 * @param after null if the second version says nothing
 */
public record AttributeChange(String name, Object before, Object after) {
  /** What differs anyway, or follows from the shape. */
  private static final Set<String> COMPUTED = Set.of("version", "area_m2");

  /** All of them, by name. */
  public static List<AttributeChange> between(RuleSet rules, ZoneVersion first, ZoneVersion second) {
    return between(values(rules, first), values(rules, second));
  }

  /** What a zone says, by name. */
  static Map<String, Object> values(RuleSet rules, ZoneVersion zone) {
    return ZoneSchema.of(rules, zone.category(), List.of(zone)).values(zone);
  }

  static List<AttributeChange> between(Map<String, Object> before, Map<String, Object> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeAll(COMPUTED);
    List<AttributeChange> changes = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        changes.add(new AttributeChange(name, before.get(name), after.get(name)));
      }
    }
    return changes;
  }
}
