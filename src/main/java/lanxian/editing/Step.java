package lanxian.editing;

import java.util.Locale;
import java.util.Set;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Role;

/** What can be done to a change set: from which states, to which state, by whom. The whole table of transitions. */
public enum Step {
  /** Draw, or change title, note or day. */
  EDIT(Set.of(ChangeSetState.DRAFT), ChangeSetState.DRAFT, Set.of(Role.PLANNER)),
  /** Hand it over to a reviewer. */
  SUBMIT(Set.of(ChangeSetState.DRAFT), ChangeSetState.SUBMITTED, Set.of(Role.PLANNER)),
  /** Agree. */
  APPROVE(Set.of(ChangeSetState.SUBMITTED), ChangeSetState.APPROVED, Set.of(Role.REVIEWER)),
  /** Say no, or take back what was agreed before it is published. */
  REJECT(Set.of(ChangeSetState.SUBMITTED, ChangeSetState.APPROVED), ChangeSetState.REJECTED, Set.of(Role.REVIEWER)),
  /** Give it up for good. */
  WITHDRAW(
      Set.of(ChangeSetState.DRAFT, ChangeSetState.SUBMITTED, ChangeSetState.APPROVED, ChangeSetState.REJECTED),
      ChangeSetState.WITHDRAWN, Set.of(Role.PLANNER)),
  /** Go on drawing after a no. */
  REOPEN(Set.of(ChangeSetState.REJECTED), ChangeSetState.DRAFT, Set.of(Role.PLANNER)),
  /** Bring it into the dataset. */
  PUBLISH(Set.of(ChangeSetState.APPROVED), ChangeSetState.PUBLISHED, Set.of(Role.PLANNER, Role.REVIEWER));

  private final Set<ChangeSetState> from;
  private final ChangeSetState to;
  private final Set<Role> roles;

  Step(Set<ChangeSetState> from, ChangeSetState to, Set<Role> roles) {
    this.from = from;
    this.to = to;
    this.roles = roles;
  }

  /** States that it is possible in. */
  public Set<ChangeSetState> from() {
    return from;
  }

  /** State that it ends in. */
  public ChangeSetState to() {
    return to;
  }

  /** Roles of which somebody needs one for it. */
  public Set<Role> roles() {
    return roles;
  }

  /** Whether somebody looks at what others drew: never one of those. */
  public boolean isReview() {
    return this == APPROVE || this == REJECT;
  }

  /** As in addresses: {@code submit}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in the audit record: {@code change-set.submit}. */
  public String action() {
    return "change-set." + word();
  }
}
