package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.attributes.AttributeTable;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.write.TextValue;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** What is written in a format is read from it again: every coordinate, every value. */
class ExportRoundTripTest {
  private static final long SEED = 71;
  private static final CrsRegistry CRS = new CrsRegistry();
  private static RuleSet rules;

  @BeforeAll
  static void load() {
    rules = RuleSetLoader.fromDirectory(Path.of("rules"));
  }

  static Stream<String> samples() {
    return Stream.of("drinking_water_protection", "livestock_zone", "industrial_cluster", "monitoring_point", "county",
        "river_corridor", "approval_suspension");
  }

  private static RawLayer read(byte[] bytes, ExportFormat format) {
    return new LayerFinder(Limits.IMPORT).find(List.of(new SourceFile("layer." + format.ending(), bytes)), null)
        .read(null, Limits.IMPORT);
  }

  private static void assertSame(ExportCases.Case layer, ExportFormat format, String crs) {
    RawLayer read = read(layer.write(format, crs), format);
    assertThat(read.features()).as("%s seed %d", format, SEED).hasSize(layer.zones().size());
    Map<String, ZoneVersion> zones = new HashMap<>();
    layer.zones().forEach(zone -> zones.put(zone.zoneId(), zone));
    String idColumn = switch (format) {
      case SHAPEFILE -> "ZONE_ID";
      case TXT -> "地块编号";
      default -> "zone_id";
    };
    Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
    for (RawFeature feature : read.features()) {
      ZoneVersion zone = zones.remove(String.valueOf(feature.attributes().get(idColumn)));
      String what = "%s in %s: record %d, seed %d".formatted(format, crs, feature.record(), SEED);
      assertThat(zone).as(what).isNotNull();
      assertThat(feature.faults()).as(what).isEmpty();
      assertThat(feature.mended()).as(what).isEmpty();
      Geometry expected = reprojector.fromStored(zone.geometry(), CRS.byCode(crs));
      assertThat(feature.geometry().norm().equalsExact(ExportCases.plain(expected).norm())).as(what).isTrue();
      if (format == ExportFormat.TXT) {
        assertThat(feature.declaredAreaM2()).as(what).satisfies(area -> assertThat(area == null ? 0 : area)
            .isCloseTo(zone.areaM2(), org.assertj.core.api.Assertions.withinPercentage(1e-9)));
      } else {
        Map<String, Object> values = expected(layer, zone, format);
        if (format == ExportFormat.SHAPEFILE) { // whose columns have 20 digits
          values.forEach((name, value) -> assertThat(value instanceof Double number
              && Math.abs((Double) feature.attributes().get(name) - number) <= 1e-9 * Math.abs(number)
              || value.equals(feature.attributes().get(name))).as(what + " " + name + " " + value).isTrue());
        } else {
          assertThat(feature.attributes()).as(what).containsAllEntriesOf(values);
        }
      }
    }
    assertThat(zones).isEmpty();
    assertThat(new CrsDecider("crs").decide(read, null).crs().code()).isEqualTo(stated(format, crs));
  }

  /** GeoJSON says nothing of longitude and latitude, KML never says anything. */
  private static String stated(ExportFormat format, String crs) {
    boolean silent = format == ExportFormat.KML || format == ExportFormat.GEOJSON;
    return silent && crs.equals("EPSG:4490") ? "OGC:CRS84" : crs;
  }

