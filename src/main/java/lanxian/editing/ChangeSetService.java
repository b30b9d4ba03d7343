package lanxian.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lanxian.domain.Caller;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.store.AuditEvent;
import lanxian.store.ChangeSetFilter;
import lanxian.store.ChangeSetStep;
import lanxian.store.ChangeSetSummary;
import lanxian.store.PublicationDraft;
import lanxian.store.StaleChangeSetException;
import lanxian.store.StaleRevisionException;
import lanxian.store.Store;

/**
 * Change sets from the first line to a published zone. Whoever changes one names the version that he looked at: if it is
 * not the newest any more, {@link StaleChangeSetException} tells him, and nothing of his is lost without a word. Everything
 * that is wrong comes at once as a {@link FaultException} of {@link EditingFault}s; what was refused to somebody stands in
 * the audit record. Safe for use by several threads.
 */
public final class ChangeSetService {
  /** Times that a publication is tried while others publish something else. */
  private static final int PUBLISH_TRIES = 100;
  private static final int AUDIT_CHARS = 1000;
  private static final String TARGET = "change-set ";

  private final Store store;
  private final Supplier<RuleSet> rules;
  private final Clock clock;
  private final ZoneId zone;
  private final BeforeSubmit checks;
  private final TimeOrderedIds ids;

