package lanxian.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lanxian.domain.Coverage;
import lanxian.domain.Dataset;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
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
   * @throws FaultException ZONE_OF_OTHER_CATEGORY for every draft whose id is a zone's of another category
   * @throws lanxian.store.StaleRevisionException if somebody else published meanwhile
   */
  public Published publish(List<ZoneDraft> drafts, List<Coverage> coverage, String author, String note) {
    return publish(drafts, coverage, author, note, (draft, added, unchanged) -> store.publish(draft));
  }

  /** What is written together with a publication. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Publishes.
     *
     * @param added zones of the draft that were not known before
     * @param unchanged zones that are not in the draft, for they said nothing new
     */
    Publication publish(PublicationDraft draft, int added, int unchanged);
  }

  /**
   * Publishes what is new by {@code writer}, which is not asked if nothing is.
   *
   * @throws FaultException as {@link #publish(List, List, String, String)}
   */
  public Published publish(
      List<ZoneDraft> drafts, List<Coverage> coverage, String author, String note, Writer writer) {
    Dataset known = store.dataset();
    Map<String, ZoneVersion> latest = new HashMap<>();
    known.versions().forEach(version -> latest.merge(version.zoneId(), version,
        (a, b) -> a.version() >= b.version() ? a : b));
    refuseOtherCategories(drafts, latest);
    List<ZoneDraft> news = drafts.stream().filter(draft -> !says(latest.get(draft.zoneId()), draft)).toList();
    List<Coverage> newCoverage = coverage.stream().filter(entry -> !entry.equals(lastSaid(known, entry))).toList();
    int added = (int) news.stream().filter(draft -> !latest.containsKey(draft.zoneId())).count();
    Optional<Publication> publication = news.isEmpty() && newCoverage.isEmpty() ? Optional.empty()
        : Optional.of(writer.publish(new PublicationDraft(known.revision(), author, note, news, newCoverage), added,
            drafts.size() - news.size()));
    return new Published(publication, added, news.size() - added, drafts.size() - news.size());
  }

  /** A zone that changed its category would silently vanish from the checks of the one it had. */
  private static void refuseOtherCategories(List<ZoneDraft> drafts, Map<String, ZoneVersion> latest) {
    List<Fault> faults = drafts.stream()
        .filter(draft -> latest.containsKey(draft.zoneId())
            && !latest.get(draft.zoneId()).category().equals(draft.description().category()))
        .map(draft -> Fault.of(EditingFault.ZONE_OF_OTHER_CATEGORY, "zone " + draft.zoneId() + " (" + draft.description().name()
            + ") is one of " + latest.get(draft.zoneId()).category() + " and cannot become one of "
            + draft.description().category() + "; retire it there and use another id"))
        .toList();
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  private static boolean says(ZoneVersion known, ZoneDraft draft) {
    return known != null
        && known.retired() == draft.retired()
        && known.validity().equals(draft.validity())
        && known.description().equals(draft.description())
        && known.geometry().equalsExact(draft.geometry());
  }

  /** What the register said last about the same county, category and period. */
  private static Coverage lastSaid(Dataset known, Coverage entry) {
    return known.coverage().stream()
        .filter(earlier -> earlier.countyCode().equals(entry.countyCode())
            && earlier.category().equals(entry.category()) && Objects.equals(earlier.validity(), entry.validity()))
        .reduce(null, (first, later) -> later);
  }
}
