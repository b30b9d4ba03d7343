package lanxian.cql2.text;

import java.util.Locale;
import java.util.Set;

/** Names of properties and functions, and the words that are none. */
final class Names {
  private static final Set<String> RESERVED =
      Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE", "DIV");

  /** First and last character of each range that may begin a name (rule identifierStart). */
  private static final int[] STARTS = {':', ':', 'A', 'Z', '_', '_', 'a', 'z', 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x2FF,
      0x370, 0x37D, 0x37F, 0x1FFE, 0x200C, 0x200D, 0x2070, 0x218F, 0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF,
      0xFDF0, 0xFFFD, 0x10000, 0xEFFFF};
  /** What may also stand further on (rule identifierPart). */
  private static final int[] PARTS = {'.', '.', '0', '9', 0x300, 0x36F, 0x203F, 0x2040};

  private Names() {}

  static boolean begins(int character) {
    return isIn(STARTS, character);
  }

  static boolean continues(int character) {
    return isIn(STARTS, character) || isIn(PARTS, character);
  }

  /** Whether a word is a name only in double quotes. */
  static boolean isReserved(String word) {
    return RESERVED.contains(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a name needs no quotes. */
  static boolean isPlain(String name) {
    return isIdentifier(name) && !isReserved(name);
  }

  static boolean isIdentifier(String name) {
    if (name.isEmpty() || !begins(name.codePointAt(0))) {
      return false;
    }
    return name.codePoints().allMatch(Names::continues);
  }

  private static boolean isIn(int[] ranges, int character) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (character >= ranges[i] && character <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
