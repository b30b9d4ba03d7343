package lanxian.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One start of {@code bin/run} as a process of its own, as a user would start it.
 *
 * @param wallS from the command to the first answer over HTTP
 * @param processorS what the process had taken by then, of all cores
 */
record ServedStart(double wallS, double processorS) {
  private static final Pattern SERVES = Pattern.compile(".* serves (http://\\S+/) .*");

  /** Builds the jar and its archive of classes if they are not up to date. */
  static void build() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bin/lanxian", "--version").inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("bin/lanxian cannot be built");
    }
  }

  /** @param folder with the store {@code zones} and saved indexes */
  static ServedStart measure(Path folder) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    long start = System.nanoTime();
    Process process = new ProcessBuilder("bin/run", "--port", "0", "--data", folder.toString(), "--db",
        "jdbc:h2:file:" + folder.resolve("zones")).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !SERVES.matcher(line).matches()) {
        line = said.readLine();
      }
      Matcher serves = SERVES.matcher(line == null ? "" : line);
      if (!serves.matches()) {
        throw new IllegalStateException("the service ended with " + process.waitFor());
      }
      HttpResponse<String> answer = client.send(
          HttpRequest.newBuilder(URI.create(serves.group(1) + "identify?lon=87.3&lat=44")).build(),
          HttpResponse.BodyHandlers.ofString());
      double wallS = (System.nanoTime() - start) / 1e9;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return new ServedStart(wallS, process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
