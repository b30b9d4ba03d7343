package lanxian.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Imports that this service has taken and not ended yet. Safe for use by several threads. */
final class OpenRuns {
  private final Set<String> open = new LinkedHashSet<>();

  synchronized void add(String id) {
    open.add(id);
  }

  synchronized void remove(String id) {
    open.remove(id);
  }

  synchronized List<String> all() {
    return List.copyOf(open);
  }
}
