package lanxian.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lanxian.domain.Fault;
import lanxian.domain.Notice;
import lanxian.domain.Project;
import lanxian.exchange.Gdal;
import lanxian.exchange.ProjectReader;
import lanxian.exchange.ProjectReader.Media;
import lanxian.exchange.archive.ZipBytes;
import lanxian.exchange.layer.Limits;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of corner points in workbooks, as a request brings them. The parcel is that of the sample TXT. */
class XlsxReaderTest {
  private static final ProjectReader READER = new ProjectReader(Limits.PROJECT, List::of);
  private static final double AREA_M2 = 1_002_512.630;
  private static final String[] CORNERS = {"J1|1|4873866.129|29524061.862", "J2|1|4873869.852|29525064.440",
      "J3|1|4874869.863|29525060.651", "J4|1|4874866.140|29524058.224"};

  private static ProjectReader.Reading read(byte[] body, String crs) {
    return READER.tryRead(body, Media.XLSX, crs);
  }

  private static Project project(XlsxBytes workbook, String crs) {
    ProjectReader.Reading reading = read(workbook.bytes(), crs);
    assertThat(reading.faults()).isEmpty();
    return reading.project();
  }

  private static List<String> codes(byte[] body) {
    return read(body, null).faults().stream().map(fault -> fault.code().name()).toList();
  }

  private static String[] with(String first, String... rows) {
    String[] all = new String[rows.length + 1];
    all[0] = first;
    System.arraycopy(rows, 0, all, 1, rows.length);
    return all;
  }

  private static void assertIsTheSample(Project project) {
    assertThat(EllipsoidalArea.m2(project.geometry())).isCloseTo(AREA_M2, within(1.5));
    assertThat(project.geometry().getEnvelopeInternal().getMinX()).isCloseTo(87.3, within(1e-7));
    assertThat(project.geometry().getEnvelopeInternal().getMinY()).isCloseTo(44.0, within(1e-7));
  }

