package lanxian.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import lanxian.domain.Caller;
import lanxian.domain.FaultException;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.editing.Published;
import lanxian.editing.ZonePublisher;
import lanxian.exchange.ImportResult;
import lanxian.exchange.Importer;
import lanxian.store.AuditEvent;
import lanxian.store.ImportRun.State;
import lanxian.store.StaleRevisionException;
import lanxian.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one import from its file to its end. */
final class ImportWork {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
  /** Often enough to be followed, and to be known to live. */
  private static final Duration BETWEEN_NEWS = Duration.ofMillis(500);
  private static final int ATTEMPTS = 5;

  private final Store store;
  private final Clock clock;
  private final Caller caller;
  private final String id;
  private final ImportAsked asked;
  private final Path file;
  private Instant lastTold = Instant.MIN;

  ImportWork(Store store, Clock clock, Caller caller, String id, ImportAsked asked, Path file) {
    this.store = store;
    this.clock = clock;
    this.caller = caller;
    this.id = id;
    this.asked = asked;
    this.file = file;
  }

  /** Does it; however it ends, the store says so. */
  void run() {
    try {
      tell(State.READING, 0, null);
      ImportResult result = new Importer().read(named(), asked.options(), this::checked);
      int all = result.report().counts().read();
      tell(State.CHECKING, all, all);
      ObjectNode outcome = OutcomeJson.of(result);
      boolean good = asked.dryRun() ? result.report().counts().refused() == 0 : result.report().accepted();
      if (!good || asked.dryRun()) {
        end(good ? State.DONE : State.REFUSED, outcome);
      } else {
        tell(State.PUBLISHING, all, all);
        publish(leveled(result.drafts()), outcome);
      }
    } catch (CancellationException e) {
      LOG.debug("import {} was cancelled", id);
    } catch (FaultException e) {
      end(State.REFUSED, OutcomeJson.of(e.faults()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.error("import {} failed", id, e);
      end(State.FAILED, OutcomeJson.failed("Something failed here; the log has it under " + id));
    }
  }

  /** The file under its own ending, which tells its format; nothing else of what it is called gets on the disk. */
  private Path named() {
    String ending = asked.file().substring(asked.file().lastIndexOf('.') + 1);
    Path named = file.resolveSibling("upload." + (ending.matches("[A-Za-z0-9]{1,10}") ? ending : "bin"));
    try {
      return Files.move(file, named);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checked(int done, int all) {
    Instant now = clock.instant();
    if (Duration.between(lastTold, now).compareTo(BETWEEN_NEWS) >= 0) {
      lastTold = now;
      tell(State.CHECKING, done, all);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("the service ends");
    }
  }

  /** @throws CancellationException if somebody stopped it meanwhile */
  private void tell(State state, int done, Integer all) {
    if (!store.imports().progress(id, state, done, all)) {
      throw new CancellationException();
    }
  }

  private List<ZoneDraft> leveled(List<ZoneDraft> drafts) {
    SecurityLevel level = asked.securityLevel();
    return level == null ? drafts : drafts.stream().map(draft -> leveled(draft, level)).toList();
  }

  private static ZoneDraft leveled(ZoneDraft draft, SecurityLevel level) {
    ZoneDescription said = draft.description();
    return new ZoneDraft(draft.zoneId(), new ZoneDescription(said.category(), said.zoneClass(), said.name(),
        said.countyCode(), said.status(), said.surveyAccuracyM(), said.approval(), said.source(), said.supersedes(), level,
        said.remarks(), said.attributes()), draft.geometry(), draft.areaM2(), draft.validity(), draft.retired());
  }

  /** If others publish meanwhile, what is new is found out again. */
  private void publish(List<ZoneDraft> drafts, ObjectNode outcome) {
    for (int attempt = 1; ; attempt++) {
      try {
        Published published = new ZonePublisher(store.zones()).publish(drafts, List.of(), caller.login(),
            "Import of " + asked.file(), (draft, added, unchanged) -> store.imports().publish(id, draft,
                counted(outcome, added, draft.zones().size() - added, unchanged).toString(),
                ended(State.DONE, "revision after " + draft.basedOn())));
        if (published.publication().isEmpty()) {
          end(State.DONE, counted(outcome, 0, 0, published.unchanged()));
        }
        return;
      } catch (StaleRevisionException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static ObjectNode counted(ObjectNode outcome, int added, int changed, int unchanged) {
    outcome.putObject("zones").put("added", added).put("changed", changed).put("unchanged", unchanged);
    return outcome;
  }

  private void end(State state, ObjectNode outcome) {
    store.imports().end(id, state, outcome.toString(), ended(state, asked.dryRun() ? "dry run" : null));
  }

  private AuditEvent ended(State state, String detail) {
    return AuditEvent.done(caller, "import.end", id, null, state + " " + asked.file() + (detail == null ? "" : ", " + detail));
  }
}
