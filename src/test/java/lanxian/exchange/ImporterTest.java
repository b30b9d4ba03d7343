package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Category;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.archive.ZipBytes;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class ImporterTest {
  private static final double T1_M2 = 1_002_512.630;
  private static final Importer IMPORTER = new Importer();
  private static final ImportOptions BUILT_UP = ImportOptions.of(TestCategories.BUILT_UP);
  private static final String T1_WKT_4517 = "POLYGON ((29524061.862 4873866.129, 29525064.440 4873869.852, "
      + "29525060.651 4874869.863, 29524058.224 4874866.140, 29524061.862 4873866.129))";

  private static ImportResult geoJson(ImportOptions options, String... features) {
    return IMPORTER.read(TestFiles.geoJson(features), "zones.geojson", options);
  }

  private static List<String> codes(ImportReport report) {
    return report.notices().stream().map(Notice::code).toList();
  }

  private static List<String> refusal(ImportReport report, int record) {
    return report.features().get(record - 1).faults().stream().map(f -> f.code().name()).toList();
  }

  private static void refused(String code, byte[] bytes, String name, ImportOptions options) {
    assertThatThrownBy(() -> IMPORTER.read(bytes, name, options)).as(name).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo(code));
  }

  @Test
  void readsTheSampleTxtToTheMillimetre() {
    ImportResult result = IMPORTER.read(TestFiles.gbk(TestFiles.T1_TXT.replace("\n", "\r\n")), "地块.txt", BUILT_UP);
    ZoneDraft draft = result.drafts().get(0);
    assertThat(draft.areaM2()).isCloseTo(T1_M2, within(1.5));
    for (Coordinate corner : List.of(new Coordinate(87.30, 44), new Coordinate(87.3125, 44),
        new Coordinate(87.3125, 44.009), new Coordinate(87.30, 44.009))) {
      assertThat(draft.geometry().getCoordinates()).as("1e-8° is a millimetre")
          .anyMatch(c -> c.distance(corner) < 1e-8);
    }
    assertThat(draft.description().name()).isEqualTo("地块一");
    assertThat(draft.description().source().crs()).isEqualTo("EPSG:4517");
    assertThat(draft.description().source().file()).isEqualTo("地块.txt");
    assertThat(draft.description().surveyAccuracyM()).isEqualTo(0.001);
    ImportReport report = result.report();
    assertThat(report.format()).isEqualTo(RawLayer.Format.BOUNDARY_TXT);
    assertThat(report.encoding().charset()).isEqualTo("GB18030");
    assertThat(report.counts()).isEqualTo(new ImportReport.Counts(1, 1, 0, 0, 0, 0, 0, 0));
    assertThat(report.features().get(0).area().differs()).isFalse();
    assertThat(report.features().get(0).area().differenceM2()).isCloseTo(0, within(2.0));
    assertThat(codes(report)).containsExactly("STATUS_NOT_STATED");
  }

  @ParameterizedTest
  @CsvSource({"100.2513, false", "100.3, false", "101, true", "62826.067亩, true"})
  void comparesDeclaredAndComputedArea(String declared, boolean differs) {
    ImportReport report = IMPORTER.read(TestFiles.gbk(TestFiles.T1_TXT.replace("100.2513", declared)), "a.txt",
        BUILT_UP).report();
    assertThat(report.features().get(0).area().differs()).isEqualTo(differs);
    assertThat(codes(report).contains("AREA_DIFFERS")).isEqualTo(differs);
  }

  @Test
  void allowsTheDeclaredAreaTheAccuracyOfTheBoundary() {
    // Perimeter 4,005 m: 5 m of accuracy allow 2 ha, a millimetre only 0.1 %.
    String wide = TestFiles.T1_TXT.replace("100.2513", "101.5").replace("精度=0.001", "精度=0.9");
    assertThat(IMPORTER.read(TestFiles.gbk(wide), "a.txt", BUILT_UP).report().features().get(0).area().differs())
        .isTrue();
    ImportResult square = geoJson(BUILT_UP, "{'ACCURACY_M':5,'MJ':1020000}", TestFiles.square(87.3, 44,
        0.0125 * 0.8));
    double computed = square.drafts().get(0).areaM2();
    assertThat(Math.abs(1_020_000 - computed)).isGreaterThan(0.001 * computed);
    assertThat(square.report().features().get(0).area().differs())
        .isEqualTo(Math.abs(1_020_000 - computed) > 5 * 4 * Math.sqrt(computed) * 1.05);
  }

  @Test
  void readsAZippedShapefileInAGaussKruegerStrip() {
    byte[] zip = ZipBytes.of(TestFiles.shapefile("EPSG:4517", "三屯河水库一级区", T1_WKT_4517));
    ImportResult result = IMPORTER.read(zip, "水源地.zip", ImportOptions.of(TestCategories.SOURCES));
    assertThat(result.drafts().get(0).areaM2()).isCloseTo(T1_M2, within(1.5));
    assertThat(result.drafts().get(0).description().zoneClass()).isEqualTo("L1");
    assertThat(result.drafts().get(0).zoneId()).matches("drinking_water_protection-[0-9a-f]{12}");
    assertThat(result.report().crs()).isEqualTo("EPSG:4517");
    assertThat(result.report().crsDecidedBy()).isEqualTo("zones.prj");
    assertThat(result.report().file()).isEqualTo("zones.shp");
    assertThat(result.drafts().get(0).description().name()).isEqualTo("三屯河水库一级区");
  }

  @Test
  void readsTheSameFileTheSameWay() {
    byte[] zip = ZipBytes.of(TestFiles.shapefile("EPSG:4517", "甲", T1_WKT_4517, "甲", T1_WKT_4517));
    ImportOptions options = ImportOptions.of(TestCategories.SOURCES);
    ImportResult first = IMPORTER.read(zip, "a.zip", options);
    ImportResult again = new Importer().read(zip, "a.zip", options);
    assertThat(again.report()).isEqualTo(first.report());
    assertThat(again.drafts()).isEqualTo(first.drafts());
    assertThat(first.drafts()).extracting(ZoneDraft::zoneId).doesNotHaveDuplicates();
  }

  @Test
  void decidesTheCrsByTheNumbersWhereThereIsNoPrj() {
    Map<String, byte[]> files = new LinkedHashMap<>(TestFiles.shapefile("EPSG:4517", "甲", T1_WKT_4517));
    files.remove("zones.prj");
    ImportReport report = IMPORTER.read(ZipBytes.of(files), "a.zip", ImportOptions.of(TestCategories.SOURCES)).report();
    assertThat(report.crs()).isEqualTo("EPSG:4517");
    assertThat(report.crsDecidedBy()).isEqualTo("magnitude of the numbers");
    assertThat(codes(report)).contains("CRS_ASSUMED");
  }

  @Test
  void asksForTheZoneWhereTheNumbersDoNotTellIt() {
    String plain = TestFiles.T1_TXT.replace("295", "5").replace("带号=29", "带号=");
    refused("ZONE_UNKNOWN", TestFiles.gbk(plain), "a.txt", BUILT_UP);
    ImportReport report = IMPORTER.read(TestFiles.gbk(plain), "a.txt", BUILT_UP.withCrs("EPSG:4538")).report();
    assertThat(report.crs()).isEqualTo("EPSG:4538");
    assertThat(report.crsDecidedBy()).isEqualTo("as told");
  }

  @Test
  void exchangesAxesThatAreTheWrongWayRound() {
    StringBuilder swapped = new StringBuilder();
    for (String line : TestFiles.T1_TXT.split("\n")) {
      String[] f = line.split(",");
      swapped.append(line.startsWith("J") ? String.join(",", f[0], f[1], f[3], f[2]) : line).append('\n');
    }
    ImportResult result = IMPORTER.read(TestFiles.gbk(swapped.toString()), "a.txt", BUILT_UP);
    assertThat(result.drafts().get(0).areaM2()).isCloseTo(T1_M2, within(1.5));
    assertThat(codes(result.report())).contains("AXES_LOOK_SWAPPED");
    ImportResult latLon = geoJson(BUILT_UP, "{}",
        "{'type':'Polygon','coordinates':[[[44,87],[44,87.1],[44.1,87.1],[44,87]]]}");
    assertThat(latLon.drafts().get(0).geometry().getCoordinate().x).isEqualTo(87);
  }

  @Test
  void refusesCrsWithoutPublicParameters() {
    refused("CRS_NOT_ACCEPTED", TestFiles.gbk(TestFiles.T1_TXT.replace("2000国家大地坐标系", "1980西安坐标系")), "a.txt", BUILT_UP);
    refused("CRS_NOT_ACCEPTED", TestFiles.geoJson("{}", TestFiles.square(87, 44, 0.1)), "a.json",
        BUILT_UP.withCrs("GCJ02"));
    refused("CRS_UNKNOWN", TestFiles.geoJson("{}", TestFiles.square(87, 44, 0.1)), "a.json",
        BUILT_UP.withCrs("EPSG:999999"));
  }

  @Test
  void suspectsShiftedCoordinates() {
    ImportReport report = geoJson(BUILT_UP, "{'name':'昌吉市','adcode':652301,'acroutes':[100000],'centroid':[87,44]}",
        TestFiles.square(87, 44, 0.1)).report();
    assertThat(codes(report)).contains("GCJ02_SUSPECTED");
  }

  @Test
  void repairsByANamedMethodAndTellsTheAreaChange() {
    String eight = "{'type':'Polygon','coordinates':[[[87,44],[87.1,44.1],[87.1,44],[87,44.1],[87,44]]]}";
    String open = "{'type':'Polygon','coordinates':[[[87,44],[87.1,44],[87.1,44.1],[87,44.1]]]}";
    ImportResult result = geoJson(BUILT_UP, "{'name':'甲'}", eight, "{'name':'乙'}", open);
    assertThat(result.report().counts()).isEqualTo(new ImportReport.Counts(2, 0, 2, 0, 0, 0, 0, 0));
    FeatureOutcome.Repair repair = result.report().features().get(0).repair();
    assertThat(repair.method()).contains("GeometryFixer");
    assertThat(repair.areaAfterM2()).isEqualTo(result.drafts().get(0).areaM2());
    assertThat(repair.areaBeforeM2()).isNotEqualTo(repair.areaAfterM2());
    assertThat(result.drafts().get(0).geometry().isValid()).isTrue();
    assertThat(result.report().features().get(1).repair().method()).isEqualTo("close-rings");
    assertThat(result.drafts().get(1).geometry().getNumPoints()).isEqualTo(5);
  }

  @Test
  void isAllOrNothingUnlessPartial() {
    String[] features = {"{'name':'甲'}", TestFiles.square(87, 44, 0.1), "{'name':'乙','VALID_FROM':'never'}",
        TestFiles.square(88, 44, 0.1), "{'name':'丙'}", "null", "{'name':'丁'}",
            "{'type':'Point','coordinates':[87,44]}"};
    ImportResult nothing = geoJson(BUILT_UP, features);
    assertThat(nothing.report().accepted()).isFalse();
    assertThat(nothing.drafts()).isEmpty();
    assertThat(nothing.report().counts()).isEqualTo(new ImportReport.Counts(4, 1, 0, 2, 1, 0, 0, 0));
    assertThat(refusal(nothing.report(), 2)).containsExactly("ATTRIBUTE_INVALID");
    assertThat(refusal(nothing.report(), 4)).containsExactly("GEOMETRY_TYPE_NOT_ALLOWED");
    assertThat(nothing.report().features().get(3).faults().get(0).where().pointer()).isEqualTo("/features/3");
    ImportResult partial = geoJson(BUILT_UP.withPartial(true), features);
    assertThat(partial.report().accepted()).isTrue();
    assertThat(partial.drafts()).extracting(d -> d.description().name()).containsExactly("甲");
    assertThat(partial.report().features()).isEqualTo(nothing.report().features());
  }

  @Test
  void tellsAttributeAndGeometryFaultsOfAFeatureTogether() {
    ImportReport report = geoJson(BUILT_UP, "{'VALID_FROM':'never'}",
        "{'type':'Polygon','coordinates':[[[87,44],[88]]]}")
        .report();
    assertThat(refusal(report, 1)).containsExactlyInAnyOrder("COORDINATES_DIMENSION", "ATTRIBUTE_INVALID");
  }

  @Test
  void refusesTwoZonesOfOneId() {
    ImportReport report = geoJson(BUILT_UP, "{'zone_id':'Z1'}", TestFiles.square(87, 44, 0.1),
        "{'zone_id':'Z1'}",
        TestFiles.square(88, 44, 0.1)).report();
    assertThat(refusal(report, 2)).containsExactly("ZONE_ID_TWICE");
    assertThat(report.features().get(1).faults().get(0).detail()).contains("record 1");
  }

  @Test
  void takesPointsAndLinesForReferenceLayersOnly() {
    ImportOptions anything = ImportOptions.of(TestCategories.ANYTHING);
    ImportResult result = geoJson(anything, "{}", "{'type':'Point','coordinates':[87,44]}", "{}",
        "{'type':'LineString','coordinates':[[87,44],[87.1,44]]}");
    assertThat(result.report().counts().loaded()).isEqualTo(2);
    assertThat(result.drafts()).allSatisfy(d -> assertThat(d.areaM2()).isZero());
    assertThat(anything.category().kind()).isEqualTo(Category.Kind.REFERENCE);
  }

  @Test
  void takesACollectionOfOneKindOnly() {
    String polygons = "{'type':'GeometryCollection','geometries':[%s,%s]}".formatted(TestFiles.square(87, 44,
        0.1),
        TestFiles.square(88, 44, 0.1));
    ImportResult result = geoJson(BUILT_UP, "{}", polygons);
    assertThat(result.drafts().get(0).geometry().getGeometryType()).isEqualTo("MultiPolygon");
    assertThat(codes(result.report())).contains("COLLECTION_FLATTENED");
    String mixed = "{'type':'GeometryCollection','geometries':[%s,{'type':'Point','coordinates':[87,44]}]}"
        .formatted(TestFiles.square(87, 44, 0.1));
    assertThat(refusal(geoJson(ImportOptions.of(TestCategories.ANYTHING), "{}", mixed).report(), 1))
        .containsExactly("GEOMETRY_TYPE_NOT_ALLOWED");
  }

  @Test
  void warnsOfPlacesOutsideTheRegionUnlessToldNotTo() {
    String[] beijing = {"{}", TestFiles.square(116, 40, 0.1)};
    assertThat(codes(geoJson(BUILT_UP, beijing).report())).contains("OUTSIDE_EXPECTED_REGION");
    ImportResult quiet = geoJson(BUILT_UP.withCheckRegion(false), beijing);
    assertThat(codes(quiet.report())).doesNotContain("OUTSIDE_EXPECTED_REGION");
    assertThat(quiet.drafts()).hasSize(1);
  }

  @Test
  void refusesTheFeatureWithNumbersUnlikeTheOthers() {
    ImportResult result = geoJson(BUILT_UP.withPartial(true), "{}", TestFiles.square(87, 44, 0.1), "{}",
        TestFiles.square(524386, 4875332, 1000), "{}", TestFiles.square(88, 44, 0.1));
    assertThat(result.drafts()).hasSize(2);
    assertThat(refusal(result.report(), 2)).contains("COORDINATES_MIXED");
    assertThat(result.report().features().get(1).faults().get(0).where().pointer())
        .isEqualTo("/features/1/geometry/coordinates/0/0");
  }

  @Test
  void takesRoundingAtTheEdgeOfTheWorldForWhatItIs() {
    ImportResult result = geoJson(BUILT_UP, "{}",
        "{'type':'Polygon','coordinates':[[[179,-90],[180.0000000000001,-90.0000000000001],"
            + "[180.0000000000001,-80],[179,-90]]]}");
    assertThat(result.drafts().get(0).geometry().getEnvelopeInternal().getMaxX()).isEqualTo(180);
    assertThat(result.drafts().get(0).geometry().getEnvelopeInternal().getMinY()).isEqualTo(-90);
  }

  @Test
  void picksALayerByName() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a/x.geojson", TestFiles.geoJson("{'name':'x'}", TestFiles.square(87, 44, 0.1)));
    files.put("a/y.geojson", TestFiles.geoJson("{'name':'y'}", TestFiles.square(87, 44, 0.1)));
    byte[] zip = ZipBytes.of(files);
    refused("SEVERAL_LAYERS", zip, "a.zip", BUILT_UP);
    refused("LAYER_UNKNOWN", zip, "a.zip", BUILT_UP.withLayer("z"));
    assertThat(IMPORTER.read(zip, "a.zip", BUILT_UP.withLayer("y")).drafts().get(0).description().name())
        .isEqualTo("y");
  }

  @Test
  void readsLooseFilesFromDiskWhateverTheCaseOfTheirEndings(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : TestFiles.shapefile("EPSG:4490", "甲",
        "POLYGON ((87 44, 87 44.1, 87.1 44.1, 87 44))").entrySet()) {
      String name = file.getKey().endsWith("prj") ? "Zones.PRJ" : file.getKey();
      Files.write(folder.resolve(name), file.getValue());
    }
    ImportReport report = IMPORTER.read(folder.resolve("zones.shp"), ImportOptions.of(TestCategories.SOURCES)).report();
    assertThat(report.crsDecidedBy()).isEqualTo("Zones.PRJ");
    assertThat(report.features().get(0).name()).isEqualTo("甲");
    assertThatThrownBy(() -> IMPORTER.read(folder.resolve("none.shp"), BUILT_UP)).isInstanceOfSatisfying(
        FaultException.class, e -> assertThat(e.faults().get(0).code().name()).isEqualTo("FILE_UNREADABLE"));
    assertThatThrownBy(() -> IMPORTER.read(folder, BUILT_UP)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).detail()).contains("folder"));
    assertThatThrownBy(() -> IMPORTER.read(folder.resolve("zones.dbf"), BUILT_UP)).isInstanceOfSatisfying(
        FaultException.class, e -> assertThat(e.faults().get(0).code().name()).isEqualTo("NOT_A_LAYER"));
  }

  @ParameterizedTest
  @CsvSource({"a.gml, '<x/>'", "a.csv, 'a,b'", "a.dwg, AC1015", "a.gdb, x", "a.xlsx, PK", "a.unknown, x",
      "noending, '<gml/>'", "a.pdf, %PDF"})
  void doesNotReadOtherFormats(String name, String content) {
    refused("FORMAT_NOT_SUPPORTED", TestFiles.utf8(content), name, BUILT_UP);
  }

  @Test
  void tellsFormatsByContentWhereTheNameDoesNot() {
    assertThat(IMPORTER.read(TestFiles.gbk(TestFiles.T1_TXT), "地块", BUILT_UP).drafts()).hasSize(1);
    assertThat(IMPORTER.read(TestFiles.geoJson("{}", TestFiles.square(87, 44, 0.1)), "upload", BUILT_UP).drafts())
        .hasSize(1);
    refused("FILE_EMPTY", new byte[0], "a.shp", BUILT_UP);
    refused("FILE_TOO_LARGE", new byte[100], "a.shp", BUILT_UP.withLimits(Limits.IMPORT.withMaxFileBytes(99)));
    refused("FORMAT_NOT_SUPPORTED", ZipBytes.of(Map.of("doc.gml", TestFiles.utf8("<gml/>"))), "a.zip", BUILT_UP);
    refused("ARCHIVE_NESTED", ZipBytes.of(Map.of("b.zip", ZipBytes.of(Map.of("a.txt", new byte[1])))), "a.zip",
        BUILT_UP);
    refused("ARCHIVE_WITHOUT_LAYER", ZipBytes.of(Map.of()), "a.zip", BUILT_UP);
    refused("ARCHIVE_WITHOUT_LAYER", ZipBytes.of(Map.of("readme.txt", TestFiles.utf8("hello"))), "a.zip", BUILT_UP);
    refused("NOT_A_LAYER", new byte[1], "a.dbf", BUILT_UP);
    assertThatThrownBy(() -> IMPORTER.read(List.of(new SourceFile("a.dbf", new byte[1]), new SourceFile("a.shx",
        new byte[1])),
        BUILT_UP)).isInstanceOfSatisfying(FaultException.class,
            e -> assertThat(e.faults().get(0).code().name()).isEqualTo("NOT_A_LAYER"));
  }

  @Test
  void notesEntriesItDidNotRead() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("地块.txt", TestFiles.gbk(TestFiles.T1_TXT));
    files.put("照片.jpg", new byte[10]);
    ImportReport report = IMPORTER.read(ZipBytes.of(files, Charset.forName("GBK")), "a.zip", BUILT_UP)
        .report();
    assertThat(report.file()).isEqualTo("地块.txt");
    assertThat(codes(report)).contains("ENTRIES_IGNORED", "ARCHIVE_NAMES_GBK");
  }

  @Test
  void countsDeletedRowsAndEmptyLayers() {
    ImportReport report = geoJson(BUILT_UP).report();
    assertThat(report.counts().read()).isZero();
    assertThat(codes(report)).containsExactly("LAYER_EMPTY");
    Map<String, byte[]> files = new LinkedHashMap<>(TestFiles.shapefile("EPSG:4490", "甲",
        "POLYGON ((87 44, 87 44.1, 87.1 44.1, 87 44))", "乙", null));
    byte[] dbf = files.get("zones.dbf").clone();
    int first = (dbf[8] & 0xFF) | (dbf[9] & 0xFF) << 8;
    dbf[first] = '*';
    files.put("zones.dbf", dbf);
    ImportReport deleted = IMPORTER.read(TestFiles.loose(files), ImportOptions.of(TestCategories.SOURCES)).report();
    assertThat(deleted.counts()).isEqualTo(new ImportReport.Counts(2, 0, 0, 0, 1, 1, 0, 0));
    assertThat(codes(deleted)).contains("RECORDS_DELETED");
  }
}
