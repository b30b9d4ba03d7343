package lanxian.store;

import java.util.Optional;

/** Content of every rule set that a record names, so that a replay finds the rules of then. */
public interface RuleSetStore {
  /** Keeps the content under its hash; does nothing if it is there already. */
  void save(String hash, byte[] content);

  Optional<byte[]> find(String hash);
}
