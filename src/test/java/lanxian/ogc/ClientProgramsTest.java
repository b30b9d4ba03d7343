package lanxian.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lanxian.app.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that map users have, as clients of the service with the sample. What each checks stands in its script under
 * {@code src/test/resources/clients}.
 */
class ClientProgramsTest {
  private static final int MAX_MINUTES = 5;

  @TempDir
  private Path folder;

  /** GDAL 3.6: OAPIF, WMS, WMTS and MVT drivers, downloads. */
  @Test
  void gdalReadsEveryInterface() throws Exception {
    run("gdal_client.py");
  }

  /** OWSLib 0.27: WMS of both versions, WMTS, features. */
  @Test
  void owslibReadsEveryInterface() throws Exception {
    run("owslib_client.py");
  }

  /** QGIS 3.22: every layer as features, map, map tiles and vector tiles. */
  @Test
  void qgisShowsEveryLayer() throws Exception {
    run("qgis_client.py");
  }

  /** Debian's Python has Debian's packages; another one that stands first on the path may not. */
  private void run(String script) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("/usr/bin/python3",
        Path.of("src/test/resources/clients", script).toString(), SharedService.get().address(), folder.toString())));
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONIOENCODING", "UTF-8");
    builder.environment().put("QT_QPA_PLATFORM", "offscreen");
    builder.environment().put("HOME", folder.toString()); // settings of the user change nothing
    builder.environment().put("NO_PROXY", "127.0.0.1");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(MAX_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String said = Files.readString(output);
    assertThat(ended).as("%s did not end: %s", script, said).isTrue();
    assertThat(process.exitValue()).as("%s: %s", script, said).isZero();
    assertThat(said).as(script).containsPattern("[1-9]\\d+ checks passed, 0 failed");
  }
}
