package lanxian.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lanxian.domain.Caller;
import lanxian.editing.TimeOrderedIds;
import lanxian.exchange.temporary.TempFile;
import lanxian.store.AuditEvent;
import lanxian.store.ImportRun;
import lanxian.store.ImportStore;
import lanxian.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports in the background, one at a time in this service. What a service that was killed left behind is found silent and
 * ends as FAILED: at the next start, at once where nobody else can have the database, or by another service on it. Safe for
 * use by several threads.
 */
public final class Imports implements AutoCloseable {
  /** How many may wait or run, all services taken together. */
  static final int MOST_OPEN = 20;
  /** Silent for so long, nobody works on it any more. */
  static final Duration SILENCE = Duration.ofSeconds(20);
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

  private final Store store;
  private final Clock clock;
  private final TimeOrderedIds ids;
  private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Imports::thread);
  private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(Imports::thread);
  private final OpenRuns mine = new OpenRuns();

  private Imports(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.ids = new TimeOrderedIds(clock);
  }

  /**
   * Looks for what others left behind, now and again and again.
   *
   * @param clock of the service: gives imports the instant at which they were sent
   */
  public static Imports start(Store store, Clock clock) {
    Imports imports = new Imports(store, clock);
    imports.sweep(store.isShared() ? SILENCE : Duration.ZERO);
    imports.sweeper.scheduleWithFixedDelay(() -> imports.sweep(SILENCE), SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
    return imports;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "imports");
    thread.setDaemon(true);
    return thread;
  }

  private void sweep(Duration silence) {
    try {
      mine.all().forEach(store.imports()::alive);
      store.imports().abandon(silence, OutcomeJson.failed(
          "The service ended before the import did; nothing was published. Please send the file again.").toString());
    } catch (RuntimeException e) {
      LOG.warn("imports that are left behind cannot be looked for now: {}", e.getMessage());
    }
  }

  /** Whether one more may be sent. */
  public boolean hasRoom() {
    return store.imports().open() < MOST_OPEN;
  }

  /** A place for the bytes of a file, to be given to {@link #submit} or closed. */
  public TempFile place() {
    try {
      return TempFile.named("upload");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for the file", e);
    }
  }

  /**
   * Takes a file over, to be imported when it is its turn; it is removed then.
   *
   * @param held the file's bytes, whatever it is called there
   * @return the import, which waits
   */
  public ImportRun submit(Caller caller, ImportAsked asked, TempFile held, long bytes) {
    ImportRun run = new ImportRun(ids.uuid(), ImportRun.State.WAITING, asked.file(), bytes, asked.json(), caller.login(),
        clock.instant(), null, 0, null, null);
    store.imports().add(run, AuditEvent.done(caller, "import.begin", run.id(), null, asked.file() + " " + asked.json()));
    mine.add(run.id());
    worker.execute(() -> {
      try (held) {
        new ImportWork(store, clock, caller, run.id(), asked, held.path()).run();
      } catch (RuntimeException e) {
        LOG.error("import {} cannot be ended", run.id(), e); // the sweep will find it silent
      } finally {
        mine.remove(run.id());
      }
    });
    return run;
  }

  /** Cancels one that is not being published yet; false if it is too late. */
  public boolean cancel(Caller caller, String id) {
    return store.imports().cancel(id, AuditEvent.done(caller, "import.cancel", id, null, null));
  }

  /** What the store knows of them. */
  public ImportStore runs() {
    return store.imports();
  }

  /** Lets what is being published be published, and ends what is not. */
  @Override
  public void close() {
    sweeper.shutdownNow();
    worker.shutdownNow();
    try {
      worker.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    mine.all().forEach(id -> store.imports().end(id, ImportRun.State.FAILED,
        OutcomeJson.failed("The service ended before it was this import's turn; please send the file again.").toString(),
        new AuditEvent(null, null, "import.end", id, null, AuditEvent.Outcome.DONE, "FAILED: the service ended")));
  }
}
