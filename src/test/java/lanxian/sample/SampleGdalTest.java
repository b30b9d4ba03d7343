package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed layers as GDAL reads them (ogr2ogr of the package gdal-bin): a reader that is not ours. */
class SampleGdalTest {
  static Set<String> categories() {
    return new TreeSet<>(Samples.SAMPLE.byCategory().keySet());
  }

  @ParameterizedTest
  @MethodSource("categories")
  void gdalReadsTheSameFeatures(String category, @TempDir Path dir) throws Exception {
    JsonNode features = features(category, dir);
    Map<String, Zone> zones = new HashMap<>();
    Samples.SAMPLE.zones(category).forEach(zone -> zones.put(zone.id(), zone));
    assertThat(features).hasSize(zones.size());
    for (JsonNode feature : features) {
      Zone zone = zones.get(feature.at("/properties/ZONE_ID").asText());
      String name = category.equals("livestock_zone") ? "名称" : "NAME";
      assertThat(feature.at("/properties/" + name).asText()).isEqualTo(zone.name());
      assertThat(feature.at("/properties/STATUS").asText()).isEqualTo("推定");
      assertThat(feature.at("/properties/VALID_FROM").asText().replace('/', '-'))
          .isEqualTo(zone.validFrom().toString());
      assertThat(signedArea(feature.get("geometry"))).as(zone.id())
          .isCloseTo(zone.geometry().getArea(), within(1e-9 + 1e-5 * zone.geometry().getArea()));
    }
  }

  /** Square degrees of shells minus holes: holes only count as such if GDAL took them for holes. */
  private static double signedArea(JsonNode geometry) {
    double area = 0;
    if (geometry.get("type").asText().equals("MultiPolygon")) {
      for (JsonNode polygon : geometry.get("coordinates")) {
        area += polygonArea(polygon);
      }
    } else if (geometry.get("type").asText().equals("Polygon")) {
      area = polygonArea(geometry.get("coordinates"));
    }
    return area;
  }

  private static double polygonArea(JsonNode rings) {
    double area = 0;
    for (int i = 0; i < rings.size(); i++) {
      area += (i == 0 ? 1 : -1) * ringArea(rings.get(i));
    }
    return area;
  }

  private static double ringArea(JsonNode ring) {
    double x0 = ring.get(0).get(0).asDouble();
    double y0 = ring.get(0).get(1).asDouble();
    double twice = 0;
    for (int i = 1; i < ring.size(); i++) {
      JsonNode a = ring.get(i - 1);
      JsonNode b = ring.get(i);
      twice += (a.get(0).asDouble() - x0) * (b.get(1).asDouble() - y0)
          - (b.get(0).asDouble() - x0) * (a.get(1).asDouble() - y0);
    }
    return Math.abs(twice) / 2;
  }

  private static JsonNode features(String category, Path dir) throws IOException, InterruptedException {
    Path out = dir.resolve("out.geojson");
    Path log = dir.resolve("log");
    Process process = new ProcessBuilder("ogr2ogr", "-f", "GeoJSON", "-t_srs", "EPSG:4490", "-lco",
        "COORDINATE_PRECISION=9", out.toString(), Path.of("shapefiles", category + ".shp").toString())
        .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(() -> read(log)).isZero();
    return new ObjectMapper().readTree(out.toFile()).get("features");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
