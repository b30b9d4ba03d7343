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

  Optional<StoredCheck> find(String id);
}