  private static List<String> notices(Project project) {
    return project.notices().stream().map(Notice::code).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"点号|圈号|X|Y", "界址点号|环号|纵坐标(m)|横坐标(m)", "Point|Ring|Northing|Easting", "序号|圈号|北坐标|东坐标",
      "点名|圈号|X（北）|Y（东）"})
  void columnsAreFoundByTheirHeadings(String headings) {
    Project project = project(new XlsxBytes().sheet("坐标", with("二工村养殖场界址点成果表", with(headings, CORNERS))), null);
    assertIsTheSample(project);
    assertThat(project.sourceCrs()).isEqualTo("EPSG:4517");
    assertThat(notices(project)).contains("RINGS_CLOSED").doesNotContain("TABLE_COLUMNS_GUESSED", "AXES_LOOK_SWAPPED");
  }

  @Test
  void columnsStandInAnyOrderAmongOthers() {
    assertIsTheSample(project(new XlsxBytes().sheet("Sheet1", "备注|东坐标|边长|北坐标|地块号|点号",
        "路边|29524061.862|1002.6|4873866.129|1|J1", "|29525064.440|1000|4873869.852||J2",
        "|29525060.651|1002.4|4874869.863||J3", "|29524058.224|1000|4874866.140||J4"), null));
  }

  /** Where X and Y are the other way round, as programs write them, the numbers tell and the officer is told. */
  @Test
  void axesThatAreSwappedAreTold() {
    Project project = project(new XlsxBytes().sheet("s", "点号|X|Y", "1|29524061.862|4873866.129", "2|29525064.440|4873869.852",
        "3|29525060.651|4874869.863", "4|29524058.224|4874866.140"), null);
    assertIsTheSample(project);
    assertThat(notices(project)).contains("AXES_LOOK_SWAPPED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"经度|纬度", "Longitude|Latitude", "lon|lat", "东经|北纬"})
  void degreesAreRead(String headings) {
    Project project = project(new XlsxBytes().sheet("s", headings, "87.30|44.00", "87°18′45″|44°00′00″",
        "东经87度18分45秒|N44°00′32.4″", "87.3|44.009"), null);
    assertThat(project.sourceCrs()).isEqualTo("EPSG:4490");
    assertIsTheSample(project);
    assertThat(notices(project)).doesNotContain("AXES_LOOK_SWAPPED");
  }

  @Test
  void withoutHeadingsTheNumbersTellTheColumnsAndThatIsSaid() {
    Project project = project(new XlsxBytes().sheet("s", CORNERS), null);
    assertIsTheSample(project);
    assertThat(project.notices()).anySatisfy(notice -> {
      assertThat(notice.code()).isEqualTo("TABLE_COLUMNS_GUESSED");
      assertThat(notice.detail()).contains("columns C and D");
    });
  }

  /** An easting without its zone's number lies in any zone: it is asked for, and told by the header. */
  @Test
  void aZoneThatIsNotWrittenIsAskedFor() {
    String[] rows = {"点号|X|Y", "J1|4873866.129|524061.862", "J2|4873869.852|525064.440", "J3|4874869.863|525060.651",
        "J4|4874866.140|524058.224"};
    assertThat(codes(new XlsxBytes().sheet("s", rows).bytes())).containsExactly("ZONE_UNKNOWN");
    assertIsTheSample(project(new XlsxBytes().sheet("s", rows), "EPSG:4538"));
  }

  @Test
  void ringsAreHolesByNesting() {
    Project project = project(new XlsxBytes().sheet("s", with("点号|圈号|X|Y", CORNERS[0], CORNERS[1], CORNERS[2], CORNERS[3],
        "K1|2|4874200|29524400", "K2|2|4874200|29524700", "K3|2|4874500|29524700")), null);
    assertThat(project.geometry().getNumGeometries()).isEqualTo(1);
    assertThat(EllipsoidalArea.m2(project.geometry())).isCloseTo(AREA_M2 - 45_000, within(10.0));
  }

  /** Parcels by their column, by a title between them and by sheet are one project; a single one lends it its name. */
  @Test
  void severalParcelsAreOneProject() {
    String[] far = {"A|4875866.129|29524061.862", "B|4875869.852|29525064.440", "C|4876869.863|29525060.651"};
    Project columns = project(new XlsxBytes().sheet("s", "点号|X|Y|地块号", "J1|4873866.129|29524061.862|一",
        "J2|4873869.852|29525064.440|一", "J3|4874869.863|29525060.651|一", far[0] + "|二", far[1] + "|", far[2] + "|"), null);
    assertThat(columns.geometry().getNumGeometries()).isEqualTo(2);
    assertThat(columns.properties()).isEmpty();
    Project titles = project(new XlsxBytes().sheet("s", "点号|X|Y", "地块一", "J1|4873866.129|29524061.862",
        "J2|4873869.852|29525064.440", "J3|4874869.863|29525060.651", "点号|X|Y", "J4|4874866.140|29524058.224", null,
        "地块二", far[0], far[1], far[2], "合计 150 亩"), null);
    assertThat(titles.geometry().getNumGeometries()).isEqualTo(2);
    assertThat(notices(titles)).contains("TABLE_PARTED");
    Project sheets = project(new XlsxBytes().sheet("一", with("点号|X|Y|备注", "J1|4873866.129|29524061.862",
        "J2|4873869.852|29525064.440", "J3|4874869.863|29525060.651")).sheet("说明", "由某院测绘").sheet("二", with("点号|X|Y", far)),
        null);
    assertThat(sheets.geometry().getNumGeometries()).isEqualTo(2);
    assertThat(notices(sheets)).contains("SHEETS_IGNORED");
    Project one = project(new XlsxBytes().sheet("s", "点号|X|Y|地块名称", "1|4873866.129|29524061.862|二工村养殖场",
        "2|4873869.852|29525064.440|", "3|4874869.863|29525060.651|"), null);
    assertThat(one.properties()).isEqualTo(Map.of("name", "二工村养殖场"));
  }

  @Test
  void aSingleRowIsAPoint() {
    assertThat(project(new XlsxBytes().sheet("井", "经度|纬度|井号", "87.31|44.01|3"), null).geometry().getGeometryType())
        .isEqualTo("Point");
  }

  /** Every fault at once, each with sheet, row and cell. */
  @Test
  void everyFaultNamesItsCell() {
    List<Fault> faults = read(new XlsxBytes().sheet("界址点", "点号|X|Y", "J1|4873866.129|29524061.862", "J2|无|29525064.440",
        "J3|4874869.863|", "J4|#N/A|4874866;140", "J1|4874869.863|29525060.651", "J6|4874870|29525000", "J7|4874000|29524500").bytes(), null).faults();
    assertThat(faults).extracting(fault -> fault.code() + " " + fault.where().file() + " " + fault.where().line() + " "
        + fault.where().cell()).containsExactlyInAnyOrder("TABLE_CELL_INVALID 界址点 3 B3", "TABLE_CELL_INVALID 界址点 4 C4",
        "TABLE_CELL_INVALID 界址点 5 B5", "TABLE_CELL_INVALID 界址点 5 C5", "TXT_POINT_TWICE 界址点 6 null");
    assertThat(faults.get(0).detail()).isEqualTo("sheet 界址点, cell B3: no coordinate: 无");
  }

  @Test
  void aRingThatCrossesItselfIsRefusedWithThePlace() {
    List<Fault> faults = read(new XlsxBytes().sheet("s", "经度|纬度", "87.30|44.00", "87.31|44.01", "87.31|44.00", "87.30|44.01")
        .bytes(), null).faults();
    assertThat(faults).extracting(fault -> fault.code().name()).containsExactly("SELF_INTERSECTION");
    assertThat(faults.get(0).where().file()).isEqualTo("s");
    assertThat(faults.get(0).where().x()).isCloseTo(87.305, within(1e-6));
  }

  @Test
  void hiddenSheetsAndFormulasCountForNothing() {
    String data = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    byte[] workbook = new XlsxBytes().sheet("旧\" state=\"hidden", "X|Y", "4000000|29500000").raw("新", data
        + "<row><c t=\"inlineStr\"><is><t>X</t></is></c><c t=\"inlineStr\"><is><r><t>Y</t></r><rPh><t>wai</t></rPh></is></c></row>"
        + "<row><c><f>1+1</f><v>4873866.129</v></c><c><v>29524061.862</v></c></row>"
        + "<row><c t=\"str\"><f>A2&amp;\"\"</f><v>4873869.852</v></c><c><v>2.952506444E7</v></c></row>"
        + "<row><c><v>4874869.863</v></c><c><v>29525060.651</v></c></row>"
        + "<row><c><v>4874866.140</v></c><c><v>29524058.224</v></c></row></sheetData></worksheet>").bytes();
    ProjectReader.Reading reading = read(workbook, null);
    assertThat(reading.faults()).isEmpty();
    assertIsTheSample(reading.project());
  }

  @Test
  void aWorkbookOfGdalIsRead(@TempDir Path folder) throws Exception {
    Path csv = Files.writeString(folder.resolve("corners.csv"), "点号,圈号,X,Y\n"
        + String.join("\n", CORNERS).replace('|', ',') + "\n");
    Path xlsx = folder.resolve("corners.xlsx");
    new Gdal(folder).run("ogr2ogr", "-f", "XLSX", xlsx.toString(), csv.toString(), "-oo", "AUTODETECT_TYPE=YES");
    ProjectReader.Reading reading = read(Files.readAllBytes(xlsx), null);
    assertThat(reading.faults()).isEmpty();
    assertIsTheSample(reading.project());
  }

  // --- hostile ---

  @Test
  void whatIsNoWorkbookIsRefusedInClearWords() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
    List<Fault> faults = read(old, null).faults();
    assertThat(faults.get(0).code().name()).isEqualTo("XLS_NOT_READ");
    assertThat(faults.get(0).detail()).contains("save it as .xlsx");
    assertThat(codes("点号,X,Y".getBytes(StandardCharsets.UTF_8))).containsExactly("XLSX_INVALID");
    assertThat(codes(new byte[0])).containsExactly("FILE_EMPTY");
    assertThat(codes(ZipBytes.of(Map.of("word/document.xml", "<a/>".getBytes(StandardCharsets.UTF_8)))))
        .containsExactly("XLSX_INVALID");
    byte[] whole = new XlsxBytes().sheet("s", CORNERS).bytes();
    assertThat(codes(Arrays.copyOf(whole, whole.length / 2))).containsExactly("ARCHIVE_UNREADABLE");
    assertThat(codes(new XlsxBytes().sheet("s", "名称|面积", "甲|12").bytes())).containsExactly("TABLE_WITHOUT_POINTS");
  }

  @Test
  void aBombIsNotUnpacked() {
    byte[] blanks = " ".repeat(80 << 20).getBytes(StandardCharsets.ISO_8859_1);
    Map<String, byte[]> parts = new XlsxBytes().sheet("s", CORNERS).parts();
    parts.put("xl/sharedStrings.xml", blanks);
    byte[] bomb = ZipBytes.of(parts);
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(codes(bomb)).containsExactly("ARCHIVE_TOO_LARGE");
  }

  @Test
  void entitiesAreNeitherGrownNorFetched() {
    String[] heads = {"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY e \"&a;&a;&a;&a;\">]>", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"};
    for (String head : heads) {
      assertThat(codes(new XlsxBytes().raw("s", head + "<worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>")
          .bytes())).as(head).containsExactly("XML_DTD_REFUSED");
    }
  }

  /** Addresses that claim the end of the world, or go backwards, take no memory: what is out of reach is not looked at. */
  @ParameterizedTest
  @CsvSource({"ZZZZZZ1, XLSX_INVALID", "A99999999, XLSX_INVALID", "B7, XLSX_INVALID", "XFD1, TABLE_WITHOUT_POINTS"})
  void cellsThatLieWhereTheyLikeAreRefused(String address, String code) {
    assertThat(codes(new XlsxBytes().raw("s", "<worksheet><sheetData><row r=\"1\" spans=\"1:2000000000\"><c r=\"" + address
        + "\"><v>87.3</v></c></row></sheetData></worksheet>").bytes())).containsExactly(code);
    assertThat(codes(new XlsxBytes().raw("s", "<worksheet><sheetData><row r=\"9\"/><row r=\"2\"/></sheetData></worksheet>").bytes()))
        .containsExactly("XLSX_INVALID");
  }

  @Test
  void moreRowsThanTakenAreRefused() {
    StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
    Random random = new Random(7); // else it packs too well to be taken at all
    for (int i = 0; i < 20_001; i++) {
      rows.append("<row><c><v>87.").append(random.nextInt(1_000_000)).append("</v></c><c><v>44.1</v></c></row>");
    }
    byte[] many = new XlsxBytes().raw("s", rows + "</sheetData></worksheet>").bytes();
    ProjectReader few = new ProjectReader(Limits.PROJECT.withMaxVertices(20_000), List::of);
    assertThat(few.tryRead(many, Media.XLSX, null).faults()).extracting(fault -> fault.code().name())
        .containsExactly("TOO_MANY_VERTICES");
  }

  /** Whatever single byte of a part is another one: read, or refused with a code, and nothing else. */
  @Test
  void aChangedByteNeverEscapes() {
    long seed = 20261129;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Map<String, byte[]> parts = new XlsxBytes().sheet("s", with("点号|圈号|X|Y", CORNERS)).parts();
      byte[] part = parts.values().stream().skip(random.nextInt(parts.size())).findFirst().orElseThrow();
      part[random.nextInt(part.length)] = (byte) random.nextInt(256);
      ProjectReader.Reading reading = read(ZipBytes.of(parts), null);
      assertThat(reading.project() == null).as("seed %d, case %d", seed, i).isEqualTo(!reading.faults().isEmpty());
    }
  }
}
