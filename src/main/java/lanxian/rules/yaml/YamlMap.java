package lanxian.rules.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping. A reader asks for the keys it knows, then calls {@link #done}, which reports all others. */
public final class YamlMap {
  private final YamlSource source;
  private final Mark mark;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  YamlMap(YamlSource source, MappingNode node) {
    this.source = source;
    this.mark = node.getStartMark();
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        source.fault(YamlFault.YAML_WRONG_TYPE, "a key must be a plain word", entry.getKeyNode().getStartMark());
      } else if (entries.putIfAbsent(key.getValue(), entry) != null) {
        source.fault(YamlFault.YAML_DUPLICATE_KEY, "second " + key.getValue(), key.getStartMark());
      }
    }
  }

  public Place place() {
    return source.place(mark);
  }

  public Set<String> keys() {
    return new LinkedHashSet<>(entries.keySet());
  }

  /** True if the key is there, even with no value. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The value; absent if the key is not there or has no value. */
  public YamlValue optional(String key) {
    asked.add(key);
    NodeTuple entry = entries.get(key);
    return new YamlValue(source, key, entry == null ? null : entry.getValueNode(), mark);
  }

  /** The value; if it is absent, that is a fault. */
  public YamlValue required(String key) {
    YamlValue value = optional(key);
    if (!value.present()) {
      source.fault(YamlFault.YAML_MISSING_KEY, key + " is missing", mark);
    }
    return value;
  }

  /** Reports every key that was not asked for. */
  public void done() {
    entries.forEach((key, entry) -> {
      if (!asked.contains(key)) {
        source.fault(YamlFault.YAML_UNKNOWN_KEY,
            "unknown key " + key + "; known here: " + String.join(", ", asked), entry.getKeyNode().getStartMark());
      }
    });
  }
}