  private static Map<String, Object> expected(ExportCases.Case layer, ZoneVersion zone, ExportFormat format) {
    Map<String, Object> expected = new LinkedHashMap<>();
    Map<String, String> shortNames = new HashMap<>();
    AttributeTable.shipped().entries().stream().filter(entry -> entry.fits(layer.category().code()))
        .forEach(entry -> shortNames.putIfAbsent(entry.longName(), entry.shortName()));
    layer.schema().values(zone).forEach((name, value) -> {
      Object same = value instanceof Integer number ? (Object) number.doubleValue() : value;
      boolean texts = format == ExportFormat.KML || format == ExportFormat.SHAPEFILE;
      if (value instanceof List && texts || value instanceof LocalDate
          && (format == ExportFormat.KML || format == ExportFormat.GEOJSON)) {
        same = TextValue.of(value);
      }
      String shown = format == ExportFormat.SHAPEFILE ? shortNames.getOrDefault(name, name) : name;
      if (shown.getBytes(StandardCharsets.UTF_8).length <= 10 || format != ExportFormat.SHAPEFILE) {
        expected.put(shown, same);
      }
    });
    return expected;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSampleComesBack(String category) {
    ExportCases.Case layer = ExportCases.sample(rules, category);
    for (ExportFormat format : ExportFormat.values()) {
      if (format != ExportFormat.CSV) {
        assertSame(layer, format, "EPSG:4490");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"SHAPEFILE, EPSG:4490", "SHAPEFILE, EPSG:4517", "SHAPEFILE, EPSG:4538", "SHAPEFILE, EPSG:3857",
      "SHAPEFILE, EPSG:32645", "GEOPACKAGE, EPSG:4490", "GEOPACKAGE, EPSG:4517", "GEOPACKAGE, EPSG:4326",
      "GEOPACKAGE, EPSG:3857", "GEOPACKAGE, EPSG:4505", "GEOJSON, EPSG:4490", "GEOJSON, EPSG:4517", "GEOJSON, EPSG:3857",
      "FLATGEOBUF, EPSG:4490", "FLATGEOBUF, EPSG:4517", "FLATGEOBUF, EPSG:32645", "KML, EPSG:4490", "TXT, EPSG:4490",
      "TXT, EPSG:4517", "TXT, EPSG:4538", "TXT, EPSG:4505"})
  void zonesByChanceComeBack(ExportFormat format, String crs) {
    assertSame(ExportCases.random(SEED, 60), format, crs);
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOPACKAGE", "GEOJSON", "FLATGEOBUF", "KML", "TXT"})
  void severalKindsOfGeometryComeBack(ExportFormat format) {
    assertSame(ExportCases.mixed(SEED, 25), format, "EPSG:4490");
  }

  @Test
  void aShapefileOfEveryKindLiesInTheZip() {
    ExportCases.Case layer = ExportCases.mixed(SEED, 25);
    byte[] zip = layer.write(ExportFormat.SHAPEFILE, "EPSG:4490");
    List<RawFeature> all = new ArrayList<>();
    for (String part : List.of("point", "multipoint", "line", "polygon")) {
      all.addAll(new LayerFinder(Limits.IMPORT).find(List.of(new SourceFile("a.zip", zip)), "anything_" + part)
          .read(null, Limits.IMPORT).features());
    }
    Map<Object, Geometry> byId = new HashMap<>();
    all.forEach(feature -> byId.put(feature.attributes().get("ZONE_ID"), feature.geometry()));
    assertThat(byId).hasSize(25);
    layer.zones().forEach(zone -> assertThat(byId.get(zone.zoneId()).norm()
        .equalsExact(ExportCases.plain(zone.geometry()).norm())).as(zone.zoneId()).isTrue());
  }

  @Test
  void aTableHoldsEveryValue() throws Exception {
    ExportCases.Case layer = ExportCases.random(SEED, 60);
    String csv = new String(layer.write(ExportFormat.CSV, layer.plan("EPSG:4517").withByteOrderMark()),
        StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFWKT,zone_id,version").endsWith("\r\n");
    Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
    try (MappingIterator<Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader()).readValues(csv.substring(1))) {
      for (ZoneVersion zone : layer.zones()) {
        Map<String, String> row = rows.next();
        assertThat(new WKTReader().read(row.get("WKT")).equalsExact(
            reprojector.fromStored(zone.geometry(), CRS.byCode("EPSG:4517")))).as("seed %d", SEED).isTrue();
        for (ZoneColumn column : layer.schema().columns()) {
          Object value = column.of(zone);
          assertThat(row.get(column.name())).as(column.name()).isEqualTo(value == null ? "" : TextValue.of(value));
        }
      }
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void textsKeepTheirEncoding() {
    ExportCases.Case layer = ExportCases.sample(rules, "livestock_zone");
    Charset gbk = Charset.forName("GBK");
    RawLayer shapefile = read(
        layer.write(ExportFormat.SHAPEFILE, layer.plan("EPSG:4490").withCharset(gbk)), ExportFormat.SHAPEFILE);
    assertThat(shapefile.encoding().charset()).isEqualTo("GB18030");
    assertThat(shapefile.features()).extracting(feature -> feature.attributes().get("NAME"))
        .containsExactlyElementsOf(layer.zones().stream().map(zone -> (Object) zone.description().name()).toList());
    RawLayer txt = read(layer.write(ExportFormat.TXT, layer.plan("EPSG:4490").withCharset(gbk)), ExportFormat.TXT);
    assertThat(txt.features()).extracting(feature -> feature.attributes().get("地块名称"))
        .containsExactlyElementsOf(layer.zones().stream().map(zone -> (Object) zone.description().name()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyLayerIsAFileToo(ExportFormat format) {
    ExportCases.Case layer = ExportCases.random(SEED, 0);
    byte[] bytes = layer.write(format, "EPSG:4490");
    assertThat(bytes).isNotEmpty().isEqualTo(layer.write(format, "EPSG:4490"));
    if (format == ExportFormat.TXT) {
      assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("带号=").doesNotContain("@");
    } else if (format != ExportFormat.CSV) {
      assertThat(read(bytes, format).features()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void equalLayersGiveEqualBytes(ExportFormat format) {
    ExportCases.Case layer = ExportCases.random(SEED, 20);
    assertThat(layer.write(format, "EPSG:4490")).isEqualTo(layer.write(format, "EPSG:4490"));
  }
}
