package lanxian.ogc.wms;

import java.util.List;

/** Why a request cannot be answered, in the codes of the standard; several at once. */
final class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Reason> reasons;

  /** @param code of the standard; null if it has none for this */
  record Reason(String code, String text) {}

  ServiceException(List<Reason> reasons) {
    super(reasons.toString());
    this.reasons = List.copyOf(reasons);
  }

  ServiceException(String code, String text) {
    this(List.of(new Reason(code, text)));
  }

  List<Reason> reasons() {
    return reasons;
  }
}
