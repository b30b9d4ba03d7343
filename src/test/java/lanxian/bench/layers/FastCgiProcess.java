package lanxian.bench.layers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import lanxian.bench.measure.ProcessCpu;

/** A FastCGI program that is kept alive from one request to the next, as behind a web server, until it is closed. */
final class FastCgiProcess implements AutoCloseable {
  private static final long PATIENCE_MS = 60_000;

  private final Process process;
  private final FastCgi client;
  private final File log;
  private final Thread atExit = new Thread(this::end); // the bench may be stopped half-way

  private FastCgiProcess(Process process, Path socket, File log) {
    this.process = process;
    this.client = new FastCgi(socket);
    this.log = log;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts a program.
   *
   * @param name of its socket and its log
   * @param environment added to that of this process
   */
  static FastCgiProcess start(String name, Path folder, Map<String, String> environment, String program) {
    try {
      Path socket = Files.createTempDirectory("bench").resolve(name); // a socket's path must be short
      File log = folder.resolve(name + ".log").toFile();
      // without -n it would be another process than the one that is started here
      ProcessBuilder builder = new ProcessBuilder(List.of("spawn-fcgi", "-n", "-s", socket.toString(), "--", program))
          .redirectOutput(log).redirectErrorStream(true);
      builder.environment().putAll(environment);
      FastCgiProcess started = new FastCgiProcess(builder.start(), socket, log);
      for (long begun = System.currentTimeMillis(); !Files.exists(socket); Thread.sleep(20)) {
        if (System.currentTimeMillis() - begun > PATIENCE_MS || !started.process.isAlive()) {
          started.close();
          throw new IllegalStateException(program + " does not listen, see " + log);
        }
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body of the answer to a GET request. */
  byte[] get(String path, String query) {
    Map<String, String> parameters = new TreeMap<>(Map.of("REQUEST_METHOD", "GET", "SERVER_NAME", "localhost",
        "SERVER_PORT", "80", "SERVER_PROTOCOL", "HTTP/1.1", "GATEWAY_INTERFACE", "CGI/1.1", "SCRIPT_NAME", "/bench",
        "PATH_INFO", path, "QUERY_STRING", query, "REQUEST_URI", "/bench" + path + "?" + query));
    try {
      byte[] answer = client.ask(parameters);
      int end = end(answer);
      String headers = new String(answer, 0, end, StandardCharsets.UTF_8);
      if (end == 0 || headers.matches("(?ism).*^status:\\s*[345].*")) {
        throw new IllegalStateException(path + "?" + query + ": " + new String(answer, 0,
            Math.min(2000, answer.length), StandardCharsets.UTF_8));
      }
      return Arrays.copyOfRange(answer, end, answer.length);
    } catch (IOException e) {
      throw new UncheckedIOException("see " + log, e);
    }
  }

  /** Behind the empty line after the headers; lines of CGI end with LF or CR LF (RFC 3875, 6.2). */
  private static int end(byte[] answer) {
    for (int i = 0; i + 1 < answer.length; i++) {
      if (answer[i] == '\n' && (answer[i + 1] == '\n' || answer[i + 1] == '\r' && i + 2 < answer.length)) {
        return answer[i + 1] == '\n' ? i + 2 : i + 3;
      }
    }
    return 0;
  }

  /** CPU seconds it has used so far. */
  double cpuSeconds() {
    return ProcessCpu.seconds(process.pid());
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
