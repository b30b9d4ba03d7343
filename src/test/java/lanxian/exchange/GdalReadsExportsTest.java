package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.write.TextValue;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** GDAL reads what we write: the same zones, coordinates, values, bounds and CRS. */
class GdalReadsExportsTest {
  private static final long SEED = 72;
  private static RuleSet rules;
  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    rules = RuleSetLoader.fromDirectory(Path.of("rules"));
  }

  private String file(ExportCases.Case layer, ExportFormat format, String crs) throws Exception {
    Path file = Files.write(folder.resolve("layer." + format.ending()), layer.write(format, crs));
    return (format == ExportFormat.SHAPEFILE ? "/vsizip/" : "") + file;
  }

  private static Geometry expected(ZoneVersion zone, String crs) {
    return new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M).fromStored(zone.geometry(), new CrsRegistry().byCode(crs));
  }

  /** Coordinates agree to 1e-9 of their size: GeoJSON in between keeps 17 digits, the drivers of GDAL not always. */
  private static void assertSame(Geometry read, Geometry written, String what) {
    Geometry a = ExportCases.plain(read).norm();
    Geometry b = ExportCases.plain(written).norm();
    assertThat(a.getNumPoints()).as(what).isEqualTo(b.getNumPoints());
    assertThat(a.equalsExact(b, 1e-9 * Math.max(1, Math.abs(b.getCoordinate().x)))).as(what + "\n" + a + "\n" + b).isTrue();
  }

  private void assertReadAlike(ExportCases.Case layer, ExportFormat format, String crs) throws Exception {
    String file = file(layer, format, crs);
    Gdal gdal = new Gdal(folder);
    String[] options = format == ExportFormat.CSV ? new String[] {"-oo", "GEOM_POSSIBLE_NAMES=WKT"} : new String[0];
    List<RawFeature> read = new ArrayList<>(gdal.features(file, options));
    Map<String, ZoneVersion> zones = new HashMap<>();
    layer.zones().forEach(zone -> zones.put(zone.zoneId(), zone));
    assertThat(read).hasSize(zones.size());
    Envelope bounds = new Envelope();
    for (RawFeature feature : read) {
      String id = String.valueOf(
          feature.attributes().get(format == ExportFormat.SHAPEFILE ? "ZONE_ID" : "zone_id"));
      ZoneVersion zone = zones.remove(id);
      String what = "%s in %s: %s, seed %d".formatted(format, crs, id, SEED);
      assertThat(zone).as(what).isNotNull();
      Geometry expected = expected(zone, crs);
      bounds.expandToInclude(expected.getEnvelopeInternal());
      assertSame(feature.geometry(), expected, what);
      if (format != ExportFormat.SHAPEFILE) { // whose names are short; the round trip looks at them
        layer.schema().values(zone).forEach((name, value) -> assertThat(text(feature.attributes().get(
                format == ExportFormat.KML && name.equals("name") ? "Name" : name)))
            .as(what + " " + name).isEqualTo(switch (format) {
              case CSV -> text(TextValue.of(value));
              case KML -> text(value instanceof List ? TextValue.of(value) : value);
              default -> text(value);
            }));
      }
    }
    assertThat(zones).isEmpty();
    Envelope extent = gdal.extent(file);
    assertThat(extent.getMinX()).isCloseTo(bounds.getMinX(), within(1e-6));
    assertThat(extent.getMaxX()).isCloseTo(bounds.getMaxX(), within(1e-6));
    assertThat(extent.getMinY()).isCloseTo(bounds.getMinY(), within(1e-6));
    assertThat(extent.getMaxY()).isCloseTo(bounds.getMaxY(), within(1e-6));
  }

  /** Values as one kind of text: GDAL has dates with slashes, flags as 1 and 0, and lists as JSON. */
  private static String text(Object value) {
    Object plain = value instanceof Boolean flag ? (Object) (flag ? 1.0 : 0.0) : value;
    String text = plain instanceof Number number ? decimal(number.doubleValue())
        : plain == null ? "" : TextValue.of(plain);
    return text.replaceFirst("^(\\d{4})[/-](\\d\\d)[/-](\\d\\d)([ T]00:00:00)?$", "$1-$2-$3")
        .replaceFirst("^true$", "1").replaceFirst("^false$", "0").replaceAll("\\s+", " ").strip();
  }

  /** Numbers to twelve digits: GDAL writes no more into the GeoJSON in between. */
  private static String decimal(double number) {
    return new BigDecimal(number).round(new MathContext(12)).stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @CsvSource({"SHAPEFILE, EPSG:4490", "SHAPEFILE, EPSG:4517", "GEOPACKAGE, EPSG:4490", "GEOPACKAGE, EPSG:4517",
      "GEOJSON, EPSG:4490", "GEOJSON, EPSG:4517", "FLATGEOBUF, EPSG:4490", "FLATGEOBUF, EPSG:4517", "KML, EPSG:4490",
      "CSV, EPSG:4490"})
  void zonesByChance(ExportFormat format, String crs) throws Exception {
    assertReadAlike(ExportCases.random(SEED, 60), format, crs);
  }

  @ParameterizedTest
  @CsvSource({"GEOPACKAGE", "GEOJSON", "FLATGEOBUF", "KML", "CSV"})
  void severalKindsOfGeometry(ExportFormat format) throws Exception {
    assertReadAlike(ExportCases.mixed(SEED, 25), format, "EPSG:4490");
  }

  @ParameterizedTest
  @ValueSource(strings = {"livestock_zone", "monitoring_point", "drinking_water_protection"})
  void theSample(String category) throws Exception {
    ExportCases.Case layer = ExportCases.sample(rules, category);
    for (ExportFormat format : ExportFormat.values()) {
      if (format != ExportFormat.TXT) {
        assertReadAlike(layer, format, "EPSG:4490");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"SHAPEFILE, EPSG:4490", "SHAPEFILE, EPSG:4517", "SHAPEFILE, EPSG:4538", "SHAPEFILE, EPSG:4505",
      "SHAPEFILE, EPSG:4326", "SHAPEFILE, EPSG:32645", "SHAPEFILE, EPSG:3857", "GEOPACKAGE, EPSG:4490",
      "GEOPACKAGE, EPSG:4517", "GEOPACKAGE, EPSG:4505", "GEOPACKAGE, EPSG:4326", "GEOPACKAGE, EPSG:32645",
      "GEOPACKAGE, EPSG:3857", "FLATGEOBUF, EPSG:4490", "FLATGEOBUF, EPSG:4517", "FLATGEOBUF, EPSG:3857",
      "GEOJSON, EPSG:4517", "GEOJSON, EPSG:3857"})
  void theCrs(ExportFormat format, String crs) throws Exception {
    String said = new Gdal(folder).run("ogrinfo", "-ro", "-al", "-so",
        file(ExportCases.random(SEED, 3), format, crs));
    assertThat(said).contains("ID[\"EPSG\"," + crs.substring(5) + "]]\nData axis to CRS axis mapping");
  }

  @Test
  void aGeoPackageIsValid() throws Exception {
    ExportCases.Case sample = ExportCases.sample(rules, "livestock_zone");
    for (ExportCases.Case layer : List.of(sample, ExportCases.mixed(SEED, 25), ExportCases.random(SEED, 0))) {
      String file = file(layer, ExportFormat.GEOPACKAGE, "EPSG:4517");
      String said = new Gdal(folder).run(
          "/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", "--extra", file);
      assertThat(said).doesNotContainIgnoringCase("error").doesNotContainIgnoringCase("warning");
    }
  }

  @ParameterizedTest
  @CsvSource({"GEOPACKAGE", "FLATGEOBUF"})
  void theIndexFindsWhatLiesInAWindow(ExportFormat format) throws Exception {
    ExportCases.Case layer = ExportCases.random(SEED, 400);
    String file = file(layer, format, "EPSG:4490");
    for (Envelope window : List.of(new Envelope(87, 87.5, 44, 44.4), new Envelope(86, 90, 43, 46),
        new Envelope(88.2, 88.21, 43.5, 43.51))) {
      JsonNode found = new Gdal(folder).json(file, "-spat", "" + window.getMinX(), "" + window.getMinY(),
          "" + window.getMaxX(), "" + window.getMaxY());
      List<String> ids = new ArrayList<>();
      found.forEach(feature -> ids.add(feature.at("/properties/zone_id").asText()));
      Geometry area = layer.zones().get(0).geometry().getFactory().toGeometry(window);
      assertThat(ids).containsExactlyInAnyOrderElementsOf(layer.zones().stream()
          .filter(zone -> zone.geometry().intersects(area)).map(ZoneVersion::zoneId).toList());
    }
  }

  @Test
  void anotherProgramCanChangeAGeoPackage() throws Exception {
    String file = file(ExportCases.random(SEED, 20), ExportFormat.GEOPACKAGE, "EPSG:4490");
    Gdal gdal = new Gdal(folder);
    gdal.run("ogrinfo", file, "-sql", "DELETE FROM drinking_water_protection WHERE zone_id = 'z-3'");
    gdal.run("ogrinfo", file, "-sql", "UPDATE drinking_water_protection SET fid = 900 WHERE zone_id = 'z-4'");
    String said = gdal.run("ogrinfo", "-ro", file, "-sql", "SELECT count(*) AS n, max(id) AS last FROM "
        + "\"rtree_drinking_water_protection_geom\"");
    assertThat(said).contains("n (Integer) = 19").contains("last (Integer) = 900");
    gdal.run("/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", file);
  }
}
