package lanxian.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lanxian.domain.Coverage;
import lanxian.domain.Dataset;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneVersion;
import lanxian.store.Publication;
import lanxian.store.PublicationDraft;
import lanxian.store.ZoneStore;

/** Publishes drafts, leaving out those that say nothing new, so that importing a file twice changes nothing. */
public final class ZonePublisher {
  private final ZoneStore store;

  public ZonePublisher(ZoneStore store) {
    this.store = store;
  }

  /**
   * Publishes what is new in one transaction.
   *
   * @param author who publishes
   * @param note what it is, for the history
   * @return the publication; empty if everything is known already
   * @throws lanxian.store.StaleRevisionException if somebody else published meanwhile
   */
  public Optional<Publication> publish(List<ZoneDraft> drafts, List<Coverage> coverage, String author, String note) {
    Dataset known = store.dataset();
    Map<String, ZoneVersion> latest = new HashMap<>();
    known.versions().forEach(version -> latest.merge(version.zoneId(), version,
        (a, b) -> a.version() >= b.version() ? a : b));
    List<ZoneDraft> newDrafts = drafts.stream().filter(draft -> !says(latest.get(draft.zoneId()), draft)).toList();
    List<Coverage> newCoverage = coverage.stream().filter(entry -> !known.coverage().contains(entry)).toList();
    if (newDrafts.isEmpty() && newCoverage.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(store.publish(
        new PublicationDraft(known.revision(), author, note, newDrafts, newCoverage)));
  }

  private static boolean says(ZoneVersion known, ZoneDraft draft) {
    return known != null
        && known.retired() == draft.retired()
        && known.validity().equals(draft.validity())
        && known.description().equals(draft.description())
        && known.geometry().equalsExact(draft.geometry());
  }
}
