package lanxian.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something wrong with an input, and where.
 *
 * @param code stable key
 * @param detail what is wrong, for a person
 * @param where place in the input; never null
 * @param values numbers and names in the detail besides the place, for whoever says it in another language; null if they are
 *     not told apart
 */
public record Fault(FaultCode code, String detail, Place where, List<String> values) {
  public Fault {
    values = values == null ? null : List.copyOf(values);
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(where, "where");
  }

  /** A fault whose values stand in its detail alone. */
  public Fault(FaultCode code, String detail, Place where) {
    this(code, detail, where, null);
  }

  /** The same fault at another place. */
  public Fault at(Place newWhere) {
    return new Fault(code, detail, newWhere, values);
  }

  /** The same fault with the values of its detail, as texts. */
  public Fault with(Object... told) {
    return new Fault(code, detail, where, texts(told));
  }

  static List<String> texts(Object... values) {
    return Stream.of(values).map(String::valueOf).toList();
  }

  public static Fault of(FaultCode code, String detail) {
    return new Fault(code, detail, Place.UNKNOWN);
  }

  public static Fault of(FaultCode code, String detail, Place where) {
    return new Fault(code, detail, where);
  }
}
