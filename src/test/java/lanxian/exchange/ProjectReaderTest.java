package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Project;
import lanxian.exchange.ProjectReader.Media;
import lanxian.exchange.archive.ZipBytes;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.shapefile.DbfColumn;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectReaderTest {
  private static final List<String> PROPERTIES =
      List.of("name", "activity", "phase", "stock_heads", "discharge_mode", "discharge_meets_standard");
  private static final ProjectReader READER = new ProjectReader(Limits.PROJECT,
      column -> PROPERTIES.stream().filter(name -> name.startsWith(column.toLowerCase(Locale.ROOT))).toList());

  private static Project json(String feature, String contentCrs) {
    return READER.read(TestFiles.json(feature), Media.GEOJSON, contentCrs);
  }

  private static String feature(String geometry) {
    return "{'type':'Feature','properties':{'activity':'LIVESTOCK','stock_heads':5000,'acts':['DRILLING']},"
        + "'geometry':%s}".formatted(geometry);
  }

  private static String polygon(String rings) {
    return feature("{'type':'Polygon','coordinates':%s}".formatted(rings));
  }

  private static List<String> faults(String json) {
    return READER.tryRead(TestFiles.json(json), Media.GEOJSON, null).faults().stream()
        .map(f -> f.code().name() + " " + f.where().pointer()).toList();
  }

  private static List<Fault> faults(byte[] body, Media media) {
    return READER.tryRead(body, media, null).faults();
  }

  @Test
  void readsAFeatureWithItsProperties() {
    Project project = json(feature(TestFiles.square(87.3, 44, 0.01)), null);
    assertThat(project.properties())
        .isEqualTo(Map.of("activity", "LIVESTOCK", "stock_heads", 5000.0, "acts", List.of("DRILLING")));
    assertThat(project.sourceCrs()).isEqualTo("OGC:CRS84");
    assertThat(project.geometry().getCoordinate().x).isEqualTo(87.3);
    assertThat(project.accuracyM()).isZero();
    assertThat(project.declaredAreaM2()).isNull();
    assertThat(project.notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EPSG:4517", "<http://www.opengis.net/def/crs/EPSG/0/4517>"})
  void readsOtherCrsByTheirHeader(String crs) {
    Project project = json(polygon("[[[29524061.862,4873866.129],[29525064.440,4873869.852],[29525060.651,4874869.863],"
        + "[29524058.224,4874866.140],[29524061.862,4873866.129]]]"), crs);
    assertThat(project.sourceCrs()).isEqualTo("EPSG:4517");
    assertThat(EllipsoidalArea.m2(project.geometry())).isCloseTo(1_002_512.630, within(1.5));
    assertThat(project.geometry().getCoordinate().x).isCloseTo(87.3, within(1e-8));
  }

  @Test
  void readsTheSampleTxt() {
    Project project = READER.read(TestFiles.gbk(TestFiles.T1_TXT), Media.BOUNDARY_TXT, null);
    assertThat(project.properties()).isEqualTo(Map.of("name", "地块一"));
    assertThat(project.declaredAreaM2()).isCloseTo(1_002_513, within(1e-6));
    assertThat(project.accuracyM()).isEqualTo(0.001);
    assertThat(project.sourceCrs()).isEqualTo("EPSG:4517");
  }

  @Test
  void joinsTheParcelsOfATxt() {
    String second = TestFiles.T1_POINTS.replace("4873866.129,29524061.862", "4875866.140,29524058.224")
        .replace("4873869.852,29525064.440", "4875869.863,29525060.651")
        .replaceAll("J3,1,.*", "J3,1,4874869.863,29525060.651").replaceAll("J4,1,.*", "J4,1,4874866.140,29524058.224");
    Project project = READER.read(TestFiles.gbk(TestFiles.T1_TXT + "5,100.2,2,地块二,面,,,,@\n" + second),
        Media.BOUNDARY_TXT, null);
    assertThat(project.geometry().getGeometryType()).as("parcels with a common border are one area")
        .isEqualTo("Polygon");
    assertThat(EllipsoidalArea.m2(project.geometry())).isCloseTo(2 * 1_002_512.6, within(200.0));
    assertThat(project.notices()).extracting(Notice::code).containsExactly("PARCELS_MERGED");
    assertThat(project.properties()).isEmpty();
    assertThat(project.declaredAreaM2()).isCloseTo(2_004_513, within(1e-6));
    Project twice = READER.read(TestFiles.gbk(TestFiles.T1_TXT + "5,100.2,2,b,面,,,,@\n" + TestFiles.T1_POINTS),
        Media.BOUNDARY_TXT, null);
    assertThat(twice.notices()).extracting(Notice::code).containsExactly("PARCELS_MERGED", "PARCELS_OVERLAP");
    assertThat(faults(TestFiles.gbk(TestFiles.T1_TXT + "1,,2,b,点,,,,@\nP,1,4873866.129,29524061.862\n"),
        Media.BOUNDARY_TXT))
        .extracting(f -> f.code().name()).containsExactly("GEOMETRY_TYPE_NOT_ALLOWED");
  }

  @Test
  void countsTheVerticesThatJoiningParcelsMakes() {
    String cross = "[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n"
        + ",,a,,面,,,,@\nA1,1,44.00,87.1\nA2,1,44.00,87.2\nA3,1,44.3,87.2\nA4,1,44.3,87.1\nA1,1,44.00,87.1\n"
        + ",,b,,面,,,,@\nB1,1,44.1,87.00\nB2,1,44.1,87.3\nB3,1,44.2,87.3\nB4,1,44.2,87.00\nB1,1,44.1,87.00\n";
    byte[] body = TestFiles.gbk(cross);
    ProjectReader thirteen = new ProjectReader(Limits.PROJECT.withMaxVertices(13), List::of);
    assertThat(thirteen.read(body, Media.BOUNDARY_TXT, null).geometry().getNumPoints()).isEqualTo(13);
    ProjectReader twelve = new ProjectReader(Limits.PROJECT.withMaxVertices(12), List::of);
    assertThat(twelve.tryRead(body, Media.BOUNDARY_TXT, null).faults()).as("the file itself has ten")
        .extracting(f -> f.code().name()).containsExactly("TOO_MANY_VERTICES");
  }

  @Test
  void readsAZippedShapefileAndLeavesUnknownColumnsOut() {
    Project project = READER.read(ZipBytes.of(TestFiles.shapefile("EPSG:4490", "养殖场",
        "POLYGON ((87 44, 87 44.01, 87.01 44.01, 87 44))")), Media.ZIP, null);
    assertThat(project.properties()).isEqualTo(Map.of("name", "养殖场"));
    assertThat(project.notices()).extracting(Notice::code).containsExactly("COLUMNS_IGNORED");
    assertThat(project.notices().get(0).detail()).contains("CLASS");
  }

  @Test
  void readsColumnsWithCutNames() {
    Map<String, byte[]> files = shapefile(List.of(DbfColumn.text("activity", 20), DbfColumn.number("STOCK_HEAD", 10, 0),
        DbfColumn.date("PHASE"), DbfColumn.text("discharge_", 20), DbfColumn.text("area_ha", 20)),
        List.of("LIVESTOCK", 5000.0, LocalDate.of(2026, 8, 15), "ZERO", "1.2"));
    Project project = READER.read(ZipBytes.of(files), Media.ZIP, null);
    assertThat(project.properties())
        .isEqualTo(Map.of("activity", "LIVESTOCK", "stock_heads", 5000.0, "phase", "2026-08-15"));
    assertThat(project.notices()).extracting(notice -> notice.code() + " " + notice.detail()).containsExactly(
        "COLUMNS_CUT columns whose names were cut were read: STOCK_HEAD as stock_heads",
        "COLUMNS_AMBIGUOUS columns that were left out, for their names are not clear (give these properties as"
            + " parameters): discharge_ may be discharge_mode or discharge_meets_standard",
        "COLUMNS_IGNORED columns that are no project property: area_ha");
  }

  @Test
  void readsNoneOfSeveralColumnsForOneProperty() {
    Map<String, byte[]> files = shapefile(List.of(DbfColumn.text("ACTIVITY", 20), DbfColumn.text("phase", 20),
        DbfColumn.text("?hase", 20)), List.of("MINE", "NEW", "EXISTING"));
    byte[] dbf = files.get("farm.dbf");
    dbf[new String(dbf, StandardCharsets.ISO_8859_1).indexOf('?')] = 'P'; // our own writer would not write such a pair
    Project project = READER.read(ZipBytes.of(files), Media.ZIP, null);
    assertThat(project.properties()).isEqualTo(Map.of("activity", "MINE"));
    assertThat(project.notices()).extracting(Notice::code).containsExactly("COLUMNS_AMBIGUOUS");
    assertThat(project.notices().get(0).detail()).endsWith("phase and Phase are all phase");
  }

  private static Map<String, byte[]> shapefile(List<DbfColumn> columns, List<Object> values) {
    return TestFiles.shapefile("farm", columns, "POLYGON ((87 44, 87 44.01, 87.01 44.01, 87 44))", values);
  }

  @Test
  void readsPointsLinesAndCollectionsOfOneKind() {
    assertThat(json(feature("{'type':'Point','coordinates':[87,44]}"), null).geometry().toText())
        .isEqualTo("POINT (87 44)");
    assertThat(json(feature("{'type':'LineString','coordinates':[[87,44],[87.1,44.1]]}"), null).geometry()
        .getLength())
        .isPositive();
    assertThat(json("{'type':'GeometryCollection','geometries':[%s,%s]}".formatted(TestFiles.square(87, 44, 0.1),
        TestFiles.square(88, 44, 0.1)), null).geometry().getGeometryType()).isEqualTo("MultiPolygon");
    assertThat(faults("{'type':'GeometryCollection','geometries':[%s,{'type':'Point','coordinates':[87,44]}]}"
        .formatted(TestFiles.square(87, 44, 0.1)))).containsExactly("GEOMETRY_TYPE_NOT_ALLOWED ");
  }

  @Test
  void neverRepairsSilently() {
    assertThat(faults(polygon("[[[87,44],[87.1,44],[87.1,44.1],[87,44.1]]]")))
        .containsExactly("RING_NOT_CLOSED /geometry/coordinates/0/3");
    assertThat(faults(polygon("[[[87,44],[87.1,44.1],[87,44]]]")))
        .containsExactly("RING_TOO_SHORT /geometry/coordinates/0/2");
    assertThat(faults(polygon("[[[87,44],[87.1,44],[87.1,44.1],[87,44]],[[87.01,44.01],[87.02,44.01],[87.01,44.01]]]")))
        .containsExactly("RING_TOO_SHORT /geometry/coordinates/1/2");
    ProjectReader.Reading eight = READER.tryRead(TestFiles.json(
        polygon("[[[87,44],[87.1,44.1],[87.1,44],[87,44.1],[87,44]]]")), Media.GEOJSON, null);
    assertThat(eight.faults().get(0).code().name()).isEqualTo("SELF_INTERSECTION");
    assertThat(eight.faults().get(0).where().x()).isCloseTo(87.05, within(1e-9));
    assertThat(eight.faults().get(0).where().y()).isCloseTo(44.05, within(1e-9));
    assertThat(eight.faults().get(0).where().pointer()).isEqualTo("/geometry");
    assertThat(eight.properties()).as("can be checked beside the geometry").containsEntry("activity", "LIVESTOCK");
  }

  @Test
  void tellsEveryFaultOfTheGeometryAtOnce() {
    assertThat(faults(polygon("[[[87,44],[87.1,NaN],[87.1],['a',1],[87,44]]]"))).containsExactly(
        "COORDINATE_NOT_FINITE /geometry/coordinates/0/1/1", "COORDINATES_DIMENSION /geometry/coordinates/0/2",
        "MEMBER_TYPE /geometry/coordinates/0/3/0");
    assertThat(faults(polygon("[[[87,44],[87.1,44],[87.1,44.1],[87,44.1]],"
        + "[[87.01,44.01],[87.02,44.01],[87.02,44.02]]]")))
        .containsExactly("RING_NOT_CLOSED /geometry/coordinates/0/3", "RING_NOT_CLOSED /geometry/coordinates/1/2");
    String txt = TestFiles.T1_TXT.replace("J2,1,4873869.852,29525064.440", "J2,1,x,y").replace("J4,1,4874866",
        "J4,1,a874866");
    assertThat(faults(TestFiles.gbk(txt), Media.BOUNDARY_TXT)).extracting(f -> f.code().name() + " " + f.where().line())
        .contains("TXT_POINT_INVALID 12", "TXT_POINT_INVALID 14");
  }

  @Test
  void tellsTheVertexThatIsOutOfRange() {
    assertThat(faults(polygon("[[[87,44],[190,44],[87.1,44.1],[87,44]]]")).get(0))
        .endsWith("/geometry/coordinates/0/1");
    assertThat(faults(feature("{'type':'MultiPoint','coordinates':[[87,44],[524386,4875332]]}")).get(0))
        .isEqualTo("COORDINATES_MIXED /geometry/coordinates/1");
  }

  @Test
  void wantsExactlyOneProject() {
    assertThat(faults("{'type':'FeatureCollection','features':[]}")).containsExactly("NOT_ONE_PROJECT /features");
    assertThat(faults(TestFiles.geoJson("{}", "null", "{}", "null"), Media.GEOJSON)).extracting(f -> f.code().name()
        + " " + f.where().pointer())
        .containsExactly("NOT_ONE_PROJECT /features");
    assertThat(faults(TestFiles.geoJson("{}", TestFiles.square(87, 44, 0.1)), Media.GEOJSON))
        .isEmpty();
    assertThat(faults(feature("null"))).containsExactly("GEOMETRY_MISSING /geometry");
    assertThat(faults(polygon("[]"))).containsExactly("GEOMETRY_MISSING /geometry");
    Map<String, byte[]> files = new LinkedHashMap<>(TestFiles.shapefile("EPSG:4490", "a",
        "POLYGON ((87 44, 87 44.1, 87.1 44.1, 87 44))", "b", "POLYGON ((88 44, 88 44.1, 88.1 44.1, 88 44))"));
    assertThat(faults(ZipBytes.of(files), Media.ZIP)).extracting(f -> f.code().name())
        .containsExactly("NOT_ONE_PROJECT");
  }

  @Test
  void stopsAtTenMillionVertices() {
    StringBuilder line = new StringBuilder("{'type':'LineString','coordinates':[[1,2]");
    ProjectReader reader = new ProjectReader(Limits.PROJECT.withMaxFileBytes(1L << 30), List::of);
    line.append(",[1,2]".repeat(10_000_000)).append("]}");
    byte[] body = TestFiles.json(line.toString());
    assertThatThrownBy(() -> reader.read(body, Media.GEOJSON, null)).isInstanceOfSatisfying(FaultException.class, e -> {
      assertThat(e.faults().get(0).code().name()).isEqualTo("TOO_MANY_VERTICES");
      assertThat(e.faults().get(0).where().pointer()).as("it stopped there").isEqualTo("/coordinates/500000");
    });
    assertThat(faults(body, Media.GEOJSON)).extracting(f -> f.code().name()).containsExactly("FILE_TOO_LARGE");
  }

  @Test
  void refusesOtherMediaAndBodies() {
    assertThat(Media.of("application/geo+json; charset=utf-8")).isEqualTo(Media.GEOJSON);
    assertThat(Media.of("Text/Plain")).isEqualTo(Media.BOUNDARY_TXT);
    assertThat(Media.of("application/zip").type()).isEqualTo("application/zip");
    for (String other : new String[] {null, "", "image/png", "application/xml"}) {
      assertThatThrownBy(() -> Media.of(other)).isInstanceOfSatisfying(FaultException.class, e -> {
        assertThat(e.faults().get(0).code().name()).isEqualTo("MEDIA_TYPE_NOT_SUPPORTED");
        assertThat(e.faults().get(0).where().parameter()).isEqualTo("Content-Type");
      });
    }
    assertThat(faults(new byte[0], Media.GEOJSON)).extracting(f -> f.code().name()).containsExactly("FILE_EMPTY");
    assertThat(faults(TestFiles.utf8("PK no zip"), Media.ZIP)).extracting(f -> f.code().name())
        .containsExactly("ARCHIVE_UNREADABLE");
    assertThat(faults(TestFiles.utf8("{"), Media.GEOJSON)).extracting(f -> f.code().name())
        .containsExactly("JSON_INVALID");
    assertThat(READER.tryRead(TestFiles.json(feature(TestFiles.square(87, 44, 1))), Media.GEOJSON, "EPSG:999999")
        .faults())
        .extracting(f -> f.code().name() + " " + f.where().parameter()).containsExactly("CRS_UNKNOWN Content-Crs");
  }
}
