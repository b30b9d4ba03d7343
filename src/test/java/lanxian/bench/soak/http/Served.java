package lanxian.bench.soak.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code lanxian serve} as a process of its own that can be killed and started again at the same address. */
public final class Served {
  private static final Pattern PASSWORD = Pattern.compile(".*with the password (\\S+) for one use:");
  private static final Pattern SERVES = Pattern.compile(".* serves http://\\S+ from revision \\d+; .*");
  /** Links in answers do not tell which of the services gave them. */
  private static final String BASE_URL = "http://lanxian.test";

  private final String url;
  private final Path folder;
  private final String heap;
  private final int port;
  private volatile Process process;
  private volatile int starts;
  private String firstPassword;

  /**
   * A service that is not started yet.
   *
   * @param folder for the files of this one
   * @param heap as Java takes it, e.g. 1g
   */
  public Served(String url, Path folder, String heap) throws IOException {
    this.url = url;
    this.folder = folder;
    this.heap = heap;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
  }

  /** A command of the product as a process. */
  static ProcessBuilder command(List<String> arguments) {
    return command("1g", arguments);
  }

  private static ProcessBuilder command(String heap, List<String> arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-Xmx" + heap,
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
        "lanxian.app.Main"));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** Starts it and waits until it serves. */
  public void start() throws IOException {
    Process started = command(heap, List.of("serve", "--port", port + "", "--db", url, "--data", folder.toString(),
        "--sample", "", "--base-url", BASE_URL)).redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
    process = started;
    BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher password = PASSWORD.matcher(line);
      if (password.matches()) {
        firstPassword = password.group(1);
      }
      if (SERVES.matcher(line).matches()) {
        starts++;
        return;
      }
    }
    throw new IllegalStateException("the service ended before it served; see " + folder.resolve("log"));
  }

  /** Kills it with SIGKILL. */
  public void kill() throws InterruptedException {
    if (process != null) {
      process.toHandle().destroyForcibly();
      process.waitFor();
    }
  }

  public boolean lives() {
    return process.isAlive();
  }

  /** How often it was started: what one process said does not bind the next. */
  int starts() {
    return starts;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** The most memory that the process has had, MiB. */
  public long peakMb() throws IOException {
    return java.nio.file.Files.readAllLines(Path.of("/proc", process.pid() + "", "status")).stream()
        .filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst().orElse(0);
  }

  /** The one-time password of the administrator that the first start on an empty database makes. */
  String firstPassword() {
    return firstPassword;
  }
}
