package lanxian.editing.validation;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * Reports made before, by all that they depend on, as long as memory allows; what was not asked for longest goes first. Safe
 * for use by several threads.
 */
final class KeptReports {
  private static final long FINDING_BYTES = 1500; // texts, figures, proposal
  private static final long CORNER_BYTES = 64; // once as it is shown, once in the proposal

  private final Map<State, Kept> reports = new LinkedHashMap<>(16, 0.75f, true);
  private final long maxBytes;
  private long bytes;

  /**
   * All that a report depends on: if it is the same, so is the report.
   *
   * @param version of the change set; what a version says never changes
   * @param revision of the dataset that is published
   * @param day on which the change set takes effect
   */
  record State(String changeSetId, int version, long revision, String ruleSet, LocalDate day) {}

  /** @param validFrom the day that the change set names; null if it takes effect on that of its publication */
  private record Kept(LocalDate validFrom, ValidationReport report) {}

  /** @param maxBytes of all reports together, about; one that alone takes more is not kept */
  KeptReports(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  synchronized Optional<ValidationReport> find(State state) {
    return Optional.ofNullable(reports.get(state)).map(Kept::report);
  }

  /** The day that a version of a change set names, which may be none; empty if no report of it is kept. */
  synchronized Optional<Optional<LocalDate>> validFrom(String changeSetId, int version) {
    return reports.entrySet().stream()
        .filter(kept -> kept.getKey().changeSetId().equals(changeSetId) && kept.getKey().version() == version)
        .findFirst().map(kept -> Optional.ofNullable(kept.getValue().validFrom()));
  }

  /** @param validFrom the day that the change set names; null if none */
  synchronized void keep(State state, LocalDate validFrom, ValidationReport report) {
    long own = bytes(report);
    if (own > maxBytes || reports.containsKey(state)) {
      return;
    }
    reports.put(state, new Kept(validFrom, report));
    bytes += own;
    for (Iterator<Kept> eldest = reports.values().iterator(); bytes > maxBytes; ) {
      bytes -= bytes(eldest.next().report());
      eldest.remove();
    }
  }

  /** About what a report takes. */
  static long bytes(ValidationReport report) {
    return FINDING_BYTES + report.findings().stream().mapToLong(finding -> {
      Geometry geometry = finding.geometry();
      return FINDING_BYTES + (geometry == null ? 0 : CORNER_BYTES * geometry.getNumPoints());
    }).sum();
  }
}
