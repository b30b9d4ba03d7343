package lanxian.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;

/** Whether somebody may take a step with a change set as it is. */
final class Permission {
  private Permission() {}

  /** Why not, all of it; empty if he may. */
  static List<Fault> faults(ChangeSet set, Step step, Caller caller) {
    List<Fault> faults = new ArrayList<>();
    if (caller.isAnonymous() || step.roles().stream().noneMatch(caller::has)) {
      faults.add(Fault.of(EditingFault.ROLE_NEEDED, "%s is for %s; %s is %s".formatted(step.word(),
          String.join(" or ", step.roles().stream().map(Enum::name).sorted().toList()),
          caller.isAnonymous() ? "somebody unknown" : caller.login(), new TreeSet<>(caller.roles()))));
    }
    if (!step.from().contains(set.state())) {
      faults.add(Fault.of(EditingFault.WRONG_STATE, "%s is not possible: change set %s is %s, and not %s".formatted(
          step.word(), set.id(), set.state(), String.join(" or ",
              new TreeSet<>(step.from()).stream().map(Enum::name).toList()))));
    }
    if (step.isReview() && caller.login() != null && set.drafters().contains(caller.login())) {
      faults.add(Fault.of(EditingFault.DRAFTER_CANNOT_REVIEW,
          "%s drew in change set %s, and nobody reviews what he drew himself".formatted(caller.login(), set.id())));
    }
    return faults;
  }
}
