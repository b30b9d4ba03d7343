package lanxian.domain;

import java.util.List;

/**
 * Something an officer should know of an input that was taken, e.g. AXES_LOOK_SWAPPED.
 *
 * @param detail what it is, for a person
 * @param values numbers and names in the detail, in its order, for whoever says it in another language; null if they are
 *     not told apart
 */
public record Notice(String code, String detail, List<String> values) {
  public Notice {
    values = values == null ? null : List.copyOf(values);
  }

  /** A notice whose values stand in its detail alone. */
  public Notice(String code, String detail) {
    this(code, detail, null);
  }

  /** The same notice with the values of its detail, as texts. */
  public Notice with(Object... told) {
    return new Notice(code, detail, Fault.texts(told));
  }

  /** A notice with its values, if any, put into a format. */
  public static Notice of(String code, String format, Object... values) {
    return new Notice(code, values.length == 0 ? format : format.formatted(values), Fault.texts(values));
  }
}
