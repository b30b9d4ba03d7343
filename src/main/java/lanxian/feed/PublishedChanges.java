package lanxian.feed;

import java.util.List;
import lanxian.store.Publication;

/**
 * One publication as somebody of a clearance sees it.
 *
 * @param zones in the order in which they were published
 * @param isWhole whether he sees all that it changed
 */
public record PublishedChanges(Publication publication, List<ZoneChange> zones, boolean isWhole) {
  public PublishedChanges {
    zones = List.copyOf(zones);
  }
}
