package lanxian.store;

import java.util.List;
import java.util.function.LongConsumer;
import lanxian.domain.Dataset;
import lanxian.domain.ZoneVersion;

/** Zones, coverage and publications. Safe for use by several threads and several services. */
public interface ZoneStore {
  /** The newest revision; 0 before the first publication. */
  long revision();

  /** Everything recorded up to and including {@code revision}; never sees a later publication. */
  Dataset dataset(long revision);

  /** The newest dataset. */
  default Dataset dataset() {
    return dataset(revision());
  }

  /**
   * Writes all of it and gives the next revision, or writes nothing. When this returns, the revision survives a crash.
   *
   * @throws StaleRevisionException if {@code draft.basedOn} is given and no longer the newest revision
   */
  Publication publish(PublicationDraft draft);

  /** All publications, oldest first. */
  List<Publication> publications();

  /** All versions of a zone, oldest first; empty if unknown. */
  List<ZoneVersion> history(String zoneId);

  /**
   * Calls {@code listener} with the new revision after each publication of this or another service on the same
   * database, within a second. Close the result to stop.
   */
  Subscription onPublication(LongConsumer listener);

  /** Ends the calls when closed. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
