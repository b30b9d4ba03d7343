package lanxian.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;

/**
 * A service in a process of its own that publishes, and saves siting checks by many threads, until it is killed, and
 * says what has been acknowledged: lines "> opened 7.", "> published 8.", "> saved id." on standard output.
 */
final class CrashVictim {
  private static final int SAVERS = 16; // so that records share commits

  private CrashVictim() {}

  /** Starts the process; it waits for {@link #go}. */
  static Process start(Path errors) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
        "-cp", System.getProperty("java.class.path"), CrashVictim.class.getName())
        .redirectError(errors.toFile()).start();
  }

  /** Lets the process begin. */
  static void go(Process process, String url, int seed) throws IOException {
    try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
      input.write(url + " " + seed + "\n");
    }
  }

  /** Waits for a line "url seed" on standard input, so that the process can be started ahead of its turn. */
  public static void main(String[] arguments) throws Exception {
    String[] order = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine().split(" ");
    long seed = Long.parseLong(order[1]);
    Store store = open(order[0]);
    say("opened " + store.zones().revision());
    for (int i = 0; i < SAVERS; i++) {
      String name = seed + "-" + i;
      Thread checks = new Thread(() -> saveChecks(store, name));
      checks.setDaemon(true);
      checks.start();
    }
    Random random = new Random(seed);
    while (true) {
      say("published " + store.zones().publish(Sealed.draft(null, random)).revision());
    }
  }

  static Store open(String url) {
    return url.startsWith("jdbc:h2:") ? H2Store.open(url) : PostgisStore.open(url);
  }

  private static void saveChecks(Store store, String saver) {
    for (int i = 0; ; i++) {
      String id = "check-" + saver + "-" + i;
      store.checks().save(new StoredCheck(id, Instant.EPOCH, 1, "r", "h", body(id)));
      say("saved " + id);
    }
  }

  /** What a check of this id holds: nothing that could be packed into less. */
  static byte[] body(String id) {
    byte[] body = new byte[1 + Math.floorMod(id.hashCode(), 40_000)];
    new Random(id.hashCode()).nextBytes(body);
    return body;
  }

  private static synchronized void say(String what) {
    byte[] line = ("> " + what + ".\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(line, 0, line.length);
    System.out.flush();
  }
}
