package lanxian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EndedEarlyTest {
  /** A bench that takes as long as it is let. */
  static final class Endless {
    public static void main(String[] arguments) throws Exception {
      try (EndedEarly notice = new EndedEarly()) {
        System.out.println("measuring");
        if (arguments[0].equals("endless")) {
          Thread.sleep(60_000);
        }
      }
    }
  }

  private static Process start(String how) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), Endless.class.getName(), how).start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void whoIsToldToEndSaysSo() throws Exception {
    Process process = start("endless");
    process.getInputStream().read(); // it measures
    process.toHandle().destroy(); // destroy() of the process would close what it says
    assertThat(said(process)).contains("Told to end before all was measured");
    process.waitFor();
  }

  @Test
  void whoIsThroughSaysNothing() throws Exception {
    Process process = start("short");
    assertThat(said(process)).doesNotContain("Told to end");
    assertThat(process.waitFor()).isZero();
  }
}
