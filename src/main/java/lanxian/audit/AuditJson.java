package lanxian.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lanxian.store.AuditEntry;
import lanxian.store.AuditEvent;
import lanxian.store.AuditHead;

/** The audit record as JSON. */
public final class AuditJson {
  private AuditJson() {}

  /** A row with its hashes; members without a value are left out. */
  public static ObjectNode of(AuditEntry entry) {
    AuditEvent event = entry.event();
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("number", entry.number()).put("at", entry.at().toString());
    put(node, "actor", event.actor());
    put(node, "from", event.from());
    node.put("action", event.action());
    put(node, "target", event.target());
    if (event.version() != null) {
      node.put("version", event.version());
    }
    node.put("outcome", event.outcome().name());
    put(node, "detail", event.detail());
    return node.put("previous", entry.previous()).put("hash", entry.hash());
  }

  /** What came of looking the record over. */
  public static ObjectNode of(AuditReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("whole", report.isWhole()).put("rows", report.rows())
        .put("publications", report.publications());
    node.set("head", of(report.head()));
    ArrayNode findings = node.putArray("findings");
    report.findings().forEach(finding -> {
      ObjectNode one = findings.addObject().put("kind", finding.kind().name());
      if (finding.number() > 0) {
        one.put("number", finding.number());
      }
      one.put("detail", finding.detail());
    });
    return node;
  }

  /** An end of the record. */
  public static ObjectNode of(AuditHead head) {
    return JsonNodeFactory.instance.objectNode().put("number", head.number()).put("hash", head.hash())
        .put("text", head.toString());
  }

  private static void put(ObjectNode node, String name, String text) {
    if (text != null) {
      node.put(name, text);
    }
  }
}
