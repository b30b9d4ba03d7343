package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A layer passes through a memory that could not hold it. */
class ExportMemoryTest {
  private static final int ZONES = 40_000;
  /** MiB for everything; the zones' coordinates alone are some 64, as objects 130. */
  private static final int HEAP = 32;
  private static final int WAIT_S = 300;
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void passesThroughASmallMemory(ExportFormat format) throws Exception {
    Path out = folder.resolve("layer." + format.ending());
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path log = folder.resolve("log");
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + HEAP + "m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path"), ExportMemoryVictim.class.getName(),
        format.name(), String.valueOf(ZONES), out.toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(WAIT_S, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(log, StandardCharsets.UTF_8)).contains("wrote " + ZONES);
    assertThat(process.exitValue()).isZero();
    assertThat(Files.size(out)).isGreaterThan(HEAP << 18);
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("lanxian-"))).isEmpty();
    }
  }
}
