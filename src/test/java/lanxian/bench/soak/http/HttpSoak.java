package lanxian.bench.soak.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two services on one PostGIS, writers and readers who work on them over HTTP, and kills. Closing it, and the end of this
 * process however it comes, ends both services and removes their files.
 */
public final class HttpSoak implements AutoCloseable {
  private final String url;
  private final Path folder;
  private final List<Served> services = new ArrayList<>();
  private final List<Thread> people = new ArrayList<>();
  private final Ledger ledger = new Ledger();
  private final Thread atExit = new Thread(this::remove);
  private final int groups;
  private final Hand administrator;
  private int kills;

  /**
   * What came of it.
   *
   * @param foundDone requests that nobody answered and that turned out to be done
   * @param foundUndone requests that nobody answered and that turned out not to be done
   * @param overtaken change sets given up because others were first with their zones
   * @param faults what was lost, torn or wrong; empty if nothing was
   */
  public record Outcome(int published, int changeSets, long overtaken, long foundDone, long foundUndone, long reads,
      int replayed, int kills, long auditRows, List<String> faults) {}

  /**
   * Starts everything.
   *
   * @param url of an empty database
   * @param shared how many groups of zones all writers change
   * @param pauseMs mean pause of a writer between change sets
   */
  public HttpSoak(String url, int writers, int readers, int shared, int pauseMs) throws IOException {
    this.url = url;
    this.groups = writers + shared;
    this.folder = Files.createTempDirectory("lanxian-soak");
    Runtime.getRuntime().addShutdownHook(atExit);
    for (int i = 0; i < 2; i++) {
      Served service = new Served(url, Files.createDirectory(folder.resolve("service" + i)), "1g");
      services.add(service);
      service.start();
    }
    People workers = People.of(services, writers);
    administrator = workers.administrator();
    List<Integer> contended = Stream.iterate(writers, group -> group + 1).limit(shared).toList();
    for (int i = 0; i < writers; i++) {
      begin(new Writer(workers.planners().get(i), workers.reviewers().get((i + 1) % writers), i, contended, ledger, pauseMs));
    }
    for (int i = 0; i < readers; i++) {
      Hand reader = i % 2 == 0 ? new Hand(services) : workers.planners().get(i % writers);
      begin(new Reader(reader, services, groups, ledger, 1000 + i));
    }
  }

  private void begin(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    people.add(thread);
  }

  /** Publications acknowledged so far. */
  public int acknowledged() {
    return ledger.published.size();
  }

  /** Questions answered so far. */
  public long reads() {
    return ledger.reads.get();
  }

  /** Faults so far. */
  public List<String> faults() {
    return ledger.faults();
  }

  /** Kills one service with SIGKILL and starts it again. */
  public void kill() throws IOException, InterruptedException {
    Served service = services.get(kills++ % 2);
    if (!service.lives()) {
      ledger.fault(service.address() + " had ended by itself");
    }
    service.kill();
    service.start();
  }

  /** Lets everybody stop and looks at what is there. */
  public Outcome end() throws Exception {
    for (Thread person : people) {
      person.interrupt();
    }
    for (Thread person : people) {
      person.join();
    }
    Reckoning reckoning = new Reckoning(url, services, administrator, ledger, groups);
    reckoning.run();
    return new Outcome(ledger.published.size(), ledger.versions.size(), ledger.overtaken.get(), ledger.foundDone.get(),
        ledger.foundUndone.get(), ledger.reads.get(), reckoning.replayed(), kills, reckoning.auditRows(), ledger.faults());
  }

  private void remove() {
    try {
      for (Served service : services) {
        service.kill();
      }
      if (!Files.exists(folder)) {
        return; // told to end: somebody was here
      }
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    people.forEach(Thread::interrupt);
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // told to end: it is being done
    }
  }
}
