package lanxian.rules.condition;

import java.util.List;

/** Whether a code of a classification lies under one of several others, longer codes being the finer ones. */
final class Beginning {
  private Beginning() {}

  /**
   * @return TRUE where the code begins with an item, UNKNOWN where it is too coarse to tell (C25 against C251) or not
   *     known, else FALSE
   */
  static Truth test(Object code, List<?> items) {
    if (!(code instanceof String text)) {
      return Truth.UNKNOWN;
    }
    if (items.stream().anyMatch(item -> item instanceof String prefix && text.startsWith(prefix))) {
      return Truth.TRUE;
    }
    return items.stream().anyMatch(item -> item instanceof String finer && finer.startsWith(text))
        ? Truth.UNKNOWN : Truth.FALSE;
  }
}
