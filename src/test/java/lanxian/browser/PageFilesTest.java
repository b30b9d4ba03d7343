package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.app.RunningService;
import lanxian.exchange.TestFiles;
import lanxian.exchange.archive.ZipBytes;
import lanxian.exchange.xlsx.XlsxBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every format, chosen or dropped onto the page, become the project to check. */
class PageFilesTest extends OnBothStores {
  private static final String CHECK = "#mode=check&layers=county";
  private static final String AREA = "1,503.7"; // 亩 of the sample parcel
  private static final String RING = "87.30,44.00 87.3125,44.00 87.3125,44.009 87.30,44.009 87.30,44.00";
  private static final String JSON = ("{'type':'Feature','properties':{},'geometry':{'type':'Polygon','coordinates':[[[87.30,44.00],"
      + "[87.3125,44.00],[87.3125,44.009],[87.30,44.009],[87.30,44.00]]]}}").replace('\'', '"');
  private static final String KML = "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><Polygon><outerBoundaryIs><LinearRing>"
      + "<coordinates>" + RING + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>";

  private static RunningService service;
  private static PageBrowser browser;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage stage) {
    service = stage.shared(kind);
    browser = stage.browser(service);
  }

  @AfterEach
  void quiet() {
    browser.assertQuiet();
  }

  private static byte[] file(String name) throws IOException {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt" -> Files.readAllBytes(Path.of("examples", "farm-t1.txt"));
      case "xlsx" -> Files.readAllBytes(Path.of("examples", "farm-t1.xlsx"));
      case "zip" -> ZipBytes.of(TestFiles.shapefile("EPSG:4490", "猪场",
          "POLYGON ((87.30 44.00, 87.30 44.009, 87.3125 44.009, 87.3125 44.00, 87.30 44.00))"));
      case "kml", "ovkml" -> KML.getBytes(StandardCharsets.UTF_8);
      default -> JSON.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static void choose(Page page, String name, byte[] content) {
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, "", content));
  }

  private static void drop(Page page, String name, byte[] content) {
    drop(page, ".drop", Map.of(name, content));
  }

  /** As files are dropped that were dragged from the desktop. */
  private static void drop(Page page, String where, Map<String, byte[]> files) {
    List<List<String>> told = files.entrySet().stream()
        .map(file -> List.of(file.getKey(), Base64.getEncoder().encodeToString(file.getValue()))).toList();
    JSHandle dragged = page.evaluateHandle("(files) => { const all = new DataTransfer();"
        + " for (const [name, base64] of files) {"
        + " all.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name)); }"
        + " return all; }", told);
    Locator area = page.locator(where);
    area.dispatchEvent("dragover", Map.of("dataTransfer", dragged));
    area.dispatchEvent("drop", Map.of("dataTransfer", dragged));
  }

  /** The parts of a shapefile with what other programs lay beside it, named in their own ways. */
  private static Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new TreeMap<>();
    TestFiles.shapefile("EPSG:4490", "猪场",
        "POLYGON ((87.30 44.00, 87.30 44.009, 87.3125 44.009, 87.3125 44.00, 87.30 44.00))")
        .forEach((name, bytes) -> parts.put(name.replace("zones.", "猪场 1.").replace(".dbf", ".DBF"), bytes));
    parts.put("猪场 1.shp.xml", "<metadata/>".getBytes(StandardCharsets.UTF_8));
    parts.put("猪场 1.sbn", new byte[10]);
    return parts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"farm.txt", "farm.xlsx", "farm.zip", "farm.geojson", "farm.json", "farm.kml", "FARM.KML", "farm.ovkml"})
  void filesOfEachFormatAreDroppedOrChosen(String name) throws IOException {
    Page page = browser.open(CHECK);
    drop(page, name, file(name.toLowerCase()));
    assertThat(page.locator("[data-step=read]")).containsText(AREA);
    assertThat(page.locator("[data-step=read]")).containsText(name);
    page.getByText("换一个范围").click();
    choose(page, name, file(name.toLowerCase()));
    assertThat(page.locator("[data-step=read]")).containsText(AREA);
  }

  @Test
  void partsOfAShapefileAreTakenTogether() {
    Page page = browser.open(CHECK);
    drop(page, ".drop", parts());
    Locator read = page.locator("[data-step=read]");
    assertThat(read).containsText(AREA);
    assertThat(read).containsText("猪场 1.shp + .dbf .shx .prj .cpg");
    page.getByText("换一个范围").click();
    page.locator("input[type=file]").setInputFiles(parts().entrySet().stream()
        .map(file -> new FilePayload(file.getKey(), "", file.getValue())).toArray(FilePayload[]::new));
    assertThat(read).containsText(AREA);
    PageOfficer.state(page, "LIVESTOCK", "NEW");
    page.locator("button.big").click();
    assertThat(page.locator(".verdict")).hasAttribute("data-verdict", "PROHIBITED");
  }

  /** A .shp alone is read, and what is missing is said; of parts without it, and of several files, one is asked for. */
  @Test
  void whatIsNotOneFileIsSaid() throws IOException {
    Page page = browser.open(CHECK);
    Map<String, byte[]> parts = parts();
    byte[] shp = parts.remove("猪场 1.shp");
    drop(page, ".drop", parts);
    assertThat(page.locator(".faults")).containsText("还缺 .shp");
    drop(page, ".drop", new TreeMap<>(Map.of("a.txt", file("a.txt"), "b.kml", file("b.kml"))));
    assertThat(page.locator(".faults")).containsText("这里有 2 个：a.txt、b.kml。");
    parts.put("猪场 1.shp", shp);
    parts.put("水厂.shp", shp);
    drop(page, ".drop", parts);
    assertThat(page.locator(".faults")).containsText("这里有 8 个：");
    assertThat(page.locator(".faults")).containsText("等，另有 4 个");
    drop(page, "猪场.shp", shp);
    assertThat(page.locator("[data-step=read]")).containsText(AREA);
    assertThat(page.locator("[data-step=read] .odd")).containsText("缺少 .dbf，没有属性。");
  }

  /** A file dropped beside its place, onto the map, is taken all the same; where none is asked for, the page stays. */
  @Test
  void aFileThatMissesItsPlaceDoesNotTakeThePageAway() throws IOException {
    Page page = browser.open(CHECK);
    assertThat(page.locator(".drop")).isVisible(); // before that there is no place for it, and it goes nowhere
    drop(page, "#map", Map.of("farm.txt", file("farm.txt")));
    assertThat(page.locator("[data-step=read]")).containsText(AREA);
    Object kept = page.evaluate("() => { const all = new DataTransfer(); all.items.add(new File(['x'], 'x.txt'));"
        + " return ['dragover', 'drop'].map((type) => !document.getElementById('map').dispatchEvent("
        + "new DragEvent(type, { dataTransfer: all, bubbles: true, cancelable: true }))); }");
    org.assertj.core.api.Assertions.assertThat(kept).isEqualTo(List.of(true, true));
  }

  /** The whole way to a record: what the page sends again for the check is the same bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"farm.zip", "farm.xlsx"})
  void aPackedFileBecomesAVerdictThatIsKept(String name) throws IOException {
    Page page = browser.open(CHECK);
    drop(page, name, file(name));
    PageOfficer.state(page, "LIVESTOCK", "NEW");
    page.locator("button.big").click();
    assertThat(page.locator(".verdict")).hasAttribute("data-verdict", "PROHIBITED");
    assertThat(page.locator("[data-zone=dw-1-l1] [data-rule=DW-02]")).isVisible();
  }

  /** An old workbook is refused with what to do about it; a wrong cell is named with its sheet. */
  @Test
  void whatIsWrongWithAWorkbookIsSaid() throws IOException {
    Page page = browser.open(CHECK);
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    old.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
    drop(page, "坐标.xls", old.toByteArray());
    assertThat(page.locator(".faults")).containsText("请另存为不带密码的 .xlsx");
    drop(page, "坐标.xlsx", new XlsxBytes().sheet("界址点", "点号|X|Y", "J1|4873866.129|29524061.862", "J2|缺|29525064.440",
        "J3|4874869.863|29525060.651").bytes());
    assertThat(page.locator(".faults")).containsText("第 3 行 · 界址点 · 单元格 B3 这个单元格应为坐标。");
    browser.complaints().removeIf(complaint -> complaint.contains("422"));
  }

  /** Eastings without the number of their zone: the page asks which of the prefecture's zones it is. */
  @Test
  void aZoneThatAFileDoesNotTellIsAsked() {
    Page page = browser.open(CHECK);
    drop(page, "corners.xlsx", new XlsxBytes().sheet("界址点", "点号|X|Y", "J1|4873866.129|524061.862", "J2|4873869.852|525064.440",
        "J3|4874869.863|525060.651", "J4|4874866.140|524058.224").bytes());
    page.getByText("3° 带第 29 带").click();
    Locator read = page.locator("[data-step=read]");
    assertThat(read).containsText("EPSG:4538");
    assertThat(read).containsText(AREA);
    browser.complaints().removeIf(complaint -> complaint.contains("422"));
  }
}
