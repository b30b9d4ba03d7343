package lanxian.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.ProjectField;

/** Holds the properties of a project against the schema of {@code rules/project.yml}. */
public final class ProjectProperties {
  private static final int MAX_FAULTS = 100;
  private static final int MAX_SHOWN = 80;
  private static final int DBF_NAME_LENGTH = 10;

  private final Map<String, ProjectField> fields = new LinkedHashMap<>();

  public ProjectProperties(List<ProjectField> fields) {
    fields.forEach(field -> this.fields.put(field.name(), field));
  }

  /**
   * Properties of a GeoJSON feature; a fault's place is the JSON pointer {@code /properties/…}.
   *
   * @param properties values as JSON gives them; null counts as not stated
   * @return properties as {@link lanxian.domain.Project} wants them
   * @throws FaultException with every fault
   */
  public Map<String, Object> fromFeature(Map<String, ?> properties) {
    return check(properties, name ->
        Place.pointer("/properties/" + shown(name).replace("~", "~0").replace("/", "~1")));
  }

  /**
   * Properties from query parameters; a fault's place is the parameter.
   *
   * @param parameters an empty value counts as not stated
   * @throws FaultException with every fault
   */
  public Map<String, Object> fromParameters(Map<String, String> parameters) {
    return check(parameters, name -> Place.parameter(shown(name)));
  }

  /**
   * Checks properties from any source. Text is parsed for what the field takes: numbers may have full-width digits and
   * commas between thousands, lists are separated by comma, semicolon or 、.
   *
   * @param place where a property stands in the input, by its name
   * @throws FaultException with every fault (the first hundred)
   */
  public Map<String, Object> check(Map<String, ?> raw, Function<String, Place> place) {
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
    for (ProjectField field : fields.values()) {
      if (field.required() && isNotStated(raw.get(field.name()))) {
        faults.add(Fault.of(ProjectFault.MISSING_PROPERTY,
            field.name() + " (" + field.title().en() + ") must be given" + FieldCheck.choices(field),
            place.apply(field.name())));
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return checked;
  }

  /**
   * The property a DBF column stands for: its name in any case, or the only name that begins with the column's ten
   * characters. Empty if there is none or more than one.
   */
  public Optional<String> nameOfColumn(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    if (fields.containsKey(name)) {
      return Optional.of(name);
    }
    List<String> candidates = name.length() != DBF_NAME_LENGTH ? List.of()
        : fields.keySet().stream().filter(known -> known.startsWith(name)).toList();
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
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

  private static String shown(String name) {
    return name.length() <= MAX_SHOWN ? name : name.substring(0, MAX_SHOWN) + "…";
  }
}
