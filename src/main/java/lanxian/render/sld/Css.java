package lanxian.render.sld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;

/** The CssParameter children of an element, each checked for what it may be; null where one is not given. */
final class Css {
  private final FilterFactory factory;
  private final Map<String, SldNode> nodes = new LinkedHashMap<>();

  /** @param names those that are supported here; others are faults */
  Css(SldNode parent, Set<String> names, FilterFactory factory) {
    this.factory = factory;
    for (SldNode node : parent.children("CssParameter")) {
      String name = node.attribute("name");
      if (name == null || !names.contains(name)) {
        node.fault(SldFault.SLD_NOT_SUPPORTED, "CssParameter " + name + " is not supported in " + parent.name()
            + "; possible: " + String.join(", ", names.stream().sorted().toList()));
      } else if (nodes.putIfAbsent(name, node) != null) {
        node.fault(SldFault.SLD_REPEATED, "second " + name);
      }
    }
  }

  boolean has(String name) {
    return nodes.containsKey(name);
  }

  /** {@code #rrggbb}. */
  Expression colour(String name) {
    String text = text(name);
    if (text != null && !text.matches("#[0-9a-fA-F]{6}")) {
      nodes.get(name).fault(SldFault.SLD_BAD_VALUE, name + " must be #rrggbb, not '" + text + "'");
      return null;
    }
    return text == null ? null : factory.literal(text.toLowerCase(Locale.ROOT));
  }

  Expression number(String name, double least, double most) {
    SldNode node = nodes.get(name);
    Double value = node == null ? null : Numbers.read(node, least, most);
    return value == null ? null : factory.literal(value);
  }

  Expression word(String name, List<String> words) {
    String text = text(name);
    if (text != null && !words.contains(text)) {
      nodes.get(name).fault(SldFault.SLD_BAD_VALUE,
          name + " is one of " + String.join(", ", words) + ", not '" + text + "'");
      return null;
    }
    return text == null ? null : factory.literal(text);
  }

  /** A text as it stands. */
  String text(String name) {
    SldNode node = nodes.get(name);
    return node == null ? null : ExpressionReader.constant(node);
  }

  /** Lengths of dashes and gaps in pixels. */
  float[] dashes(String name, float longest, int most) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    String[] parts = text.split("[\\s,]+");
    float[] dashes = new float[parts.length];
    float sum = 0;
    boolean right = parts.length <= most;
    for (int i = 0; i < parts.length; i++) {
      dashes[i] = parts[i].matches("\\d{1,4}(\\.\\d{1,6})?") ? Float.parseFloat(parts[i]) : -1;
      right &= dashes[i] >= 0 && dashes[i] <= longest;
      sum += dashes[i];
    }
    if (!right || sum <= 0) {
      nodes.get(name).fault(SldFault.SLD_BAD_VALUE,
          name + " is up to " + most + " lengths up to " + longest + ", not all 0, not '" + text + "'");
      return null;
    }
    return dashes;
  }
}
