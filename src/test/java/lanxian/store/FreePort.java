package lanxian.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for programs that are told theirs before they start. They lie below those that Linux gives away of itself (from
 * 32768 on), so that no connection of another test takes one meanwhile; each JVM begins at another place.
 */
public final class FreePort {
  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;
  private static final AtomicInteger NEXT = new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

  private FreePort() {}

  /** A port of this machine on which nothing listens; never the same twice in a row. */
  public static int next() {
    for (int attempt = 0; attempt < COUNT; attempt++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException e) {
        // somebody has it: the next one
      }
    }
    throw new IllegalStateException("no free port from " + FIRST + " on");
  }
}
