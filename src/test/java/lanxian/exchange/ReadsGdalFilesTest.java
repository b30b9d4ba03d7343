package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;

/** We read what GDAL writes: GeoPackage, FlatGeobuf and KML, also with heights, measures, empty and missing geometries. */
class ReadsGdalFilesTest {
  private static final long SEED = 73;
  @TempDir private Path folder;

  private String source(ExportCases.Case layer) throws Exception {
    String json = new String(layer.write(ExportFormat.GEOJSON, "EPSG:4490"), StandardCharsets.UTF_8);
    // one of GDAL's two writers of KML leaves ]]> as it is, which is no XML
    return Files.writeString(folder.resolve("source.geojson"), json.replace("]]>", "]] >")).toString();
  }

  private Path convert(String source, String format, String... options) throws Exception {
    Path out = folder.resolve("out." + (format.equals("GPKG") ? "gpkg" : format.endsWith("KML") ? "kml" : "fgb"));
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", format, out.toString(), source));
    command.addAll(List.of(options));
    if (!format.equals("GPKG")) {
      command.addAll(List.of("-mapFieldType", "StringList=String")); // these drivers write no lists
    }
    new Gdal(folder).run(command.toArray(String[]::new));
    return out;
  }

  private static RawLayer read(Path file, String layer) throws Exception {
    return new LayerFinder(Limits.IMPORT)
        .find(List.of(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file))), layer)
        .read(null, Limits.IMPORT);
  }

  private static String id(RawFeature feature) {
    return String.valueOf(feature.attributes().get("zone_id"));
  }

  /** Back in EPSG:4490 every corner is there again, to a millimetre: GDAL's transform is not ours. */
  private static void assertSame(RawLayer read, List<ZoneVersion> zones, String crs) {
    Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
    assertThat(read.features()).hasSize(zones.size());
    for (RawFeature feature : read.features()) {
      ZoneVersion zone = zones.stream().filter(z -> z.zoneId().equals(id(feature))).findFirst().orElseThrow();
      String what = id(feature) + ", seed " + SEED;
      assertThat(feature.faults()).as(what).isEmpty();
      Geometry expected = ExportCases.plain(
          reprojector.fromStored(zone.geometry(), new CrsRegistry().byCode(crs)));
      Geometry there = ExportCases.plain(feature.geometry());
      double tolerance = crs.equals("EPSG:4490") || crs.equals("OGC:CRS84") ? 1e-8 : 0.002;
      assertThat(there.getGeometryType()).as(what).isEqualTo(expected.getGeometryType());
      assertThat(new DiscreteHausdorffDistance(there, expected).distance())
          .as(what).isLessThan(tolerance + 0.02 * (tolerance > 1e-3 ? 1 : 0));
      assertThat(feature.attributes()).as(what).containsEntry("survey_accuracy_m", zone.description().surveyAccuracyM());
    }
  }

  @ParameterizedTest
  @CsvSource({"GPKG, EPSG:4490", "GPKG, EPSG:4517", "GPKG, EPSG:3857", "FlatGeobuf, EPSG:4490", "FlatGeobuf, EPSG:4517",
      "FlatGeobuf, EPSG:32645"})
  void zonesInAnyCrs(String format, String crs) throws Exception {
    ExportCases.Case layer = ExportCases.random(SEED, 40);
    RawLayer read = read(convert(source(layer), format, "-a_srs", "EPSG:4490", "-t_srs", crs), null);
    assertSame(read, layer.zones(), crs);
    assertThat(new CrsDecider("crs").decide(read, null).crs().code()).isEqualTo(crs);
    assertThat(read.notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GPKG", "FlatGeobuf", "KML", "LIBKML"})
  void severalKindsAndHeightsAndMeasures(String format) throws Exception {
    ExportCases.Case layer = ExportCases.mixed(SEED, 25);
    boolean kml = format.endsWith("KML");
    Path file = convert(source(layer), format, "-dim", kml ? "XYZ" : "XYZM", "-zfield", "survey_accuracy_m");
    Path named = kml ? Files.move(file, folder.resolve("doc.kml"),
        StandardCopyOption.REPLACE_EXISTING) : file;
    RawLayer read = read(named, null);
    assertSame(read, layer.zones(), kml ? "OGC:CRS84" : "EPSG:4490");
    assertThat(read.zDropped()).as("heights other than 0 of KML").isEqualTo(kml
        ? (int) layer.zones().stream().filter(zone -> zone.description().surveyAccuracyM() != 0).count() : 25);
    assertThat(read.mDropped()).isEqualTo(kml ? 0 : 25);
  }

  @ParameterizedTest
  @CsvSource({"GPKG", "FlatGeobuf"})
  void emptyAndMissingGeometries(String format) throws Exception {
    Path csv = Files.writeString(folder.resolve("a.csv"), "id,WKT\n1,POLYGON EMPTY\n2,\n3,\"POLYGON ((87 44,88 44,88 45,"
        + "87 44))\"\n4,MULTIPOLYGON EMPTY\n5,POINT EMPTY\n6,LINESTRING EMPTY\n7,GEOMETRYCOLLECTION EMPTY\n");
    Path file = convert(csv.toString(), format, "-oo", "GEOM_POSSIBLE_NAMES=WKT", "-oo", "KEEP_GEOM_COLUMNS=NO",
        "-a_srs", "EPSG:4490", "-lco", "SPATIAL_INDEX=NO");
    RawLayer read = read(file, null);
    assertThat(read.features()).hasSameSizeAs(new Gdal(folder).features(file.toString()))
        .allSatisfy(feature -> assertThat(feature.faults()).isEmpty());
    assertThat(read.features()).filteredOn(feature -> feature.geometry() != null).singleElement()
        .satisfies(feature -> assertThat(feature.attributes()).containsEntry("id", "3"));
  }

  @ParameterizedTest
  @CsvSource({"GPKG", "LIBKML"})
  void ofSeveralLayersOneMustBeNamed(String format) throws Exception {
    String source = source(ExportCases.random(SEED, 5));
    Path file = convert(source, format, "-nln", "第一层");
    new Gdal(folder).run("ogr2ogr", "-f", format, "-update", "-append", file.toString(), source, "-nln", "second");
    Path named = Files.move(file, folder.resolve(format.equals("GPKG") ? "zones.gpkg" : "zones.kml"));
    assertThatThrownBy(() -> read(named, null)).isInstanceOfSatisfying(FaultException.class, e -> {
      assertThat(e.faults().get(0).code().name()).isEqualTo("SEVERAL_LAYERS");
      assertThat(e.faults().get(0).detail()).contains("第一层", "second");
    });
    assertThat(read(named, "第一层").features()).hasSize(5);
    assertThat(read(named, "second").file()).isEqualTo(named.getFileName() + "/second");
    assertThatThrownBy(() -> read(named, "third")).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo("LAYER_UNKNOWN"));
  }

  @ParameterizedTest
  @CsvSource({"GPKG", "FlatGeobuf"})
  void valuesOfEveryType(String format) throws Exception {
    Path json = Files.writeString(folder.resolve("t.geojson"), """
        {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[87,44]},
        "properties":{"i":7,"big":9007199254740993,"d":0.1,"s":"一","day":"2026/11/23","at":"2026/11/23 10:20:30",
        "list":["甲","乙, 丙"],"b":true,"none":null}}]}""");
    RawFeature feature = read(convert(json.toString(), format), null).features().get(0);
    assertThat(feature.faults()).isEmpty();
    assertThat(feature.attributes()).containsAllEntriesOf(Map.of("i", 7.0, "big", "9007199254740993", "d", 0.1, "s",
        "一", "day", LocalDate.of(2026, 11, 23), "b", true)).doesNotContainKey("none");
    assertThat(feature.attributes().get("at")).asString().startsWith("2026-11-23T10:20:30");
    assertThat(feature.attributes().get("list")).asString().contains("甲", "乙, 丙");
  }
}
