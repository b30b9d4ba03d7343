package lanxian.store;

import java.util.List;
import java.util.function.LongConsumer;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.ZoneVersion;

/** Zones, coverage and publications. Safe for use by several threads and several services. */
public interface ZoneStore {
  /** The newest revision; 0 before the first publication. */
  long revision();

  /**
   * Everything recorded up to and including {@code revision}, in the order of publication; never sees a later one. What
   * cannot be read stands in the dataset's faults.
   *
   * @throws IllegalArgumentException if there is no such revision
   */
  Dataset dataset(long revision);

  /** The newest dataset. */
  default Dataset dataset() {
    return dataset(revision());
  }

  /**
   * What the publications after one revision brought, up to another: costs what they brought, not what was there. Added
   * to a dataset of {@code after} without faults, it gives the dataset of {@code revision}.
   *
   * @throws IllegalArgumentException if there is no revision {@code revision}, or it comes before {@code after}
   */
  DatasetAddition addition(long after, long revision);

  /**
   * Writes all of it and gives the next revision, or writes nothing. When this returns, the revision survives a crash.
   * Its instant is that of the store's clock to the microsecond, but never before the previous publication's.
   *
   * @throws IllegalArgumentException if a value cannot be kept as it is: an empty geometry, a height, a coordinate or
   *     an attribute that is not finite, an attribute of an unknown type, U+0000 in a text
   * @throws StaleRevisionException if {@code draft.basedOn} is given and no longer the newest revision
   */
  Publication publish(PublicationDraft draft);

  /** All publications, oldest first. */
  List<Publication> publications();

  /** Publications after a revision, oldest first, at most {@code limit}. */
  List<Publication> publications(long after, int limit);

  /**
   * Of all zones that the publications after one revision up to another brought versions of: every version up to the
   * latter, without its shape; by zone and version.
   */
  List<ZoneState> states(long after, long revision);

  /**
   * All versions of a zone, oldest first; empty if unknown.
   *
   * @throws IllegalStateException if one of them cannot be read
   */
  List<ZoneVersion> history(String zoneId);

  /**
   * Calls {@code listener} with the new revision after each publication of this or another service on the same
   * database, within a second: each revision after this call once and in order, on a thread that belongs to this
   * listener. What it throws is logged. Close the result to stop.
   */
  Subscription onPublication(LongConsumer listener);

  /**
   * Calls {@code listener} with the new revision after each publication through this very object, before
   * {@link #publish} returns, on the publisher's thread: who publishes here and asks afterwards finds the listener up to
   * date. What it throws is logged. Close the result to stop.
   */
  Subscription beforePublishReturns(LongConsumer listener);

  /** Ends the calls when closed. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
