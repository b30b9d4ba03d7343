package lanxian.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;

/**
 * What is in force of one zone on each day, as of some revision.
 *
 * @param versions of one zone, oldest first
 */
record ZoneTimeline(List<ZoneVersion> versions) {

  /** What there was of it at a revision. */
  ZoneTimeline at(long revision) {
    return new ZoneTimeline(versions.stream().filter(version -> version.recorded().revision() <= revision).toList());
  }

  /** The version in force on a day; empty if the zone is not in force. */
  Optional<ZoneVersion> on(LocalDate day) {
    return versions.stream().filter(version -> version.validity().contains(day)).reduce((earlier, later) -> later)
        .filter(version -> !version.retired());
  }

  /** Days from one on on which something may begin or end, that day first. */
  List<LocalDate> turns(LocalDate from) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(from);
    versions.stream().map(ZoneVersion::validity).flatMap(v -> Stream.of(Optional.ofNullable(v.from()),
        Optional.ofNullable(v.to()))).flatMap(Optional::stream).filter(day -> day.isAfter(from)).forEach(days::add);
    return List.copyOf(days);
  }

  /** Whether two versions say the same of what the zone is. */
  static boolean same(Optional<ZoneVersion> a, Optional<ZoneVersion> b) {
    return a.isEmpty() || b.isEmpty() ? a.isEmpty() && b.isEmpty()
        : a.get().description().equals(b.get().description()) && a.get().geometry().equalsExact(b.get().geometry());
  }

  /** What is in force on a day once a further version says that it is {@code content} during {@code days}. */
  Optional<ZoneVersion> with(Optional<ZoneVersion> content, Validity days, LocalDate day) {
    return days.contains(day) ? content : on(day);
  }
}
