package lanxian.store;

import java.util.EnumSet;
import java.util.Set;
import lanxian.domain.ChangeSetState;

/**
 * Which change sets a list shows.
 *
 * @param states those in one of these states
 * @param drafter login of somebody who drew in it; null = whoever did
 * @param notDrafter login of somebody who did not; null = nobody is left out
 */
public record ChangeSetFilter(Set<ChangeSetState> states, String drafter, String notDrafter) {
  /** All of them. */
  public static final ChangeSetFilter ALL = in(EnumSet.allOf(ChangeSetState.class));

  public ChangeSetFilter {
    states = Set.copyOf(states);
  }

  /** Those in some states. */
  public static ChangeSetFilter in(Set<ChangeSetState> states) {
    return new ChangeSetFilter(states, null, null);
  }
}
