package lanxian.rules.condition;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a code of a classification lies under one of several others, longer codes being the finer ones. */
final class Beginning {
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9]*");

  private Beginning() {}

  /**
   * @return TRUE where the code begins with an item, UNKNOWN where it is too coarse to tell (C25 against C251) or not
   *     known, else FALSE; a blank item is the beginning of nothing
   */
  static Truth test(Object code, List<?> items) {
    if (!(code instanceof String text)) {
      return Truth.UNKNOWN;
    }
    if (items.stream().anyMatch(
        item -> item instanceof String prefix && !prefix.isBlank() && text.startsWith(prefix))) {
      return Truth.TRUE;
    }
    return isCoarse(text, items) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** True if an item lies under the code. */
  static boolean isCoarse(String code, List<?> items) {
    return items.stream().anyMatch(item -> item instanceof String finer && finer.startsWith(code));
  }

  /** True if an item is not a letter with digits: a record that says 化工 means codes, but does not tell which. */
  static boolean inWords(List<?> items) {
    return items.stream().anyMatch(item -> !(item instanceof String text && CODE.matcher(text).matches()));
  }
}
