package lanxian.cql2.tree;

/**
 * How large a filter may be.
 *
 * @param characters of the text or JSON
 * @param depth nesting of brackets and of terms in terms
 * @param terms properties, literals, operators and calls
 * @param vertices of all geometries together
 */
public record Limits(int characters, int depth, int terms, int vertices) {
  /** Enough for a list of thousands of ids or the boundary of a county. */
  public static final Limits DEFAULT = new Limits(1_000_000, 100, 20_000, 50_000);

  public Limits {
    if (characters < 1 || depth < 1 || terms < 1 || vertices < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }
}
