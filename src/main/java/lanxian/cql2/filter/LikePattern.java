package lanxian.cql2.filter;

/**
 * A pattern of LIKE: {@code %} stands for any characters or none, {@code _} for one, {@code \} before a character for
 * that character itself. Matching takes at most the length of the text times that of the pattern, however the pattern
 * is made.
 */
final class LikePattern {
  private static final int ANY = -1;
  private static final int ONE = -2;

  private final int[] pattern;
  private final int length;
  private final int fewest;

  LikePattern(String text) {
    int[] from = text.codePoints().toArray();
    pattern = new int[from.length];
    int count = 0;
    int characters = 0;
    for (int i = 0; i < from.length; i++) {
      boolean escaped = from[i] == '\\' && i + 1 < from.length;
      int c = escaped ? from[++i] : from[i] == '%' ? ANY : from[i] == '_' ? ONE : from[i];
      if (c != ANY || count == 0 || pattern[count - 1] != ANY) {
        pattern[count++] = c;
      }
      characters += c == ANY ? 0 : 1;
    }
    length = count;
    fewest = characters;
  }

  /** Whether the whole text is of this pattern. */
  boolean matches(String text) {
    if (text.length() < fewest) {
      return false;
    }
    int[] characters = text.codePoints().toArray();
    int at = 0;
    int inPattern = 0;
    int lastAny = -1;
    int retry = 0;
    while (at < characters.length) {
      if (inPattern < length && (pattern[inPattern] == ONE || pattern[inPattern] == characters[at])) {
        at++;
        inPattern++;
      } else if (inPattern < length && pattern[inPattern] == ANY) {
        lastAny = inPattern++;
        retry = at;
      } else if (lastAny >= 0) {
        inPattern = lastAny + 1; // only the last % needs to be tried again: those before it took as little as they can
        at = ++retry;
      } else {
        return false;
      }
    }
    while (inPattern < length && pattern[inPattern] == ANY) {
      inPattern++;
    }
    return inPattern == length;
  }
}
