package lanxian.render.sld;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An element as its reader sees it: the reader asks for the children and attributes that it knows, then calls
 * {@link #done}, which reports all others.
 */
final class SldNode {
  static final String SLD = "http://www.opengis.net/sld";
  static final String OGC = "http://www.opengis.net/ogc";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final XmlElement element;
  private final SldFaults faults;
  private final Set<XmlElement> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> knownAttributes = new LinkedHashSet<>();
  private boolean textTaken;

  SldNode(XmlElement element, SldFaults faults) {
    this.element = element;
    this.faults = faults;
  }

  String name() {
    return element.name();
  }

  String namespace() {
    return element.namespace();
  }

  boolean is(String namespace, String name) {
    return element.namespace().equals(namespace) && element.name().equals(name);
  }

  /** Children of a name in the namespace of SLD. */
  List<SldNode> children(String name) {
    known.add(name);
    return elements().stream().filter(child -> child.namespace().equals(SLD) && child.name().equals(name))
        .map(this::take).toList();
  }

  /** The only child of a name; a second one is a fault. */
  Optional<SldNode> child(String name) {
    List<SldNode> all = children(name);
    all.stream().skip(1).forEach(again -> again.fault(SldFault.SLD_REPEATED, "second " + name));
    return all.stream().findFirst();
  }

  /** The only child of a name; that it is not there is a fault. */
  Optional<SldNode> required(String name) {
    Optional<SldNode> child = child(name);
    if (child.isEmpty()) {
      fault(SldFault.SLD_MISSING, element.name() + " needs a " + name);
    }
    return child;
  }

  /** All children, whatever they are; whoever asks deals with each of them. */
  List<SldNode> all() {
    return elements().stream().map(this::take).toList();
  }

  /** Children of a kind, whatever their namespace. */
  List<SldNode> all(Predicate<SldNode> kind) {
    return elements().stream().map(child -> new SldNode(child, faults)).filter(kind)
        .map(node -> take(node.element)).toList();
  }

  /** Texts and elements in order, elements as nodes; texts of white space between elements are kept. */
  List<Object> mixed() {
    textTaken = true;
    return element.content().stream().map(part -> part instanceof XmlElement child ? take(child) : part).toList();
  }

  /** The text, trimmed; it may hold no elements. */
  String text() {
    textTaken = true;
    return ownText();
  }

  /** An attribute; null if it is not there. */
  String attribute(String name) {
    knownAttributes.add(name);
    return element.attributes().get(name);
  }

  void fault(SldFault code, String detail) {
    faults.add(code, detail, element);
  }

  /** Says that this element is not understood here. */
  void refuse(String expected) {
    String prefix = element.namespace().equals(SLD) || element.namespace().equals(OGC) ? ""
        : " of the namespace '" + element.namespace() + "'";
    fault(SldFault.SLD_NOT_SUPPORTED, element.name() + prefix + " is not supported here; possible: " + expected);
  }

  /** Reports every child, attribute and text that was not asked for. */
  void done() {
    for (XmlElement child : elements()) {
      if (!taken.contains(child)) {
        new SldNode(child, faults).refuse(known.isEmpty() ? "none" : String.join(", ", known));
      }
    }
    for (String attribute : element.attributes().keySet()) {
      if (!knownAttributes.contains(attribute) && !attribute.startsWith("{" + XSI + "}")) {
        fault(SldFault.SLD_NOT_SUPPORTED, "the attribute " + attribute + " of " + element.name() + " is not supported");
      }
    }
    if (!textTaken && !ownText().isEmpty()) {
      fault(SldFault.SLD_BAD_VALUE, element.name() + " takes no text");
    }
  }

  private String ownText() {
    StringBuilder text = new StringBuilder();
    element.content().stream().filter(String.class::isInstance).forEach(text::append);
    return text.toString().strip();
  }

  private List<XmlElement> elements() {
    List<XmlElement> children = new ArrayList<>();
    element.content().forEach(part -> {
      if (part instanceof XmlElement child) {
        children.add(child);
      }
    });
    return children;
  }

  private SldNode take(XmlElement child) {
    taken.add(child);
    return new SldNode(child, faults);
  }
}
