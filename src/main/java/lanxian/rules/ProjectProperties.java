package lanxian.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.domain.ProjectField;

/** Holds the properties of a project against the schema of {@code rules/project.yml}. */
public final class ProjectProperties {
  private static final int MAX_FAULTS = 100;
  private static final int MAX_SHOWN = 80;
  private static final int DBF_NAME_LENGTH = 10;

  private final Map<String, ProjectField> fields = new LinkedHashMap<>();
  private final List<String> required;

  public ProjectProperties(List<ProjectField> fields) {
    fields.forEach(field -> this.fields.put(field.name(), field));
    this.required = fields.stream().filter(ProjectField::required).map(ProjectField::name).toList();
  }

  /**
   * What could be understood of properties.
   *
   * @param values properties as {@link lanxian.domain.Project} wants them
   * @param unclear names of properties of which nobody knows what will be stated: those that cannot be understood,
   *     those that a misspelt name may mean, and those still to be given
   * @param faults every fault (the first hundred)
   */
  public record Checked(Map<String, Object> values, Set<String> unclear, List<Fault> faults) {}

  /**
   * Checks properties from any source. Text is parsed for what the field takes: numbers may have full-width digits and
   * commas between thousands, lists are separated by comma, semicolon or 、.
   *
   * @param raw values as JSON gives them, or texts; null and blank text count as not stated
   * @param place where a property stands in the input, by its name
   */
  public Checked check(Map<String, ?> raw, Function<String, Place> place) {
    Map<String, Object> checked = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, ?> entry : raw.entrySet()) {
      if (faults.size() >= MAX_FAULTS) {
        break;
      }
      String name = entry.getKey();
      ProjectField field = fields.get(name);
      if (field == null) {
        faults.add(Fault.of(ProjectFault.UNKNOWN_PROPERTY, unknown(name), place.apply(name)));
      } else if (!isNotStated(entry.getValue())) {
        read(field, entry.getValue(), place.apply(name), faults).ifPresent(value -> checked.put(name, value));
      }
    }
    for (String name : required) {
      if (isNotStated(raw.get(name))) {
        ProjectField field = fields.get(name);
        faults.add(Fault.of(ProjectFault.MISSING_PROPERTY,
            field.name() + " (" + field.title().en() + ") must be given" + FieldCheck.choices(field),
            place.apply(field.name())));
      }
    }
    return new Checked(checked, unclear(raw, checked.keySet()), faults);
  }

  private Set<String> unclear(Map<String, ?> raw, Set<String> understood) {
    if (understood.size() == raw.size() && understood.containsAll(required)) {
      return Set.of();
    }
    Stream<String> stated = raw.entrySet().stream()
        .filter(entry -> !isNotStated(entry.getValue())).map(Map.Entry::getKey)
        .map(name -> fields.containsKey(name) ? name : NearestName.of(name, fields.keySet()).orElse(name));
    return Stream.concat(stated, required.stream()).filter(name -> !understood.contains(name)).collect(Collectors.toSet());
  }

  /**
   * The properties a DBF column may stand for: the one of its name in any case, or all whose names begin with the
   * column's ten characters. Empty if there is none.
   */
  public List<String> namesOfColumn(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    if (fields.containsKey(name)) {
      return List.of(name);
    }
    return name.length() != DBF_NAME_LENGTH ? List.of()
        : fields.keySet().stream().filter(known -> known.startsWith(name)).toList();
  }

  private Optional<Object> read(ProjectField field, Object value, Place where, List<Fault> faults) {
    Object typed = PropertyValue.typed(field, value);
    Optional<FieldCheck.Problem> problem = FieldCheck.problem(field, typed);
    problem.ifPresent(found -> faults.add(Fault.of(found.code(), found.detail(), where)));
    return problem.isPresent() ? Optional.empty() : Optional.of(typed);
  }

  private static boolean isNotStated(Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  private String unknown(String name) {
    String hint = NearestName.of(name, fields.keySet()).map(nearest -> "; did you mean " + nearest + "?").orElse(".");
    return "no property " + shown(name) + hint + " Allowed: " + String.join(", ", fields.keySet());
  }

  /** A name as faults show it: what somebody sends may be as long as they like. */
  public static String shown(String name) {
    return name.length() <= MAX_SHOWN ? name : name.substring(0, MAX_SHOWN) + "…";
  }
}
