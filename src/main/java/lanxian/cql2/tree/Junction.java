package lanxian.cql2.tree;

import java.util.Locale;

/** How terms are joined. */
public enum Junction {
  AND, OR;

  /** The value of {@code op} in JSON. */
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
