package lanxian.editing;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/** Texts that somebody gives. */
final class Texts {
  private Texts() {}

  /** Whether every database can keep it: no NUL, no half of a character. */
  static boolean isStorable(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  static List<Fault> faults(String text, int maxChars, String pointer) {
    List<Fault> faults = new ArrayList<>();
    if (text != null && text.length() > maxChars) {
      faults.add(Fault.of(EditingFault.TEXT_TOO_LONG,
          "%d characters; at most %d are kept".formatted(text.length(), maxChars), Place.pointer(pointer)));
    }
    if (text != null && !isStorable(text)) {
      faults.add(Fault.of(EditingFault.TEXT_NOT_STORABLE, "the text holds a NUL or half a character",
          Place.pointer(pointer)));
    }
    return faults;
  }
}
