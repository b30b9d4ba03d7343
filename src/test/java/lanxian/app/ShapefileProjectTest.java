package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lanxian.exchange.TestFiles;
import lanxian.exchange.archive.ZipBytes;
import lanxian.exchange.shapefile.DbfColumn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project as a zipped shapefile, whose table keeps no more than ten letters of a property's name. */
class ShapefileProjectTest {
  private static final String SQUARE = "POLYGON ((87.30 44.00, 87.30 44.01, 87.31 44.01, 87.31 44.00, 87.30 44.00))";
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(RunningService.Kind.H2);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static RunningService.Answer post(String query, Map<String, byte[]> files) {
    return service.post("/siting-checks?" + query, "application/zip", ZipBytes.of(files));
  }

  private static Map<String, byte[]> farm(String mode) {
    return TestFiles.shapefile("farm", List.of(DbfColumn.text("ACTIVITY", 20), DbfColumn.text("PHASE", 20),
        DbfColumn.number("STOCK_HEAD", 10, 0), DbfColumn.logical("DISCHARGES"), DbfColumn.text("DISCHARGE_", 20),
        DbfColumn.text("LAYER", 20)), SQUARE, List.of("LIVESTOCK", "NEW", 5000.0, true, mode, "0"));
  }

  @Test
  void cutNamesAreUnderstoodAndSaid() {
    RunningService.Answer answer = post("species=pig&lang=en", farm("ZERO"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonNode record = answer.json();
    JsonNode properties = record.at("/project/properties");
    assertThat(properties.get("stock_heads").asInt()).isEqualTo(5000);
    assertThat(properties.get("discharges_pollutants").asBoolean()).isTrue();
    assertThat(properties.has("discharge_mode")).as("DISCHARGE_ may also be discharge_meets_standard").isFalse();
    assertThat(warnings(record)).contains(
        "COLUMNS_CUT columns whose names were cut were read:"
            + " DISCHARGES as discharges_pollutants, STOCK_HEAD as stock_heads",
        "COLUMNS_AMBIGUOUS columns that were left out, for their names are not clear (give these properties as"
            + " parameters): DISCHARGE_ may be discharge_mode or discharge_meets_standard",
        "COLUMNS_IGNORED columns that are no project property: LAYER");
    assertThat(service.get("/siting-checks/" + record.get("id").asText() + "/replay").json().get("agrees").asBoolean())
        .isTrue();
  }

  @Test
  void faultsNameTheRecordAndTheProperty() {
    JsonNode repeated = post("discharges_pollutants=false", farm("ZERO")).json();
    assertThat(errors(repeated)).containsExactly("PROPERTY_REPEATED discharges_pollutants");
    JsonNode against = post("discharge_mode=ZERO&outfall=perhaps", farm("ZERO")).json();
    assertThat(errors(against)).containsExactlyInAnyOrder("WRONG_TYPE outfall",
        "CONTRADICTORY_PROPERTIES /properties/discharges_pollutants farm.shp 1");
    JsonNode wrong = post("", TestFiles.shapefile("farm", List.of(DbfColumn.text("ACTIVITY", 20),
        DbfColumn.text("STOCK_HEAD", 20)), SQUARE, List.of("LIVESTOCK", "many"))).json();
    assertThat(errors(wrong)).containsExactlyInAnyOrder(
        "WRONG_TYPE /properties/stock_heads farm.shp 1", "MISSING_PROPERTY phase");
  }

  /** GDAL cuts names on its own and adds none. */
  @Test
  void whatGdalCutIsUnderstood(@TempDir Path dir) throws IOException, InterruptedException {
    Path source = dir.resolve("farm.geojson");
    Files.write(source, TestFiles.geoJson("{'activity':'LIVESTOCK','phase':'NEW','stock_heads':5000,"
        + "'related_to_water_supply_or_protection':'false','manure_fully_used':'true','discharge_mode':'ZERO'}",
        TestFiles.square(87.3, 44, 0.01)));
    Path log = dir.resolve("log");
    Process process = new ProcessBuilder("ogr2ogr", "-f", "ESRI Shapefile", dir.resolve("out").toString(),
        source.toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String ending : List.of("shp", "shx", "dbf", "prj")) {
      files.put("farm." + ending, Files.readAllBytes(dir.resolve("out/farm." + ending)));
    }
    RunningService.Answer answer = post("store=false&discharge_mode=ZERO", files);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode properties = answer.json().at("/project/properties");
    assertThat(properties.get("stock_heads").asInt()).isEqualTo(5000);
    assertThat(properties.get("manure_fully_used").asBoolean()).isTrue();
    assertThat(properties.get("related_to_water_supply_or_protection").asBoolean(true)).isFalse();
    assertThat(properties.get("discharge_mode").asText()).isEqualTo("ZERO");
    assertThat(warnings(answer.json())).anySatisfy(warning -> assertThat(warning).startsWith("COLUMNS_CUT")
        .contains("manure_ful as manure_fully_used").contains("related_to as related_to_water_supply_or_protection"));
  }

  private static List<String> warnings(JsonNode record) {
    List<String> warnings = new ArrayList<>();
    record.path("warnings").forEach(warning ->
        warnings.add(warning.path("code").asText() + " " + warning.path("detail").asText()));
    return warnings;
  }

  private static List<String> errors(JsonNode problem) {
    List<String> errors = new ArrayList<>();
    problem.path("errors").forEach(error -> errors.add((error.path("code").asText() + " "
        + error.path("pointer").asText() + error.path("parameter").asText() + " " + error.path("file").asText() + " "
        + error.path("record").asText()).strip()));
    return errors;
  }
}
