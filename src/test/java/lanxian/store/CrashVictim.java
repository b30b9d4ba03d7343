package lanxian.store;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;

/**
 * A service in a process of its own that publishes and saves siting checks until it is killed, and says what has been
 * acknowledged: lines "opened 7", "published 8", "saved id", each ending with a full stop.
 */
final class CrashVictim {
  private CrashVictim() {}

  /** Waits for a line "url seed" on standard input, so that the process can be started ahead of its turn. */
  public static void main(String[] arguments) throws Exception {
    String[] order = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine().split(" ");
    long seed = Long.parseLong(order[1]);
    Store store = open(order[0]);
    say("opened " + store.zones().revision());
    Thread checks = new Thread(() -> saveChecks(store, seed));
    checks.setDaemon(true);
    checks.start();
    Random random = new Random(seed);
    while (true) {
      say("published " + store.zones().publish(Sealed.draft(null, random)).revision());
    }
  }

  static Store open(String url) {
    return url.startsWith("jdbc:h2:") ? H2Store.open(url, Clock.systemUTC()) : PostgisStore.open(url, Clock.systemUTC());
  }

  private static void saveChecks(Store store, long seed) {
    for (int i = 0; ; i++) {
      String id = "check-" + seed + "-" + i;
      store.checks().save(new StoredCheck(id, Instant.EPOCH, 1, "r", "h", body(id)));
      say("saved " + id);
    }
  }

  /** What a check of this id holds. */
  static byte[] body(String id) {
    byte[] body = new byte[1 + Math.floorMod(id.hashCode(), 40_000)];
    Arrays.fill(body, (byte) id.hashCode());
    return body;
  }

  private static synchronized void say(String what) {
    byte[] line = (what + ".\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(line, 0, line.length);
    System.out.flush();
  }
}
