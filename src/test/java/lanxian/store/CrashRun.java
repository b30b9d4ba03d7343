package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills services one after the other on the same database, and knows what must be there afterwards. */
final class CrashRun implements AutoCloseable {
  private final String url;
  private final Random random;
  private final long seed;
  private final List<String> saved = new ArrayList<>();
  private long acknowledged;
  private int unacknowledged; // publications that may be there although nobody was told
  private int published;
  private Path errors;
  private Process next;

  /** How a service ends. */
  interface Killer {
    void kill(Process service) throws Exception;
  }

  CrashRun(String url, long seed) throws IOException {
    this.url = url;
    this.seed = seed;
    this.random = new Random(seed);
    this.next = start();
  }

  private Process start() throws IOException {
    errors = Files.createTempFile("lanxian-crash", ".err");
    return CrashVictim.start(errors);
  }

  /** Lets a service work on the database and kills it at a random moment. */
  void round(Killer killer) throws Exception {
    Process service = next;
    Path complaints = errors;
    next = start(); // starts up while this one works
    try (BufferedReader lines = service.inputReader(StandardCharsets.UTF_8)) {
      CrashVictim.go(service, url, random.nextInt(1_000_000_000));
      int lineOfDeath = 1 + random.nextInt(120);
      int pauseOfDeath = random.nextInt(20);
      for (int i = 0; i < lineOfDeath; i++) {
        String line = lines.readLine();
        assertThat(line).as(() -> "the service works, seed " + seed + "; it said " + read(complaints)).isNotNull();
        hear(line);
      }
      Thread.sleep(pauseOfDeath);
      killer.kill(service);
      sigkill(service);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line);
      }
      service.waitFor();
      unacknowledged++;
    } finally {
      service.destroyForcibly();
    }
    Files.delete(complaints);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unlike {@link Process#destroyForcibly()} it leaves what the process said to be read. */
  static void sigkill(Process service) {
    service.toHandle().destroyForcibly();
  }

  private void hear(String line) {
    if (!line.startsWith("> ") || !line.endsWith(".")) {
      return; // a message of the log, or it died while it spoke
    }
    String[] words = line.substring(2, line.length() - 1).split(" ");
    switch (words[0]) {
      case "opened" -> assertRevision(Long.parseLong(words[1]));
      case "published" -> {
        assertThat(Long.parseLong(words[1])).as("seed " + seed).isEqualTo(acknowledged + 1);
        acknowledged++;
        published++;
      }
      case "saved" -> saved.add(words[1]);
      default -> throw new AssertionError(line);
    }
  }

  /** At or after what was acknowledged, by no more than what was under way. */
  private void assertRevision(long revision) {
    assertThat(revision).as("revision after the kill, seed " + seed)
        .isBetween(acknowledged, acknowledged + unacknowledged);
    acknowledged = revision;
    unacknowledged = 0;
  }

  /** Opens the database: it is whole, and everything acknowledged is there. */
  void assertNothingLost() {
    try (Store store = CrashVictim.open(url)) {
      assertRevision(store.zones().revision());
      Sealed.assertWhole(store.zones().dataset(), store.zones().publications());
      for (String id : saved) {
        assertThat(store.checks().find(id)).as(id + ", seed " + seed).hasValueSatisfying(
            check -> assertThat(check.body()).isEqualTo(CrashVictim.body(id)));
      }
    }
  }

  /** Publications and checks acknowledged so far. */
  int acknowledged() {
    return published + saved.size();
  }

  @Override
  public void close() throws IOException {
    next.destroyForcibly();
    Files.delete(errors);
  }
}
