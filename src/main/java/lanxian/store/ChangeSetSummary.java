package lanxian.store;

import java.time.Instant;
import lanxian.domain.ChangeSet;

/**
 * A change set in a list.
 *
 * @param set without its changes
 * @param changes how many it has
 */
public record ChangeSetSummary(ChangeSet set, int changes) {

  /** Where a change set stands in the list, also after it went elsewhere. */
  public record Place(Instant changedAt, String id) {}

  public Place place() {
    return new Place(set.changedAt(), set.id());
  }
}
