package lanxian.cql2.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lanxian.cql2.tree.Origin;
import lanxian.domain.Place;

/**
 * A piece of JSON and where it stands.
 *
 * @param node never null; missing if it is not there
 * @param pointer RFC 6901
 * @param place of the whole JSON
 */
record Located(JsonNode node, String pointer, Place place) {
  Origin origin() {
    return new Origin(place.withPointer(pointer), 0);
  }

  Located member(String name) {
    return new Located(node.path(name), pointer + "/" + name, place); // our names have nothing to escape
  }

  /** The elements of an array. */
  List<Located> elements() {
    List<Located> elements = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      elements.add(new Located(node.get(i), pointer + "/" + i, place));
    }
    return elements;
  }

  /** For a person. */
  String shown() {
    String type = node.getNodeType().name().toLowerCase(Locale.ROOT);
    return node.isMissingNode() ? "nothing" : node.isContainerNode() ? "an " + type
        : "the " + type + " " + shortened();
  }

  private String shortened() {
    String text = node.toString();
    return text.length() > 40 ? text.substring(0, text.offsetByCodePoints(0, 20)) + "…" : text;
  }
}
