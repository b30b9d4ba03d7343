package lanxian.access;

import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/** Names that people give. */
final class Texts {
  static final int LONGEST_NAME = 100;

  private Texts() {}

  /** What is wrong with a name of a person or a token, if something is. */
  static Optional<Fault> faultOf(String name, Place where) {
    boolean good = name != null && !name.isBlank() && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && name.codePoints().noneMatch(c -> Character.isISOControl(c)
            || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    return good ? Optional.empty() : Optional.of(Fault.of(AccessFault.NAME_INVALID,
        "A name has 1 to " + LONGEST_NAME + " characters, and none that is not seen", where));
  }
}
