package lanxian.editing.intake;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import lanxian.domain.Validity;

/**
 * When a drawn zone is to be in force. Whoever takes a zone out of a layer, bends a line and sends it back sends its days
 * too: days that are those of the version before say nothing new, and above all not that the new line was true since then.
 */
final class ProposedValidity {
  private ProposedValidity() {}

  /**
   * Null if nothing is said of it.
   *
   * @param stated names of what is stated, {@code valid_from} and {@code valid_to} perhaps among them
   * @param before days of the version before; null for a new zone
   */
  static Validity of(Validity said, Set<String> stated, Validity before) {
    boolean from = stated.contains("valid_from") && (before == null || !Objects.equals(said.from(), before.from()));
    boolean to = stated.contains("valid_to") && (before == null || !Objects.equals(said.to(), before.to()));
    if (!from && !to) {
      return null;
    }
    LocalDate begin = from ? said.from() : null;
    LocalDate end = to ? said.to() : before == null ? null : before.to();
    return new Validity(begin, end != null && begin != null && !begin.isBefore(end) ? null : end);
  }
}
