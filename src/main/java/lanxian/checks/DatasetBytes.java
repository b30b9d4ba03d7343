package lanxian.checks;

import java.util.Map;
import lanxian.domain.Dataset;
import lanxian.domain.ZoneVersion;

/** About how much memory a dataset takes. */
final class DatasetBytes {
  private static final long VERSION = 700; // objects and texts of a usual zone
  private static final long VERTEX = 16; // stores read two doubles for each, packed
  private static final long ATTRIBUTE = 100;
  private static final long COVERAGE = 150;

  private DatasetBytes() {}

  static long of(Dataset dataset) {
    long bytes = COVERAGE * dataset.coverage().size();
    for (ZoneVersion version : dataset.versions()) {
      Map<String, Object> attributes = version.description().attributes();
      bytes += VERSION + VERTEX * version.geometry().getNumPoints() + ATTRIBUTE * attributes.size();
      for (Object value : attributes.values()) {
        bytes += value instanceof String text ? 2L * text.length() : 0;
      }
    }
    return bytes;
  }
}
