package lanxian.store;

import java.util.List;
import java.util.Optional;
import lanxian.domain.Facility;
import org.locationtech.jts.geom.Envelope;

/** Register of farms, plants and wells that are there. Rows are only added. Safe for use by several threads and services. */
public interface FacilityStore {
  /**
   * Writes next versions, all of them or none, with a row of the audit record in one transaction. When this returns they
   * survive a crash.
   *
   * @param next each one more than the newest version of its facility; 1 for a new one; no facility twice
   * @throws StaleFacilityException if somebody else wrote a next version before
   */
  void save(List<Facility> next, AuditEvent event);

  /** The newest version, retired or not. */
  Optional<Facility> find(String id);

  /** All versions, oldest first; empty if unknown. */
  List<Facility> history(String id);

  /** How many facilities are there; those retired do not count. */
  long count();

  /** How many versions of facilities there are: grows with everything that is written. */
  long versions();

  /**
   * The newest versions of those that are there and whose bounds meet a window, ordered by id.
   *
   * @param window EPSG:4490; null = everywhere
   * @param after id of the last one of the page before; null = from the beginning
   */
  List<Facility> page(Envelope window, String after, int limit);
}
