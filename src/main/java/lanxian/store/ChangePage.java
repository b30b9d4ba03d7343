package lanxian.store;

import lanxian.domain.Change;

/**
 * Which changes of one version of a change set are asked for, in their order.
 *
 * @param since only those that came or were changed after this version; 0 = all
 * @param after place of the last one of the page before; null = from the beginning
 * @param skip how many are left out there
 * @param limit how many at most
 */
public record ChangePage(int since, Place after, int skip, int limit) {

  /** Where a change stands in its change set; what is taken out elsewhere moves it not. */
  public record Place(int ordinal, String changeId) {}

  /** A change and where it stands. */
  public record Placed(int ordinal, Change change) {
    public Place place() {
      return new Place(ordinal, change.id());
    }
  }
}
