package lanxian.render.sld;

/** Reads constants that are numbers. */
final class Numbers {
  private static final String DECIMAL = "[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][+-]?\\d{1,2})?";

  private Numbers() {}

  /** The number in an element, bounds included; null if it is none, which is then among the faults. */
  static Double read(SldNode node, double least, double most) {
    String text = ExpressionReader.constant(node);
    if (text == null) {
      return null;
    }
    double value = text.matches(DECIMAL) ? Double.parseDouble(text) : Double.NaN;
    if (!(value >= least && value <= most)) {
      String name = node.attribute("name") == null ? node.name() : node.attribute("name");
      node.fault(SldFault.SLD_BAD_VALUE,
          name + " must be a number from " + shown(least) + " to " + shown(most) + ", not '" + text + "'");
      return null;
    }
    return value;
  }

  private static String shown(double bound) {
    return bound == Math.rint(bound) && Math.abs(bound) < 1e9 ? Long.toString((long) bound) : Double.toString(bound);
  }
}
