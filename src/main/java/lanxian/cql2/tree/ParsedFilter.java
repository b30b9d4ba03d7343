package lanxian.cql2.tree;

import java.util.Map;

/** A filter that was read, with the places at which its parts stand. Immutable. */
public final class ParsedFilter {
  private final Expression root;
  private final Map<Expression, Origin> origins; // by identity: equal parts stand at several places

  ParsedFilter(Expression root, Map<Expression, Origin> origins) {
    this.root = root;
    this.origins = origins;
  }

  public Expression root() {
    return root;
  }

  /** Where a part of this filter (the very object, not an equal one) stands. */
  public Origin origin(Expression part) {
    return origins.getOrDefault(part, origins.get(root));
  }
}
