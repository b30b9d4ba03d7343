package lanxian.render.sld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of an XML document with its place; filled while the document is read.
 *
 * @param namespace URI; empty if there is none
 * @param name local name
 * @param line 1-based
 * @param column 1-based, of the opening bracket
 * @param attributes by local name, with the URI in braces before it where there is one
 * @param content texts (String) and elements (XmlElement) in order
 */
record XmlElement(
    String namespace, String name, int line, int column, Map<String, String> attributes, List<Object> content) {

  XmlElement(String namespace, String name, int line, int column) {
    this(namespace, name, line, column, new LinkedHashMap<>(), new ArrayList<>());
  }
}
