package lanxian.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lanxian.exchange.ImportOptions;

/**
 * What somebody who sent a file asked for.
 *
 * @param file its name, for people and to tell its format
 * @param dryRun true: report only, publish nothing
 */
public record ImportAsked(String file, ImportOptions options, boolean dryRun) {

  /** As it is kept and told. */
  String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("category", options.category().code());
    put(node, "class", options.zoneClass());
    put(node, "crs", options.crs());
    put(node, "encoding", options.encoding());
    put(node, "layer", options.layer());
    put(node, "security_level", options.unstatedLevel() == null ? null : options.unstatedLevel().name());
    return node.put("partial", options.partial()).put("dryRun", dryRun).toString();
  }

  private static void put(ObjectNode node, String name, String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
