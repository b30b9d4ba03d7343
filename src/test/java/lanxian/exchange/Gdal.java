package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.exchange.geojson.GeoJsonReader;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.SourceFile;
import org.locationtech.jts.geom.Envelope;

/** The programs of GDAL (packages gdal-bin and python3-gdal): readers and writers that are not ours. */
public final class Gdal {
  private static final Pattern EXTENT = Pattern.compile(
      "Extent: \\((-?[0-9.]+), (-?[0-9.]+)\\) - \\((-?[0-9.]+), (-?[0-9.]+)\\)");
  private static final int WAIT_S = 120;
  private final Path folder;

  /** @param folder for files in between */
  public Gdal(Path folder) {
    this.folder = folder;
  }

  /** What the program prints; fails if it does. */
  public String run(String... command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "log", ".txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(WAIT_S, TimeUnit.SECONDS)).as(String.join(" ", command)).isTrue();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + said).isZero();
    return said;
  }

  /** Features of a file as GDAL reads them, in its CRS, with every digit. */
  public List<RawFeature> features(String file, String... options) throws IOException, InterruptedException {
    return GeoJsonReader.read(new SourceFile("gdal.geojson", Files.readAllBytes(toGeoJson(file, options))), null,
        Limits.IMPORT).features();
  }

  /** As {@link #features}, as JSON. */
  public JsonNode json(String file, String... options) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(toGeoJson(file, options).toFile()).get("features");
  }

  private Path toGeoJson(String file, String... options) throws IOException, InterruptedException {
    Path out = folder.resolve("out-" + System.nanoTime() + ".geojson");
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=17", "-lco",
        "SIGNIFICANT_FIGURES=17", out.toString(), file));
    command.addAll(List.of(options));
    run(command.toArray(String[]::new));
    return out;
  }

  /** Bounds of a file's only layer, to six decimals. */
  public Envelope extent(String file) throws IOException, InterruptedException {
    Matcher matcher = EXTENT.matcher(run("ogrinfo", "-ro", "-al", "-so", file));
    assertThat(matcher.find()).isTrue();
    return new Envelope(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(3)),
        Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(4)));
  }
}
