package lanxian.rules.condition;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.rules.condition.FieldTypes.FieldType;

/** Fields and facts for the tests of this package. */
final class Sample {
  static final FieldTypes TYPES = new FieldTypes(Map.ofEntries(
      field("activity", ValueType.TEXT, "LIVESTOCK", "WELL", "INDUSTRY"),
      field("code", ValueType.TEXT),
      field("名称", ValueType.TEXT),
      field("heads", ValueType.NUMBER),
      field("output", ValueType.NUMBER),
      field("outfall", ValueType.BOOLEAN),
      field("hazchem", ValueType.BOOLEAN),
      field("acts", ValueType.LIST, "DRILLING", "BLASTING", "GRAZING"),
      field("pollutants", ValueType.LIST),
      field("since", ValueType.DATE),
      field("zone.class", ValueType.TEXT, "L1", "L2"),
      field("zone.depth", ValueType.NUMBER),
      field("zone.built", ValueType.BOOLEAN),
      field("zone.pollutants", ValueType.LIST),
      field("zone.水体", ValueType.TEXT),
      field("local.ruled", ValueType.BOOLEAN)), false);

  private Sample() {}

  private static Map.Entry<String, FieldType> field(String name, ValueType type, String... allowed) {
    return Map.entry(name, new FieldType(type, Set.of(allowed)));
  }

  static Condition condition(String ecql) {
    return new ConditionCompiler(TYPES).compile(ecql);
  }

  /** Facts by the names conditions use; what is not given is unknown. */
  static Facts facts(Map<String, ?> given) {
    Map<String, Object> project = new TreeMap<>();
    Map<String, Object> zone = new TreeMap<>();
    Map<String, Object> local = new TreeMap<>();
    given.forEach((written, value) -> {
      FieldName name = FieldName.parse(written);
      (switch (name.scope()) {
        case PROJECT -> project;
        case ZONE -> zone;
        case LOCAL -> local;
      }).put(name.key(), value);
    });
    return new Facts(project, zone, local);
  }
}
