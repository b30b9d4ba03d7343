package lanxian.store;

import java.util.List;
import java.util.Optional;

/** Siting records, kept byte for byte, never changed. */
public interface CheckStore {
  /**
   * Stores the record; when this returns it survives a crash.
   *
   * @throws IllegalArgumentException if the id is used already
   */
  void save(StoredCheck check);

  /**
   * Stores the record with what it says of its project, in one transaction.
   *
   * @param project of the record; one that cannot be kept keeps the record from nothing: it is taken out of it later
   * @throws IllegalArgumentException if the id is used already
   */
  void save(StoredCheck check, StoredProject project);

  Optional<StoredCheck> find(String id);

  /**
   * Records that were saved with their projects by somebody who said who he is, newest first.
   *
   * @param filter with an author
   * @param after id of the last record of the page before; null for the first page. After one that is not his there is none
   */
  List<CheckSummary> list(CheckSummary.Filter filter, String after, int limit);
}
