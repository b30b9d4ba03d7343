package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The one runnable jar, as a user starts it. bin/test builds it first. */
@Timeout(180)
class JarTest {
  private static final Path JAR = Path.of("target", "lanxian.jar");
  private static final Pattern SERVES = Pattern.compile("serves (http://\\S+) from revision (\\d+)");

  @TempDir Path data;

  private Process start(String... arguments) throws IOException {
    assertThat(JAR).as("bin/test builds the jar before it runs the tests").exists();
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElseThrow(), "-Dfile.encoding=UTF-8", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(data.resolve("err.log").toFile()).start();
  }

  private Matcher serving(Process process) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = SERVES.matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
    throw new AssertionError("it ended: " + Files.readString(data.resolve("err.log")));
  }

  private static String get(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
        HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void servesFromAnEmptyFolderAndAgainAfterARestart() throws Exception {
    for (int start = 0; start < 2; start++) {
      Process process = start("serve", "--port", "0", "--data", data.toString());
      try {
        Matcher serving = serving(process);
        assertThat(serving.group(2)).isEqualTo("1");
        assertThat(get(serving.group(1) + "health")).contains("\"UP\"");
        assertThat(get(serving.group(1) + "identify?lon=87.303&lat=44.005")).contains("drinking_water_protection");
      } finally {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it stops when told to").isTrue();
      }
    }
  }

  @Test
  void aPortThatIsTakenIsToldInALine() throws Exception {
    Process first = start("serve", "--port", "0", "--data", data.toString(), "--sample", "");
    try {
      String address = serving(first).group(1);
      String port = address.substring(address.lastIndexOf(':') + 1).replace("/", "");
      Process second = start("serve", "--port", port, "--db", "jdbc:h2:mem:second", "--sample", "");
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(3);
      assertThat(Files.readString(data.resolve("err.log"))).contains("Port " + port).doesNotContain("\tat ");
    } finally {
      first.destroy();
      first.waitFor();
    }
  }

  @Test
  void itsRulesAreClean() throws Exception {
    Process process = start("rules", "check");
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains(" 0 of them errors");
  }
}
