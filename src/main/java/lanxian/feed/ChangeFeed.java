package lanxian.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.store.Publication;
import lanxian.store.StoreException;
import lanxian.store.ZoneState;
import lanxian.store.ZoneStore;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells what publications changed. What one changed never changes itself, so it is kept; reading is for one at a time,
 * since it may mean many shapes. Safe for use by several threads.
 */
public final class ChangeFeed {
  private static final long MAX_KEPT_ZONES = 200_000;
  /** A page ends behind the publication that brings it to this many zones. */
  private static final int PAGE_ZONES = 5_000;

  private final ZoneStore store;
  private final Cache<Long, List<Change>> kept = Caffeine.newBuilder().maximumWeight(MAX_KEPT_ZONES)
      .weigher((Long revision, List<Change> changes) -> 1 + changes.stream().mapToInt(change -> change.past().size()).sum())
      .build();

  /** A version that came, and those of its zone up to it. */
  private record Change(
      String zoneId, String category, ZoneChange.Seen seen, List<ZoneState> past) {
    ZoneState state() {
      return past.get(past.size() - 1);
    }
  }

  public ChangeFeed(ZoneStore store) {
    this.store = store;
  }

  /** The newest revision. */
  public long revision() {
    return store.revision();
  }

  /**
   * Publications after a revision, oldest first: at most {@code limit}, and no more after {@value #PAGE_ZONES} zones.
   *
   * @param clearance of who asks
   */
  public List<PublishedChanges> after(long revision, int limit, SecurityLevel clearance) {
    List<PublishedChanges> page = new ArrayList<>();
    int zones = 0;
    for (Publication publication : store.publications(revision, limit)) {
      if (zones >= PAGE_ZONES) {
        break;
      }
      page.add(seen(publication, clearance));
      zones += publication.zones();
    }
    return page;
  }

  private PublishedChanges seen(Publication publication, SecurityLevel clearance) {
    List<ZoneChange> seen = new ArrayList<>();
    boolean whole = true;
    for (Change change : changes(publication.revision())) {
      change(change, clearance).ifPresent(seen::add);
      whole &= change.state().level().isVisibleTo(clearance);
    }
    return new PublishedChanges(publication, seen, whole);
  }

  private static Optional<ZoneChange> change(Change change, SecurityLevel clearance) {
    ZoneState now = change.state();
    Optional<Validity> before = ZonePast.shown(change.past(), now.version(), clearance);
    if (now.isShownTo(clearance)) {
      ZoneChange.Kind kind = before.isPresent() ? ZoneChange.Kind.MODIFIED : ZoneChange.Kind.CREATED;
      return Optional.of(new ZoneChange(kind, change.zoneId(), change.category(), now.validity(), change.seen()));
    }
    return before.map(days -> now.level().isVisibleTo(clearance)
        ? new ZoneChange(ZoneChange.Kind.RETIRED, change.zoneId(), change.category(), days, change.seen())
        : new ZoneChange(ZoneChange.Kind.GONE, change.zoneId(), change.category(), days, null));
  }

  private List<Change> changes(long revision) {
    List<Change> known = kept.getIfPresent(revision);
    return known != null ? known : read(revision);
  }

  private synchronized List<Change> read(long revision) {
    return kept.get(revision, wanted -> {
      var addition = store.addition(wanted - 1, wanted);
      if (!addition.faults().isEmpty()) {
        throw new StoreException("revision " + wanted + " cannot be read whole: " + addition.faults().get(0), null);
      }
      Map<String, List<ZoneState>> pasts = store.states(wanted - 1, wanted).stream()
          .collect(Collectors.groupingBy(ZoneState::zoneId));
      return addition.versions().stream().map(version -> change(version, pasts.get(version.zoneId()))).toList();
    });
  }

  private static Change change(ZoneVersion version, List<ZoneState> past) {
    Envelope box = version.geometry().getEnvelopeInternal();
    return new Change(version.zoneId(), version.category(), new ZoneChange.Seen(version.version(), version.zoneClass(),
        version.description().name(), box), List.copyOf(past));
  }
}
