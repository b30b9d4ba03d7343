package lanxian.store;

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
}
