package lanxian.store;

import java.util.List;
import java.util.Set;
import lanxian.audit.AuditReport;
import lanxian.audit.AuditVerifier;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;

/** What tests of the audit record share. */
abstract class AuditFixture extends StoreFixture {

  static AuditEvent event(String action, String detail) {
    return new AuditEvent("planner1", "10.0.0.7", action, "somewhere", null, AuditEvent.Outcome.REFUSED, detail);
  }

  final AuditReport report(AuditHead... noted) {
    return new AuditVerifier(store).verify(List.of(noted));
  }

  final ChangeSet changeSet(String id, int version, ChangeSetState state) {
    return new ChangeSet(id, version, state, "一级保护区", null, null, "planner1", Set.of("planner1"), null, null, null, NOON,
        NOON, List.of());
  }

  @Override
  final List<String> unlockZones() {
    return List.of();
  }

  @Override
  final List<String> unlockCoverage() {
    return List.of();
  }
}
