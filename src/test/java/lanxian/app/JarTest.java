package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
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
import javax.imageio.ImageIO;
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

  /** What the jar leaves out of its libraries, or has of them twice, shows in the jar alone. */
  @Test
  void drawsEveryKindOfPicture() throws Exception {
    Process process = start("serve", "--port", "0", "--data", data.toString());
    try {
      String address = serving(process).group(1);
      String map = "wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=drinking_water_protection&STYLES=&CRS=CRS:84"
          + "&BBOX=86.1,43.7,90.3,44.4&WIDTH=200&HEIGHT=100&FORMAT=image/";
      assertThat(picture(address + map + "jpeg")).isEqualTo("image/jpeg 200 x 100");
      assertThat(picture(address + map + "png")).isEqualTo("image/png 200 x 100");
      assertThat(picture(address + "styles/lanxian/sprite.png")).startsWith("image/png ");
      assertThat(picture(address + "map/tiles/WebMercatorQuad/8/92/191")).isEqualTo("image/png 256 x 256");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static String picture(String address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(image).as("%s: %d", address, answer.statusCode()).isNotNull();
    return answer.headers().firstValue("Content-Type").orElse("") + " " + image.getWidth() + " x " + image.getHeight();
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
