package lanxian.exchange.shapefile;

/**
 * A column of a dBASE table.
 *
 * @param name column name; at most 10 bytes in the encoding it is written in
 * @param length bytes per value: text 1–254, number 1–20, date 8, logical 1
 * @param decimals digits after the point; 0 unless a number
 */
public record DbfColumn(String name, Type type, int length, int decimals) {
  /** Sort of value and the letter that stands for it in the file. */
  public enum Type {
    /** Text, or a list of texts, which is written joined by {@code 、}. */
    TEXT('C'),
    NUMBER('N'),
    DATE('D'),
    LOGICAL('L');

    private final char letter;

    Type(char letter) {
      this.letter = letter;
    }

    char letter() {
      return letter;
    }
  }

  public DbfColumn {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a column needs a name");
    }
    int longest = switch (type) {
      case TEXT -> 254;
      case NUMBER -> 20;
      case DATE -> 8;
      case LOGICAL -> 1;
    };
    if (length < 1 || length > longest) {
      throw new IllegalArgumentException(
          name + ": a " + type + " column has 1 to " + longest + " bytes, not " + length);
    }
    if (decimals < 0 || decimals > 0 && (type != Type.NUMBER || decimals > length - 2)) {
      throw new IllegalArgumentException(name + ": " + decimals + " decimals do not fit");
    }
  }

  /** Text of up to {@code bytes} encoded bytes. */
  public static DbfColumn text(String name, int bytes) {
    return new DbfColumn(name, Type.TEXT, bytes, 0);
  }

  /** Decimal number; {@code length} counts sign, point and decimals too. */
  public static DbfColumn number(String name, int length, int decimals) {
    return new DbfColumn(name, Type.NUMBER, length, decimals);
  }

  public static DbfColumn date(String name) {
    return new DbfColumn(name, Type.DATE, 8, 0);
  }

  public static DbfColumn logical(String name) {
    return new DbfColumn(name, Type.LOGICAL, 1, 0);
  }
}
