package lanxian.siting;

import java.time.LocalDate;
import java.util.List;
import lanxian.domain.Coverage;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;

/** Finds the days around a day on which nothing begins or ends: an index of one of them is that of all. */
final class Stretch {
  private final LocalDate day;
  private LocalDate from;
  private LocalDate to;

  private Stretch(LocalDate day, Validity days) {
    this.day = day;
    this.from = days.from();
    this.to = days.to();
  }

  /**
   * @param within days known to be the same as far as others are concerned
   * @param versions may change something on the day they begin or end
   * @param coverage likewise
   */
  static Validity around(LocalDate day, Validity within, List<ZoneVersion> versions, List<Coverage> coverage) {
    Stretch stretch = new Stretch(day, within);
    versions.forEach(version -> stretch.cut(version.validity()));
    coverage.forEach(entry -> stretch.cut(entry.validity()));
    return new Validity(stretch.from, stretch.to);
  }

  private void cut(Validity validity) {
    cut(validity.from());
    cut(validity.to());
  }

  private void cut(LocalDate change) {
    if (change != null && !change.isAfter(day)) {
      from = from == null || change.isAfter(from) ? change : from;
    } else if (change != null) {
      to = to == null || change.isBefore(to) ? change : to;
    }
  }
}
