package lanxian.bench.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.ZoneVersion;

/** Holds what was read against what was written: the zones of one publication have one marker, and all are there. */
final class Markers {
  private final Map<String, Map<String, Integer>> byWriter = new TreeMap<>();
  private final Map<Long, Map<String, Integer>> byRevision = new TreeMap<>();

  void add(ZoneVersion zone) {
    String writer = zone.zoneId().substring(0, zone.zoneId().lastIndexOf('-'));
    if (!writer.startsWith("soak-")) {
      return;
    }
    byWriter.computeIfAbsent(writer, w -> new HashMap<>()).merge(zone.description().name(), 1, Integer::sum);
    byRevision.computeIfAbsent(zone.recorded().revision(), r -> new HashMap<>())
        .merge(zone.description().name(), 1, Integer::sum);
  }

  /** Writers whose zones in force do not all come from one publication. */
  List<String> torn() {
    return torn(byWriter);
  }

  /** Publications that are not there as a whole. */
  List<String> tornPublications() {
    return torn(byRevision);
  }

  private static List<String> torn(Map<?, Map<String, Integer>> groups) {
    List<String> torn = new ArrayList<>();
    groups.forEach((group, markers) -> {
      if (markers.size() != 1 || !markers.containsValue(SoakService.ZONES)) {
        torn.add(group + " has " + markers);
      }
    });
    return torn;
  }
}
