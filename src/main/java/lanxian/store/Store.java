package lanxian.store;

/** One database with everything in it. */
public interface Store extends AutoCloseable {
  ZoneStore zones();

  CheckStore checks();

  RuleSetStore ruleSets();

  /** Frees connections; nothing acknowledged is lost. */
  @Override
  void close();
}
