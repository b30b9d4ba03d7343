package lanxian.bench.http;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.bench.measure.ProcessCpu;

/** A server in a process of its own, from the line that names its address until it is closed. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

  private final Process process;
  private final String address;
  private final Thread atExit = new Thread(this::end); // the bench may be stopped half-way

  private ServerProcess(Process process, BufferedReader output, String what) {
    this.process = process;
    Runtime.getRuntime().addShutdownHook(atExit);
    this.address = address(output, what);
    Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "output of " + what); // a full pipe blocks it
    reader.setDaemon(true);
    reader.start();
  }

  private String address(BufferedReader output, String what) {
    String last = "";
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher matcher = ADDRESS.matcher(line);
        if (matcher.find()) {
          return matcher.group();
        }
        last = line;
      }
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
    Runtime.getRuntime().removeShutdownHook(atExit);
    throw new IllegalStateException(what + " ended with " + process.exitValue() + " before it served; it said \"" + last
        + "\", see its log under target/bench/http");
  }

  /** @param environment added to that of this process */
  public static ServerProcess start(String what, List<String> command, Map<String, String> environment) {
    File log = Path.of("target", "bench", "http", what + ".log").toFile();
    try {
      Files.createDirectories(log.getParentFile().toPath());
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(log);
      builder.environment().putAll(environment);
      Process process = builder.start();
      return new ServerProcess(process, process.inputReader(StandardCharsets.UTF_8), what);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** E.g. http://127.0.0.1:8080. */
  public String address() {
    return address;
  }

  /** CPU seconds it has used so far. */
  public double cpuSeconds() {
    return ProcessCpu.seconds(process.pid());
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
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
