package lanxian.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything recorded up to one dataset revision: immutable, whole, never a mix of two revisions.
 *
 * @param revision 0 before the first publication
 * @param recordedAt time of the publication; the epoch for revision 0
 * @param versions every zone version recorded up to the revision
 * @param coverage coverage register; of entries for the same county, category and day the last one counts
 * @param faults what could not be read
 */
public record Dataset(
    long revision, Instant recordedAt, List<ZoneVersion> versions, List<Coverage> coverage, List<LayerFault> faults) {
  public static final Dataset EMPTY = new Dataset(0, Instant.EPOCH, List.of(), List.of(), List.of());

  public Dataset {
    versions = List.copyOf(versions);
    coverage = List.copyOf(coverage);
    faults = List.copyOf(faults);
  }

  /**
   * The dataset of a later revision: what reading all of it would give.
   *
   * @throws IllegalArgumentException if the addition does not come right after this
   */
  public Dataset plus(DatasetAddition addition) {
    if (addition.after() != revision) {
      throw new IllegalArgumentException("what came after revision " + addition.after() + " does not continue revision "
          + revision);
    }
    return new Dataset(addition.revision(), addition.recordedAt(), joined(versions, addition.versions()),
        joined(coverage, addition.coverage()), joined(faults, addition.faults()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<T> all = new ArrayList<>(first.size() + second.size());
    all.addAll(first);
    all.addAll(second);
    return all;
  }

  /** The zone versions in force on {@code day}, ordered by category, then zone id. */
  public List<ZoneVersion> inForce(LocalDate day) {
    Map<String, ZoneVersion> latest = new HashMap<>();
    for (ZoneVersion version : versions) {
      if (version.validity().contains(day)) {
        latest.merge(version.zoneId(), version, (a, b) -> a.version() >= b.version() ? a : b);
      }
    }
    return sorted(latest.values());
  }

  /**
   * For each zone that is in force on some day of a period, the newest of the versions that are; ordered as
   * {@link #inForce}.
   */
  public List<ZoneVersion> inForce(Validity period) {
    Map<String, List<ZoneVersion>> byZone = new HashMap<>();
    versions.forEach(version -> byZone.computeIfAbsent(version.zoneId(), id -> new ArrayList<>()).add(version));
    List<ZoneVersion> found = new ArrayList<>();
    byZone.values().forEach(zone -> newest(zone, period).ifPresent(found::add));
    return sorted(found);
  }

  /** On a day, only the highest version counts among those that know the day: each takes its days from those below. */
  private static Optional<ZoneVersion> newest(List<ZoneVersion> zone, Validity period) {
    zone.sort(Comparator.comparingInt(ZoneVersion::version).reversed());
    List<Validity> left = List.of(period);
    for (ZoneVersion version : zone) {
      if (!version.retired() && left.stream().anyMatch(version.validity()::overlaps)) {
        return Optional.of(version);
      }
      left = left.stream().flatMap(days -> days.without(version.validity()).stream()).toList();
    }
    return Optional.empty();
  }

  private static List<ZoneVersion> sorted(Collection<ZoneVersion> versions) {
    return versions.stream()
        .filter(version -> !version.retired())
        .sorted(Comparator.comparing(ZoneVersion::category).thenComparing(ZoneVersion::zoneId))
        .toList();
  }

  /** The register's entry for a county and category on a day; empty if the register is silent. */
  public Optional<Coverage> coverage(String countyCode, String category, LocalDate day) {
    return coverage.stream()
        .filter(c -> c.countyCode().equals(countyCode) && c.category().equals(category) && c.validity().contains(day))
        .reduce((earlier, later) -> later);
  }
}
