package lanxian.store;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** The projects of all siting records, to be gone through quickly. Safe for use by several threads. */
public interface ProjectStore {
  /**
   * Projects whose bounds meet a window, and all records that cannot be read; ordered by id.
   *
   * @param window EPSG:4490; null = everywhere
   * @param after id of the last one of the page before; null = from the beginning
   */
  List<StoredProject> page(Envelope window, String after, int limit);

  /** How many records there are whose project was taken out, those that cannot be read included. */
  long count();

  /**
   * Ids of records whose project was not taken out yet, since they were written before projects were; in order, at most
   * {@code limit}.
   */
  List<String> notTakenOut(int limit);

  /** Keeps what was taken out of records; those that are kept already stay as they are. */
  void add(List<StoredProject> projects);
}
