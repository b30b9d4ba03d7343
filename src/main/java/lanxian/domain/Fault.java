package lanxian.domain;

import java.util.Objects;

/**
 * Something wrong with an input, and where.
 *
 * @param code stable key
 * @param detail what is wrong, for a person
 * @param where place in the input; never null
 */
public record Fault(FaultCode code, String detail, Place where) {
  public Fault {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(where, "where");
  }

  public static Fault of(FaultCode code, String detail) {
    return new Fault(code, detail, Place.UNKNOWN);
  }

  public static Fault of(FaultCode code, String detail, Place where) {
    return new Fault(code, detail, where);
  }
}