  /**
   * @param rules the rules of today: which categories and classes there are
   * @param zone the time zone whose days count
   * @param checks what else has to be right before a change set is submitted or published
   */
  public ChangeSetService(Store store, Supplier<RuleSet> rules, Clock clock, ZoneId zone, BeforeSubmit checks) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
    this.zone = zone;
    this.checks = checks;
    this.ids = new TimeOrderedIds(clock);
  }

  /** The newest version of a change set. */
  public Optional<ChangeSet> find(String id) {
    return Texts.isStorable(id) ? store.changeSets().find(id) : Optional.empty();
  }

  /** A change set as it was. */
  public Optional<ChangeSet> find(String id, int version) {
    return Texts.isStorable(id) ? store.changeSets().find(id, version) : Optional.empty();
  }

  /** What was done to a change set, oldest first. */
  public List<ChangeSetStep> steps(String id) {
    return Texts.isStorable(id) ? store.changeSets().steps(id) : List.of();
  }

  /** As {@link lanxian.store.ChangeSetStore#list}. */
  public List<ChangeSetSummary> list(ChangeSetFilter filter, ChangeSetSummary.Place after, int limit) {
    return store.changeSets().list(filter, after, limit);
  }

  /** An id for a new zone: nobody has to think of one. */
  public String newZoneId(String category) {
    return category + "-" + ids.brief();
  }

  /** Begins a draft. */
  public ChangeSet create(Caller caller, Heading heading) {
    return create(caller, heading, List.of(), "change-set.create", null);
  }

  /**
   * Begins a draft that brings every zone that was touched after a revision back to what it said then. What was
   * published stays; the register of coverage is left alone.
   *
   * @throws FaultException REVISION_UNKNOWN, ROLLBACK_NEEDS_SEVERAL_VERSIONS
   */
  public ChangeSet rollback(Caller caller, Heading heading, long revision) {
    requirePlanner(caller);
    List<Change> changes = new Rollback(store.zones(), ids).changes(revision, heading.validFrom() == null ? today()
        : heading.validFrom());
    return create(caller, heading, changes, "change-set.rollback", "to revision " + revision);
  }

  private ChangeSet create(Caller caller, Heading heading, List<Change> changes, String action, String detail) {
    requirePlanner(caller);
    refuse(heading.faults());
    ChangeSet set = NextVersion.first(ids.uuid(), heading, caller.login(), now(), changes);
    store.changeSets().save(set, AuditEvent.done(caller, action, TARGET + set.id(), 1L, detail));
    return set;
  }

  private void requirePlanner(Caller caller) {
    if (caller.isAnonymous() || Step.EDIT.roles().stream().noneMatch(caller::has)) {
      throw refused(caller, Step.EDIT, null,
          List.of(Fault.of(EditingFault.ROLE_NEEDED, "change sets are drawn by PLANNERs")));
    }
  }

  /** Changes title, note and day. */
  public ChangeSet describe(Caller caller, String id, int expected, Heading heading) {
    ChangeSet seen = permitted(caller, id, expected, Step.EDIT);
    refuse(heading.faults());
    return save(caller, next(seen, caller).described(heading), Step.EDIT, "title, note or day");
  }

  /** Adds changes behind those that are there; all of them or none. */
  public ChangeSet add(Caller caller, String id, int expected, List<Drawing> drawings) {
    ChangeSet seen = permitted(caller, id, expected, Step.EDIT);
    refuse(check(drawings).faults(drawings, seen.changes()));
    List<Change> changes = new ArrayList<>(seen.changes());
    drawings.forEach(drawing -> changes.add(drawing.change(ids.brief())));
    return save(caller, next(seen, caller).drawn(changes), Step.EDIT, drawings.size() + " changes added");
  }

  /** Puts a change in the place of one that is there. */
  public ChangeSet replace(Caller caller, String id, int expected, String changeId, Drawing drawing) {
    ChangeSet seen = permitted(caller, id, expected, Step.EDIT);
    List<Change> changes = new ArrayList<>(seen.changes());
    int at = changes.indexOf(change(seen, changeId));
    List<Change> others = new ArrayList<>(changes);
    others.remove(at);
    refuse(check(List.of(drawing)).faults(List.of(drawing), others));
    changes.set(at, drawing.change(changeId));
    return save(caller, next(seen, caller).drawn(changes), Step.EDIT, "change " + changeId + " replaced");
  }

  /** Takes changes out; all of them or none. */
  public ChangeSet remove(Caller caller, String id, int expected, Set<String> changeIds) {
    ChangeSet seen = permitted(caller, id, expected, Step.EDIT);
    Set<Change> gone = new HashSet<>();
    changeIds.forEach(changeId -> gone.add(change(seen, changeId)));
    List<Change> changes = seen.changes().stream().filter(change -> !gone.contains(change)).toList();
    return save(caller, next(seen, caller).drawn(changes), Step.EDIT, "changes removed: " + String.join(", ", changeIds));
  }

  private static Change change(ChangeSet set, String changeId) {
    return set.change(changeId).orElseThrow(() -> new FaultException(Fault.of(EditingFault.CHANGE_UNKNOWN,
        "there is no change " + changeId + " in change set " + set.id())));
  }

  private DrawingCheck check(List<Drawing> drawings) {
    return new DrawingCheck(rules.get(), KnownZones.of(store.zones(), DrawingCheck.zones(drawings)));
  }

  /**
   * Takes a step that changes no zone: submit, approve, reject, withdraw, reopen.
   *
   * @param reason needed to reject; else it may be null
   */
  public ChangeSet move(Caller caller, String id, int expected, Step step, String reason) {
    if (step == Step.EDIT || step == Step.PUBLISH) {
      throw new IllegalArgumentException(step + " is more than a step");
    }
    ChangeSet seen = permitted(caller, id, expected, step);
    List<Fault> faults = new ArrayList<>(Texts.faults(reason, Heading.MAX_TEXT, "/reason"));
    if (step == Step.REJECT && (reason == null || reason.isBlank())) {
      faults.add(Fault.of(EditingFault.REASON_NEEDED, "whoever rejects says why", Place.pointer("/reason")));
    }
    if (step == Step.SUBMIT) {
      faults.addAll(PublicationPlan.of(seen, known(seen), day(seen), null).faults());
      faults.addAll(checks.blocking(seen, day(seen)));
    }
    if (!faults.isEmpty()) {
      throw refused(caller, step, id, faults);
    }
    return save(caller, next(seen, caller).after(step, reason), step, reason);
  }

  /**
   * Publishes as one revision.
   *
   * @param on day from which it is in force instead of the one that the draft names, and that the change set names from then
   *     on; null = the one of the draft, or today if it names none. Zones that say their own day keep it
   * @param past true: zones may come into force on days that are past, which changes what was true on them
   */
  public ChangeSet publish(Caller caller, String id, int expected, LocalDate on, boolean past) {
    for (int attempt = 1; ; attempt++) {
      ChangeSet seen = permitted(caller, id, expected, Step.PUBLISH);
      long basedOn = store.zones().revision(); // before the zones are looked at: what comes meanwhile is then noticed
      LocalDate day = on == null ? day(seen) : on;
      List<Fault> faults = new ArrayList<>(past || on == null ? List.of() : pastDay(on));
      PublicationPlan plan = PublicationPlan.of(seen, known(seen), day, past || !faults.isEmpty() ? null : today());
      faults.addAll(plan.faults());
      faults.addAll(checks.blocking(seen, day));
      if (!faults.isEmpty()) {
        throw refused(caller, Step.PUBLISH, id, faults);
      }
      ChangeSet next = next(seen, caller).published(on == null ? seen.validFrom() : on);
      try {
        return store.changeSets().publish(next,
            new PublicationDraft(basedOn, caller.login(), seen.title(), plan.drafts(), List.of()),
            event(caller, next, Step.PUBLISH, "%d zones from %s%s".formatted(plan.drafts().size(), day,
                past ? ", days that are past included" : "")));
      } catch (StaleRevisionException e) {
        if (attempt == PUBLISH_TRIES) {
          throw e;
        }
      }
    }
  }

  /** A day that somebody chose is told once, not with every zone. */
  private List<Fault> pastDay(LocalDate chosen) {
    return !chosen.isBefore(today()) ? List.of() : List.of(Fault.of(EditingFault.IN_FORCE_IN_THE_PAST,
        "%s is before today (%s), and would change what was true; say so if that is meant".formatted(chosen, today()),
        Place.pointer("/validFrom")));
  }

  /** The day from which a change set would be in force if it were published today. */
  public LocalDate day(ChangeSet set) {
    return set.validFrom() == null ? today() : set.validFrom();
  }

  /** To the microsecond, which is what databases keep. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private KnownZones known(ChangeSet set) {
    return KnownZones.of(store.zones(), set.changes().stream()
        .flatMap(change -> Drawing.zones(change.sources(), change.results()).stream()).collect(Collectors.toSet()));
  }

  /** The change set as it is, if the caller may take the step with it. */
  private ChangeSet permitted(Caller caller, String id, int expected, Step step) {
    ChangeSet seen = find(id).orElseThrow(() ->
        new FaultException(Fault.of(EditingFault.CHANGE_SET_UNKNOWN, "there is no change set " + id)));
    List<Fault> faults = Permission.faults(seen, step, caller);
    boolean wrongPerson = faults.stream().anyMatch(fault -> fault.code() != EditingFault.WRONG_STATE);
    if (!wrongPerson && seen.version() != expected) {
      throw new StaleChangeSetException(id, expected);
    }
    if (!faults.isEmpty()) {
      throw refused(caller, step, id, faults);
    }
    return seen;
  }

  private FaultException refused(Caller caller, Step step, String id, List<Fault> faults) {
    FaultException exception = new FaultException(faults);
    String why = exception.getMessage();
    store.audit().append(AuditEvent.refused(caller, step.action(), id == null ? "change-sets" : TARGET + id,
        why.length() <= AUDIT_CHARS ? why : why.substring(0, why.offsetByCodePoints(0, AUDIT_CHARS / 2)) + "…"));
    return exception;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  private NextVersion next(ChangeSet seen, Caller caller) {
    return new NextVersion(seen, caller.login(), now());
  }

  private ChangeSet save(Caller caller, ChangeSet next, Step step, String detail) {
    store.changeSets().save(next, event(caller, next, step, detail));
    return next;
  }

  private static AuditEvent event(Caller caller, ChangeSet next, Step step, String detail) {
    return AuditEvent.done(caller, step.action(), TARGET + next.id(), (long) next.version(), detail);
  }
}
