package lanxian.cql2.text;

/**
 * A piece of text.
 *
 * @param text of a word, name or literal its content without quotes; of a symbol the symbol
 * @param start number of its first character, 0-based
 * @param partner of an opening bracket the number of the token that closes it; else -1
 */
record Token(Kind kind, String text, int start, int partner) {
  /** What it is. */
  enum Kind {
    /** A keyword, or a name without quotes. */
    WORD,
    /** A name in double quotes. */
    NAME,
    /** A literal in single quotes. */
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** For a person. */
  String shown() {
    return switch (kind) {
      case END -> "the end";
      case TEXT -> "the text '" + shortened() + "'";
      case NAME -> "the name \"" + shortened() + "\"";
      default -> "\"" + shortened() + "\"";
    };
  }

  private String shortened() {
    return text.length() > 40 ? text.substring(0, text.offsetByCodePoints(0, 20)) + "…" : text;
  }
}
