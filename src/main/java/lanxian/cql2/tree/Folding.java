package lanxian.cql2.tree;

import java.util.Locale;

/** What is disregarded in a text. */
public enum Folding {
  /** Upper and lower case. */
  CASEI,
  /** Accents and other marks on letters. */
  ACCENTI;

  /** The value of {@code op} in JSON. */
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
