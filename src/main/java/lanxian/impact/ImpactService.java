package lanxian.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lanxian.checks.CheckService;
import lanxian.checks.Remembered;
import lanxian.domain.ChangeSet;
import lanxian.domain.Dataset;
import lanxian.siting.SitingIndex;
import lanxian.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what change sets would do. Both states are those of the day on which the change set takes effect, by today's rules:
 * what differs is due to the change set alone. Safe for use by several threads.
 */
public final class ImpactService {
  private static final Logger LOG = LoggerFactory.getLogger(ImpactService.class);
  private static final int MOST_KEPT = 8;
  private static final long LISTED_KEPT = 6L * Impact.MOST_LISTED; // projects in all lists of the answers kept

  private final Store store;
  private final CheckService checks;
  private final Projects projects;
  private final Waiters<State> waiters = new Waiters<>();
  private final Remembered<State, Impact> kept = new Remembered<>(MOST_KEPT, LISTED_KEPT, ImpactService::listed);

  /**
   * All that an answer depends on: if it is the same, so is the answer.
   *
   * @param day day on which the change set takes effect
   * @param records how many siting checks are stored
   * @param facilities how many versions of facilities are stored
   */
  public record State(
      String changeSetId, int version, long revision, LocalDate day, String ruleSet, long records, long facilities) {}

  /** @param store that the checks are made over */
  public ImpactService(Store store, CheckService checks) {
    this.store = store;
    this.checks = checks;
    this.projects = new Projects(store);
  }

  /** What the impact of a change set depends on now. Takes projects out of records that were stored before they were. */
  public State state(ChangeSet set) {
    long revision = set.publishedRevision() == null ? checks.revision() : set.publishedRevision() - 1;
    return new State(set.id(), set.version(), revision, day(set), checks.ruleSet().hash(), projects.checks(),
        store.facilities().versions());
  }

  /** The day that it takes effect on: its own, but never before the day on which it is or would be published. */
  private LocalDate day(ChangeSet set) {
    LocalDate published = set.publishedRevision() == null ? checks.today()
        : set.changedAt().atZone(checks.zone()).toLocalDate();
    return set.validFrom() == null || set.validFrom().isBefore(published) ? published : set.validFrom();
  }

  /** The impact of a change set; of one that is published, what it did to the revision before. */
  public Impact impact(ChangeSet set) {
    return impact(set, state(set), null);
  }

  /**
   * The impact of a change set in a state.
   *
   * @param state of the change set, see {@link #state}
   * @param login who waits for it; null if nobody may be told to stop
   * @throws ImpactStoppedException if he was told to {@link #stop}, and nobody else waits for the same
   */
  public Impact impact(ChangeSet set, State state, String login) {
    try (Waiters<State>.Waiter waiter = waiters.join(state, login)) {
      while (true) {
        try {
          return kept.get(state, asked -> compute(set, asked, waiters.wanted(asked)));
        } catch (ImpactStoppedException e) {
          if (waiter.hasLeft()) {
            throw e;
          } // others left just as this one came: it is begun anew
        }
      }
    }
  }

  /** Lets somebody wait no more for the impact of a change set. Work at it ends when nobody else waits. */
  public void stop(String changeSetId, String login) {
    waiters.stop(state -> state.changeSetId().equals(changeSetId), login);
  }

  private Impact compute(ChangeSet set, State state, Wanted wanted) {
    SitingIndex before = checks.index(state.revision(), state.day());
    Impact impact = compute(set, state, before, wanted);
    // a file that was damaged meanwhile: what could not be read would count as undetermined
    return before.isSound() ? impact : compute(set, state, checks.index(state.revision(), state.day()), wanted);
  }

  private Impact compute(ChangeSet set, State state, SitingIndex before, Wanted wanted) {
    wanted.check();
    Dataset newest = checks.dataset();
    Dataset base = newest.revision() == state.revision() ? newest : store.zones().dataset(state.revision());
    ProposedZones proposed = ProposedZones.of(set, base, state.day(), checks.ruleSet());
    ChangedZones changed = ChangedZones.of(base, proposed.versions(), state.day());
    CompletableFuture<List<AreaChange>> areas = CompletableFuture.supplyAsync(() -> AreaComparison.of(before, changed, wanted));
    Impact.Projects found = projects(state, before, before.after(proposed.after(base)), changed, wanted);
    return new Impact(set.id(), set.version(), state.revision(), state.ruleSet(), state.day(), joined(areas, wanted),
        found, proposed.leftOut());
  }

  private static List<AreaChange> joined(CompletableFuture<List<AreaChange>> areas, Wanted wanted) {
    try {
      return areas.join();
    } catch (CompletionException e) {
      wanted.check();
      LOG.error("areas gained and lost cannot be computed", e);
      return null;
    }
  }

  private Impact.Projects projects(
      State state, SitingIndex before, SitingIndex after, ChangedZones changed, Wanted wanted) {
    Findings findings = new Findings();
    if (!changed.pairs().isEmpty()) {
      ProjectComparison comparison = new ProjectComparison(checks.check(), before, after, changed, wanted);
      try (Pipeline<Findings> pipeline =
          new Pipeline<>(Runtime.getRuntime().availableProcessors(), findings::add)) {
        projects.each(changed.window(checks.check().farthestM(state.day())),
            some -> pipeline.submit(() -> comparison.findings(some)));
        pipeline.finish();
      }
    }
    return findings.projects(state.records() + projects.facilities());
  }

  private static long listed(Impact impact) {
    Impact.Projects all = impact.projects();
    return all.stricter().size() + all.looser().size() + all.undetermined().size() + all.notEvaluated().size();
  }
}
