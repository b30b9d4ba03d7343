package lanxian.editing.validation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.editing.EditingFault;
import lanxian.store.AuditEvent;
import lanxian.store.ChangeSetStep;
import lanxian.store.ChangeSetStore;
import lanxian.store.StaleChangeSetException;

/**
 * Checks stored change sets and mends them. A report is kept under all that it depends on and given again as long as
 * that is the same. Safe for use by several threads.
 */
public final class ValidationService {
  private static final long KEPT_BYTES = 32L << 20;

  private final KeptReports kept = new KeptReports(KEPT_BYTES);
  private final ChangeSetStore store;
  private final Supplier<RuleSet> rules;
  private final ValidationParameters parameters;
  private final Function<LocalDate, PublishedZones> published;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param published what is in force on a day
   * @param zone the time zone whose days count
   */
  public ValidationService(ChangeSetStore store, Supplier<RuleSet> rules, ValidationParameters parameters,
      Function<LocalDate, PublishedZones> published, Clock clock, ZoneId zone) {
    this.store = store;
    this.rules = rules;
    this.parameters = parameters;
    this.published = published;
    this.clock = clock;
    this.zone = zone;
  }

  /** What is wrong with the newest version of a change set; empty if there is none. */
  public Optional<ValidationReport> report(String id) {
    return kept(id).or(() -> store.find(id).map(this::report));
  }

  /** The report of the newest version if it is kept; the change set itself, which may be large, is not read for it. */
  private Optional<ValidationReport> kept(String id) {
    List<ChangeSetStep> steps = store.steps(id);
    int version = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).version();
    return kept.validFrom(id, version).flatMap(validFrom -> {
      LocalDate day = validFrom.isEmpty() ? today() : validFrom.get();
      OptionalLong revision = published.apply(day).revision();
      return revision.isEmpty() ? Optional.empty()
          : kept.find(new KeptReports.State(id, version, revision.getAsLong(), rules.get().hash(), day));
    });
  }

  /** What is wrong with a change set, as it is stored at its version. */
  public ValidationReport report(ChangeSet set) {
    return report(set, day(set));
  }

  /** What would be wrong with it if it took effect on that day, whatever day it names. */
  public ValidationReport report(ChangeSet set, LocalDate day) {
    return report(set, rules.get(), published.apply(day), day);
  }

  private ValidationReport report(ChangeSet set, RuleSet today, PublishedZones zones, LocalDate day) {
    OptionalLong revision = zones.revision();
    if (revision.isEmpty()) {
      return new Validation(today, parameters).of(set, zones, day);
    }
    KeptReports.State state =
        new KeptReports.State(set.id(), set.version(), revision.getAsLong(), today.hash(), day);
    return kept.find(state).orElseGet(() -> {
      ValidationReport report = new Validation(today, parameters).of(set, zones, day);
      if (zones.revision().isPresent() && !report.failed()) {
        kept.keep(state, set.validFrom(), report);
      }
      return report;
    });
  }

  /**
   * Does mends one after another and stores what comes of it as the next version.
   *
   * @param version what it is now; the version before if no mend had anything left to do
   */
  public record Outcome(int version, Mended mended) {}

  /**
   * Mends a draft.
   *
   * @param expected version that the caller looked at
   * @param mends ids of proposals; null = all that are automatic
   * @return empty if there is no such change set
   * @throws FaultException WRONG_STATE if it is no draft, or MEND_UNKNOWN for every id that is not proposed
   * @throws StaleChangeSetException if it is no longer at that version
   */
  public Optional<Outcome> mend(Caller caller, String id, int expected, List<String> mends) {
    return store.find(id).map(set -> mend(caller, set, expected, mends));
  }

  /** What {@link #mend} would do, without storing anything; the same refusals. */
  public Optional<MendPreview> preview(String id, int expected, List<String> mends) {
    return store.find(id).map(set -> MendPreview.of(set, mended(set, expected, mends)));
  }

  private Mended mended(ChangeSet set, int expected, List<String> ids) {
    if (set.version() != expected) {
      throw new StaleChangeSetException(set.id(), expected);
    }
    if (set.state() != ChangeSetState.DRAFT) {
      throw new FaultException(Fault.of(EditingFault.WRONG_STATE,
          "change set " + set.id() + " is " + set.state() + "; only a draft can be mended"));
    }
    LocalDate day = day(set);
    PublishedZones zones = published.apply(day);
    RuleSet today = rules.get();
    return new Validation(today, parameters).mend(set, zones, day, chosen(report(set, today, zones, day), ids));
  }

  private Outcome mend(Caller caller, ChangeSet set, int expected, List<String> ids) {
    Mended mended = mended(set, expected, ids);
    if (mended.done().stream().allMatch(done -> done.effect().isEmpty())) {
      return new Outcome(set.version(), mended);
    }
    ChangeSet next = next(set, caller.login(), mended);
    store.save(next, AuditEvent.done(caller, "change-set.mend", "change-set " + set.id(), (long) next.version(),
        "%d mends, %+.2f m²".formatted(mended.done().size(), mended.areaChangeM2())));
    return new Outcome(next.version(), mended);
  }

  private static List<Mend> chosen(ValidationReport report, List<String> ids) {
    if (ids == null) {
      return report.mends().stream().filter(Mend::automatic).toList();
    }
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (report.mend(ids.get(i)).isEmpty()) {
        faults.add(Fault.of(MendFault.MEND_UNKNOWN, "nothing of the name " + ids.get(i) + " is proposed; look at the"
            + " validation of version " + report.version(), Place.pointer("/" + i)));
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    Set<String> wanted = new HashSet<>(ids);
    return report.mends().stream().filter(mend -> wanted.contains(mend.id())).toList();
  }

  /** Whoever mends has drawn in it, so he does not review it. */
  private ChangeSet next(ChangeSet set, String login, Mended mended) {
    Set<String> drafters = new HashSet<>(set.drafters());
    drafters.add(login);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // what databases keep
    return new ChangeSet(set.id(), set.version() + 1, set.state(), set.title(), set.note(), set.validFrom(), set.creator(),
        drafters, set.reviewer(), null, null, set.createdAt(), now, mended.changes());
  }

  private LocalDate day(ChangeSet set) {
    return set.validFrom() == null ? today() : set.validFrom();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
