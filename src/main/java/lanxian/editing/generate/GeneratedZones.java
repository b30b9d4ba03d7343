package lanxian.editing.generate;

import java.util.List;
import lanxian.domain.Change;
import lanxian.domain.Notice;
import lanxian.domain.ZoneProposal;

/**
 * What came of a run.
 *
 * @param generator its id
 * @param zones drafts, 推定
 * @param numbers numbers that were used, in the order in which they were
 * @param notices what the planner should know: choices made, numbers not verified
 * @param origin how they were made, for {@link Change#origin}
 */
public record GeneratedZones(
    String generator, List<ZoneProposal> zones, List<UsedNumber> numbers, List<Notice> notices, String origin) {
  public GeneratedZones {
    zones = List.copyOf(zones);
    numbers = List.copyOf(numbers);
    notices = List.copyOf(notices);
  }

  /** One change of kind CREATE per zone; its id is that of the zone. */
  public List<Change> changes() {
    return zones.stream()
        .map(zone -> new Change(zone.zoneId(), Change.Kind.CREATE, List.of(), List.of(zone), origin)).toList();
  }
}
