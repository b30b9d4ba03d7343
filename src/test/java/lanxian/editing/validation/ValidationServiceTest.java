package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.editing.EditingFault;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.Ground;
import lanxian.store.AuditEvent;
import lanxian.store.StaleChangeSetException;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Change sets in a store: checked, mended, held back. */
class ValidationServiceTest {
  private static final Caller PLANNER =
      new Caller("planner2", null, Set.of(Role.PLANNER), SecurityLevel.RESTRICTED, "127.0.0.1", Caller.Means.SESSION);

  private final Ground ground = Ground.changji();
  private Store store;
  private ValidationService service;

  @BeforeEach
  void open() {
    store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID());
    service = new ValidationService(store.changeSets(), Checked::rules, Checked.numbers().withPrefectureChecked(false),
        day -> PublishedZones.NONE, Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC),
        ZoneId.of("Asia/Shanghai"));
    save(Draft.set(Draft.unit("a", ground.polygon(0, 0, 1000, 1000, 1000, 0, 0, 1000)),
        Draft.unit("b", ground.rect(900, 0, 2000, 1000)), Draft.unit("c", ground.rect(5000, 0, 6000, 1000)).declared(1)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void save(ChangeSet set) {
    store.changeSets().save(set, AuditEvent.done(PLANNER, "change-set.create", "change-set " + set.id(), 1L, null));
  }

  @Test
  void mendsAreTheNextVersion() {
    ValidationReport report = service.report("set-1").orElseThrow();
    assertThat(report.version()).isEqualTo(1);
    assertThat(report.day()).isEqualTo("2026-11-23");
    assertThat(report.errors()).hasSize(2);
    ValidationService.Outcome outcome = service.mend(PLANNER, "set-1", 1, null).orElseThrow();
    assertThat(outcome.version()).isEqualTo(2);
    ChangeSet mended = store.changeSets().find("set-1").orElseThrow();
    assertThat(mended.drafters()).containsExactlyInAnyOrder("planner1", "planner2");
    assertThat(mended.change("c-c")).isEqualTo(store.changeSets().find("set-1", 1).orElseThrow().change("c-c"));
    assertThat(area(mended) - area(store.changeSets().find("set-1", 1).orElseThrow()))
        .isCloseTo(outcome.mended().areaChangeM2(), within(1e-6));
    assertThat(service.report(mended).errors()).isEmpty();
    assertThat(store.changeSets().steps("set-1")).extracting(step -> step.action() + " " + step.actor())
        .containsExactly("change-set.create planner2", "change-set.mend planner2");
  }

  @Test
  void whatIsNotAutomaticIsDoneOnlyIfChosen() {
    String id = service.report("set-1").orElseThrow().findings().stream()
        .filter(finding -> finding.code() == ValidationCode.ZONE_AREA_DIFFERS).findFirst().orElseThrow()
        .mend().orElseThrow().id();
    service.mend(PLANNER, "set-1", 1, null);
    assertThat(codes()).contains(ValidationCode.ZONE_AREA_DIFFERS);
    service.mend(PLANNER, "set-1", 2, List.of(id));
    assertThat(codes()).doesNotContain(ValidationCode.ZONE_AREA_DIFFERS);
    assertThat(service.mend(PLANNER, "set-1", 3, null).orElseThrow().version()).as("nothing left to do").isEqualTo(3);
  }

  @Test
  void unknownMendsAndSetsAreRefusedAndNothingIsDone() {
    FaultException refused = catchThrowableOfType(FaultException.class,
        () -> service.mend(PLANNER, "set-1", 1, List.of("nonsense", "more nonsense")));
    assertThat(refused.faults()).extracting(fault -> fault.code().name())
        .containsExactly("MEND_UNKNOWN", "MEND_UNKNOWN");
    assertThat(refused.faults()).extracting(fault -> fault.where().pointer()).containsExactly("/0", "/1");
    assertThat(service.mend(PLANNER, "set-9", 1, null)).isEmpty();
    assertThat(service.report("set-9")).isEmpty();
    assertThat(catchThrowableOfType(StaleChangeSetException.class, () -> service.mend(PLANNER, "set-1", 7, null)))
        .isNotNull();
    assertThat(store.changeSets().find("set-1").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void onlyADraftIsMended() {
    ChangeSet draft = store.changeSets().find("set-1").orElseThrow();
    save(new ChangeSet(draft.id(), 2, ChangeSetState.SUBMITTED, draft.title(), null, null, draft.creator(), draft.drafters(),
        null, null, null, draft.createdAt(), draft.changedAt(), draft.changes()));
    FaultException refused =
        catchThrowableOfType(FaultException.class, () -> service.mend(PLANNER, "set-1", 2, null));
    assertThat(refused.faults()).extracting(Fault::code).containsExactly(EditingFault.WRONG_STATE);
  }

  @Test
  void errorsHoldBackASubmissionWithTheirPlaces() {
    List<Fault> blocking = blocking();
    assertThat(blocking).extracting(fault -> fault.code().name()).containsExactly("ZONE_INVALID", "ZONE_OVERLAP");
    assertThat(blocking).allSatisfy(fault -> {
      assertThat(fault.where().pointer()).startsWith("/changes/c-");
      assertThat(fault.where().x()).isBetween(87.1, 87.3);
    });
    service.mend(PLANNER, "set-1", 1, null);
    assertThat(blocking()).isEmpty();
  }

  private List<Fault> blocking() {
    return new SubmitChecks(service).blocking(
        store.changeSets().find("set-1").orElseThrow(), service.report("set-1").orElseThrow().day());
  }

  private List<ValidationCode> codes() {
    return service.report("set-1").orElseThrow().findings().stream().map(ValidationFinding::code).toList();
  }

  private static double area(ChangeSet set) {
    return set.changes().stream().flatMap(change -> change.results().stream())
        .mapToDouble(zone -> EllipsoidalArea.m2(zone.geometry())).sum();
  }
}
