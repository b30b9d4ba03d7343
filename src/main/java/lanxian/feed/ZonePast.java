package lanxian.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.store.ZoneState;

/** What was to be seen of a zone before one of its versions came. */
final class ZonePast {
  private ZonePast() {}

  /**
   * Of the days that a version speaks of, those on which the zone was shown before: from the first to the last. On a day,
   * only the highest version counts among those that know the day.
   *
   * @param versions of the zone, by version
   * @param version number of the one that came
   */
  static Optional<Validity> shown(List<ZoneState> versions, int version, SecurityLevel clearance) {
    List<Validity> open = List.of(versions.get(indexOf(versions, version)).validity());
    List<Validity> shown = new ArrayList<>();
    for (int i = indexOf(versions, version) - 1; i >= 0 && !open.isEmpty(); i--) {
      ZoneState earlier = versions.get(i);
      if (earlier.isShownTo(clearance)) {
        open.stream().filter(earlier.validity()::overlaps).map(days -> common(days, earlier.validity())).forEach(shown::add);
      }
      open = open.stream().flatMap(days -> days.without(earlier.validity()).stream()).toList();
    }
    return shown.stream().reduce(ZonePast::hull);
  }

  private static int indexOf(List<ZoneState> versions, int version) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).version() == version) {
        return i;
      }
    }
    throw new IllegalArgumentException("version " + version + " is not among those of its zone");
  }

  private static Validity common(Validity a, Validity b) {
    LocalDate from = a.from() == null || b.from() != null && b.from().isAfter(a.from()) ? b.from() : a.from();
    LocalDate to = a.to() == null || b.to() != null && b.to().isBefore(a.to()) ? b.to() : a.to();
    return new Validity(from, to);
  }

  private static Validity hull(Validity a, Validity b) {
    LocalDate from = a.from() == null || b.from() == null ? null : a.from().isBefore(b.from()) ? a.from() : b.from();
    LocalDate to = a.to() == null || b.to() == null ? null : a.to().isAfter(b.to()) ? a.to() : b.to();
    return new Validity(from, to);
  }
}
