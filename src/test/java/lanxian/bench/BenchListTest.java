package lanxian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code bin/bench} without a name. */
class BenchListTest {
  private static List<String> benches() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/java/lanxian/bench"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Bench.java"))
          .map(name -> name.replace("Bench.java", "").toLowerCase(Locale.ROOT)).sorted().toList();
    }
  }

  private static List<String> list() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bin/bench").redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text.lines().skip(1).toList();
  }

  @Test
  void saysOfEveryBenchWhatItIs() throws Exception {
    List<String> lines = list();
    assertThat(lines).map(line -> line.strip().split(" ")[0]).isEqualTo(benches());
    assertThat(lines).allMatch(line -> line.matches("  [a-z]+ +[A-Z][^@{*]{20,150}[.]"));
  }

  @Test
  void aSentenceOfSeveralLinesIsOneLine() throws Exception {
    assertThat(list()).anyMatch(line -> line.startsWith("  follow ") && line.endsWith("published through the first."))
        .anyMatch(line -> line.startsWith("  records ") && line.endsWith("survives a crash."));
  }
}
