package lanxian.ogc.wms;

import java.util.ArrayList;
import java.util.List;

/** Collects why a request cannot be answered, so that all of it is told at once. */
final class Reasons {
  private final List<ServiceException.Reason> reasons = new ArrayList<>();

  void add(String code, String text) {
    reasons.add(new ServiceException.Reason(code, text));
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  /** @throws ServiceException if there are any */
  void done() {
    if (!reasons.isEmpty()) {
      throw new ServiceException(reasons);
    }
  }
}
