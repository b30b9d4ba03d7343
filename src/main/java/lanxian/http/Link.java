package lanxian.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A link after RFC 8288.
 *
 * @param rel relation, registered or a URI
 * @param href absolute address, or a template
 * @param type media type of what is there; null if not told
 * @param title what it is, for a person; null if not told
 * @param templated true if the address has places to fill in
 */
public record Link(String rel, String href, String type, String title, boolean templated) {

  /** A link to an address. */
  public static Link to(String rel, String href, String type, String title) {
    return new Link(rel, href, type, title, false);
  }

  /** A link to every address of a template (RFC 6570). */
  public static Link template(String rel, String href, String type, String title) {
    return new Link(rel, href, type, title, true);
  }

  /** As the OGC APIs write it. */
  public ObjectNode toJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("rel", rel).put("href", href);
    if (type != null) {
      node.put("type", type);
    }
    if (title != null) {
      node.put("title", title);
    }
    if (templated) {
      node.put("templated", true);
    }
    return node;
  }
}
