package lanxian.store;

import java.util.List;
import lanxian.domain.Coverage;
import lanxian.domain.ZoneDraft;

/**
 * What is to be published together.
 *
 * @param basedOn revision the author saw; null = do not check
 * @param author who publishes, e.g. a login or "import"
 * @param note what it is, for the history
 * @param zones next versions of zones; no zone twice
 * @param coverage entries to add to the coverage register
 */
public record PublicationDraft(
    Long basedOn, String author, String note, List<ZoneDraft> zones, List<Coverage> coverage) {
  public PublicationDraft {
    zones = List.copyOf(zones);
    coverage = List.copyOf(coverage);
    if (zones.stream().map(ZoneDraft::zoneId).distinct().count() != zones.size()) {
      throw new IllegalArgumentException("a zone stands twice in one publication");
    }
  }
}
