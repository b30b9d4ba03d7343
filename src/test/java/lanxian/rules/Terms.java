package lanxian.rules;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a condition at its outermost ANDs. */
final class Terms {
  private Terms() {}

  /** The terms as texts; one term, the whole condition, where the outermost operator is OR or there is none. */
  static List<String> joinedByAnd(String condition) {
    String text = condition.replaceAll("\\s+", " ").strip();
    return cut(text, " OR ").size() > 1 ? List.of(text) : cut(text, " AND ");
  }

  private static List<String> cut(String text, String operator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (!quoted && depth == 0 && text.startsWith(operator, i)) {
        parts.add(text.substring(from, i));
        from = i + operator.length();
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
