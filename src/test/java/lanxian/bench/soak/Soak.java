package lanxian.bench.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import lanxian.audit.AuditReport;
import lanxian.audit.AuditVerifier;
import lanxian.store.Store;
import lanxian.store.postgis.PostgisStore;

/** Two services on one database, one of them killed now and then; afterwards everything acknowledged must be there. */
public final class Soak implements AutoCloseable {
  private final String url;
  private final int writers;
  private final int readers;
  private final int pauseMs;
  private final Process[] services = new Process[2];
  private final List<Thread> ears = new ArrayList<>();
  private final Map<Long, String> published = new ConcurrentHashMap<>();
  private final Map<String, Integer> saved = new ConcurrentHashMap<>();
  private final List<String> torn = new CopyOnWriteArrayList<>();
  private final AtomicLong reads = new AtomicLong();
  private int started;
  private int kills;

  /**
   * What came of it.
   *
   * @param faults what was lost, torn or wrong; empty if nothing was
   */
  public record Outcome(int published, int changeSets, long reads, int kills, AuditReport audit, List<String> faults) {}

  /**
   * @param writers of each service
   * @param readers of each service
   * @param pauseMs mean pause of a writer
   */
  public Soak(String url, int writers, int readers, int pauseMs) throws IOException {
    this.url = url;
    this.writers = writers;
    this.readers = readers;
    this.pauseMs = pauseMs;
    PostgisStore.open(url).close(); // the tables are there before two start at once
    start(0);
    start(1);
  }

  private void start(int which) throws IOException {
    services[which] = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
        SoakService.class.getName(), url, "ab".charAt(which) + "" + started++, writers + "", readers + "", pauseMs + "")
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader lines = services[which].inputReader(StandardCharsets.UTF_8);
    Thread ear = new Thread(() -> lines.lines().forEach(this::hear));
    ear.setDaemon(true);
    ear.start();
    ears.add(ear);
  }

  private void hear(String line) {
    if (!line.startsWith("> ") || !line.endsWith(".")) {
      return; // a message of the log, or it died while it spoke
    }
    String[] words = line.substring(2, line.length() - 1).split(" ", 3);
    switch (words[0]) {
      case "published" -> {
        if (published.put(Long.parseLong(words[1]), words[2]) != null) {
          torn.add("revision " + words[1] + " was acknowledged twice");
        }
      }
      case "saved" -> saved.merge(words[1], Integer.parseInt(words[2]), Math::max);
      case "read" -> reads.addAndGet(Long.parseLong(words[1]));
      case "torn" -> torn.add(line);
      default -> { }
    }
  }

  /** Publications acknowledged so far. */
  public int acknowledged() {
    return published.size();
  }

  /** Kills one service with SIGKILL and starts it again. */
  public void kill() throws IOException, InterruptedException {
    int which = kills++ % 2;
    services[which].toHandle().destroyForcibly();
    services[which].waitFor();
    start(which);
  }

  /** Ends both and looks at what is there. */
  public Outcome end() throws InterruptedException {
    close();
    for (Thread ear : ears) {
      ear.join();
    }
    List<String> faults = new ArrayList<>(torn);
    try (Store store = PostgisStore.open(url)) {
      Map<Long, String> there = new ConcurrentHashMap<>();
      store.zones().publications().forEach(publication -> there.put(publication.revision(), publication.note()));
      published.forEach((revision, marker) -> {
        if (!marker.equals(there.get(revision))) {
          faults.add("revision " + revision + " of " + marker + " is lost: there is " + there.get(revision));
        }
      });
      Markers markers = new Markers();
      store.zones().dataset().versions().forEach(markers::add);
      faults.addAll(markers.tornPublications());
      saved.forEach((id, version) -> {
        if (store.changeSets().find(id, version).isEmpty()) {
          faults.add("version " + version + " of change set " + id + " is lost");
        }
      });
      AuditReport audit = new AuditVerifier(store).verify(List.of());
      audit.findings().forEach(finding -> faults.add("audit: " + finding));
      return new Outcome(published.size(), saved.size(), reads.get(), kills, audit, faults);
    }
  }

  @Override
  public void close() throws InterruptedException {
    for (Process service : services) {
      service.toHandle().destroyForcibly();
      service.waitFor();
    }
  }
}
