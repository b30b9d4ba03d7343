package lanxian.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Fault;
import lanxian.domain.FaultCode;
import lanxian.domain.Role;
import org.junit.jupiter.api.Test;

/** Every step in every state by every set of roles, drafter or not, against the table as people say it. */
class StepTest {
  /** Step → states that it is possible in, state that comes of it, roles. */
  private static final Map<Step, String> TABLE = Map.of(
      Step.EDIT, "DRAFT → DRAFT: PLANNER",
      Step.SUBMIT, "DRAFT → SUBMITTED: PLANNER",
      Step.APPROVE, "SUBMITTED → APPROVED: REVIEWER",
      Step.REJECT, "SUBMITTED APPROVED → REJECTED: REVIEWER",
      Step.WITHDRAW, "DRAFT SUBMITTED APPROVED REJECTED → WITHDRAWN: PLANNER",
      Step.REOPEN, "REJECTED → DRAFT: PLANNER",
      Step.PUBLISH, "APPROVED → PUBLISHED: PLANNER REVIEWER");

  private static ChangeSet set(ChangeSetState state) {
    return new ChangeSet("a", 3, state, "t", null, null, "creator", Set.of("creator", "drafter"), null, null, null,
        Instant.EPOCH, Instant.EPOCH, List.of());
  }

  private static List<Set<Role>> roleSets() {
    List<Set<Role>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << Role.values().length; bits++) {
      EnumSet<Role> roles = EnumSet.noneOf(Role.class);
      for (Role role : Role.values()) {
        if ((bits >> role.ordinal() & 1) == 1) {
          roles.add(role);
        }
      }
      sets.add(roles);
    }
    return sets;
  }

  @Test
  void everyStepInEveryStateByEveryRole() {
    int allowed = 0;
    for (Step step : Step.values()) {
      String[] table = TABLE.get(step).split(" → |: ");
      Set<String> states = Set.of(table[0].split(" "));
      Set<String> needed = Set.of(table[2].split(" "));
      assertThat(step.to().name()).isEqualTo(table[1]);
      for (ChangeSetState state : ChangeSetState.values()) {
        for (Set<Role> roles : roleSets()) {
          for (String login : List.of("drafter", "creator", "other")) {
            Caller caller = new Caller(login, null, roles, Caller.clearanceOf(roles), null, Caller.Means.TOKEN);
            List<FaultCode> expected = new ArrayList<>();
            if (roles.stream().noneMatch(role -> needed.contains(role.name()))) {
              expected.add(EditingFault.ROLE_NEEDED);
            }
            if (!states.contains(state.name())) {
              expected.add(EditingFault.WRONG_STATE);
            }
            if (!login.equals("other") && needed.equals(Set.of("REVIEWER"))) {
              expected.add(EditingFault.DRAFTER_CANNOT_REVIEW);
            }
            assertThat(Permission.faults(set(state), step, caller)).as("%s in %s by %s as %s", step, state, login, roles)
                .map(Fault::code).isEqualTo(expected);
            allowed += expected.isEmpty() ? 1 : 0;
          }
        }
      }
    }
    assertThat(allowed).isPositive();
    assertThat(TABLE).hasSize(Step.values().length);
  }

  @Test
  void nobodyInParticularMayDoNothing() {
    for (Step step : Step.values()) {
      for (ChangeSetState state : ChangeSetState.values()) {
        assertThat(Permission.faults(set(state), step, Caller.anonymous("192.0.2.1"))).map(Fault::code)
            .contains(EditingFault.ROLE_NEEDED);
      }
    }
  }
}
