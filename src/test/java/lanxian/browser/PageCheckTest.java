package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A siting check from file to printed verdict, as an officer does it. */
class PageCheckTest extends OnBothStores {
  private static final Path FARM = Path.of("examples", "farm-t1.txt");

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

  /** The sample TXT is read, asked about, checked and kept. */
  private static Page checked(String address) {
    return PageOfficer.checkFarm(browser, address, FARM);
  }

  @ParameterizedTest
  @CsvSource({"zh, 3° 带第 29 带（中央经线 87°）, 与申报相差, 禁止, 不能建在这里, 《生态环境法典》第319条第1款",
      "en, 3° zone 29 (central meridian 87°), differs by, Prohibited, May not be built here, '生态环境法典, art. 319 para. 1'"})
  void theSampleTxtBecomesAVerdict(String language, String zone, String declared, String word, String plain, String basis) {
    Page page = browser.open("?lang=" + language + "#mode=check&layers=county");
    page.locator("input[type=file]").setInputFiles(FARM);
    Locator read = page.locator("[data-step=read]");
    assertThat(read).containsText("EPSG:4517");
    assertThat(read).containsText(zone);
    assertThat(read).containsText("1,503.77 亩");
    assertThat(read).containsText(declared);
    PageOfficer.state(page, "LIVESTOCK", "NEW");
    assertThat(page.locator(".provisional")).containsText(word);
    page.locator("button.big").click();
    Locator verdict = page.locator(".verdict");
    assertThat(verdict).hasAttribute("data-verdict", "PROHIBITED");
    assertThat(verdict).containsText(word);
    assertThat(verdict).containsText(plain);
    assertThat(verdict.locator("h2")).isFocused();
    assertThat(verdict.locator("svg")).isVisible();
    Locator finding = page.locator("[data-zone=dw-1-l1]");
    assertThat(finding.locator("[data-rule=DW-02]")).containsText(basis);
    // as the service says: 436554.765 m², 654.8321 亩, 43.6555 公顷, 43.5461 %
    for (String figure : List.of("436,555", "654.83", "43.6555", "43.5 %")) {
      assertThat(finding.locator(".figures")).containsText(figure);
    }
    assertThat(page.locator("[data-part=notChecked] > summary")).containsText(Pattern.compile("\\(?（?\\d+"));
    assertThat(page.locator("#live")).containsText(plain);
  }

  /** Only what rules at the place turn on is asked, and an answer changes the verdict that is shown at once. */
  @Test
  void theFormAsksWhatTheRulesInReachNeed() {
    Page page = browser.open("#mode=check&layers=county");
    page.locator("input[type=file]").setInputFiles(Path.of("examples", "farm-5km.txt"));
    PageOfficer.state(page, "WELL", "NEW");
    assertThat(page.locator("[data-field=purpose]")).isVisible();
    JsonNode check = service.post("/siting-checks?store=false&activity=WELL&phase=NEW", "text/plain", bytes("farm-5km.txt")).json();
    List<String> wanted = check.path("assumptions").findValuesAsText("field").stream()
        .filter(name -> !name.startsWith("local.")).toList();
    for (JsonNode assumption : check.path("assumptions")) {
      String name = assumption.path("field").asText();
      if (assumption.path("code").asText().equals("UNKNOWN_TREATED_AS_WORST") && !name.startsWith("local.")) {
        assertThat(page.locator("form [data-field=" + name + "]")).isVisible();
      }
    }
    assertThat(wanted).isNotEmpty();
    assertThat(page.locator("form [data-field=stock_heads]")).hasCount(0);
    assertThat(page.locator("form [data-field=manure_fully_used]")).hasCount(0);
  }

  private static byte[] bytes(String example) {
    try {
      return Files.readAllBytes(Path.of("examples", example));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void geoJsonAndKmlAreTakenToo() {
    String ring = "[[87.30,44.00],[87.3125,44.00],[87.3125,44.009],[87.30,44.009],[87.30,44.00]]";
    Page page = browser.open("#mode=check&layers=county");
    String geoJson = "{\"type\":\"Feature\",\"properties\":{\"name\":\"猪场\",\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\"},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
    drop(page, "farm.geojson", geoJson);
    assertThat(page.locator("[data-step=activity]")).containsText("猪场 文件已写明");
    assertThat(page.locator(".provisional")).containsText("禁止");
    page.locator("button.big").click();
    assertThat(page.locator(".verdict")).containsText("猪场");
    page.getByText("重新开始").click();
    drop(page, "farm.kml", "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>"
        + "87.30,44.00 87.3125,44.00 87.3125,44.009 87.30,44.009 87.30,44.00</coordinates></LinearRing></outerBoundaryIs>"
        + "</Polygon></Placemark></kml>");
    assertThat(page.locator("[data-step=read]")).containsText("1,503.77 亩");
    page.getByText("换一个范围").click();
    drop(page, "plan.dwg", "AC1032");
    assertThat(page.locator(".faults")).containsText("这个文件类型不能读取：plan.dwg");
  }

  private static void drop(Page page, String name, String content) {
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void cornersArePastedAndAZoneThatIsNotToldIsAsked() {
    Page page = browser.open("#mode=check&layers=county");
    page.getByText("粘贴界址点坐标").first().click();
    Locator field = page.locator("textarea");
    field.fill("J1\t4873866.129\t524061.862\nJ2\t4873869.852\t525064.440\nJ3\t4874869.863\t525060.651\nJ4\t4874866.140\t524058.224");
    page.getByText("读取坐标").click();
    page.getByText("3° 带第 29 带").click();
    Locator read = page.locator("[data-step=read]");
    assertThat(read).containsText("EPSG:4538");
    assertThat(read).containsText("北坐标在前");
    assertThat(read).containsText("1,503.77 亩");
    page.reload();
    assertThat(read).containsText("EPSG:4538");
    page.getByText("换一个范围").click();
    field.fill("J1,87.30,44.00\nJ2,87.31,oops\nJ3,87.31,44.01");
    page.getByText("读取坐标").click();
    assertThat(page.locator(".faults")).containsText("第 2 行不是坐标：J2,87.31,oops");
  }

  @Test
  void aParcelIsDrawn() {
    Page page = browser.open("#map=13/44.005/87.303&mode=check&layers=county");
    page.getByText("画面").click();
    browser.click(87.29, 44.00);
    browser.click(87.31, 44.00);
    browser.click(87.31, 44.015);
    page.getByText("画完").click();
    assertThat(page.locator("[data-step=read]")).containsText("手绘");
  }

  /** A file that is wrong says what, in which line, in the person's language. */
  @ParameterizedTest
  @CsvSource({"zh, 第 14 行, 这一行界址点看不懂", "en, Line 14, 'This line is no point'"})
  void faultsNameTheirLine(String language, String line, String said) throws IOException {
    Page page = browser.open("?lang=" + language + "#mode=check&layers=county");
    String text = Files.readString(FARM, Charset.forName("GB18030")).replaceFirst("J3,1,[^\\n]*", "J3,1,nothing");
    int wrong = text.substring(0, text.indexOf("nothing")).split("\n", -1).length;
    drop(page, "farm.txt", text);
    assertThat(page.locator(".faults")).containsText(line.replace("14", String.valueOf(wrong)));
    assertThat(page.locator(".faults")).containsText(said);
    browser.complaints().removeIf(complaint -> complaint.contains("422"));
  }

  @Test
  void theOverlapIsShownAndTheVerdictPrinted() {
    Page page = checked("#mode=check&layers=county,drinking_water_protection");
    Locator finding = page.locator("[data-zone=dw-1-l1]");
    String before = page.url();
    finding.getByText("定位占用部分").click();
    page.waitForFunction("before => location.href !== before", before);
    page.locator(".actions").getByText("打印结论").click();
    page.waitForFunction("() => window.printed === 1");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Locator sheet = page.locator("#sheet");
    for (String part : List.of("禁止", "地块一", "436,555 平方米", "第319条", "内部使用", "推定", "不代替行政审批", "没有核查的")) {
      assertThat(sheet).containsText(part);
    }
    assertThat(sheet.locator("canvas")).isVisible();
  }

  /** Before the code came into force the same farm is prohibited by another statute; before the zones there were none. */
  @Test
  void otherDaysAreCheckedToo() {
    Page page = checked("#mode=check&layers=county");
    page.locator("[data-part=dates] > summary").click();
    Locator part = page.locator("[data-part=dates]");
    part.locator("input[type=date]").fill("2026-08-14");
    part.getByText("再查", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(part).containsText("2026年8月14日：结论相同（禁止）");
    part.getByText("用今天的数据和规则复查").click();
    assertThat(part).containsText("复查：没有变化");
  }

  @Test
  void theVerdictFollowsAParcelThatIsMoved() {
    Page page = checked("#mode=check&layers=county,drinking_water_protection");
    page.locator(".actions").getByText("挪动试试").click();
    Locator panel = page.locator(".what-if");
    panel.getByLabel("每步").selectOption("1000");
    for (int i = 0; i < 4; i++) {
      panel.getByText("向南").click();
      panel.getByText("向西").click();
    }
    assertThat(panel).containsText(Pattern.compile("移动 5,6[56]\\d m"));
    assertThat(panel.locator("[data-live]")).hasAttribute("data-verdict", "CONDITIONAL");
    panel.getByText("放回原处").click();
    assertThat(panel.locator("[data-live]")).hasAttribute("data-verdict", "PROHIBITED");
    List<?> from = browser.pixel(87.306, 44.0045);
    double x = number(from.get(0)) + 400; // the panel lies left of the map
    double y = number(from.get(1)) + 52;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x - 60, y + 40);
    page.mouse().move(x - 120, y + 80);
    page.mouse().up();
    assertThat(panel).not().containsText("移动 0.0 m");
    panel.getByText("以此处为新范围").click();
    assertThat(page.locator("[data-step=read]")).containsText("手绘");
    assertThat(page.locator("[data-field=activity] select")).hasValue("LIVESTOCK");
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  @Test
  void myChecksAreListedFilteredAndCompared() {
    Page page = checked("#mode=check&layers=county");
    page.getByText("重新开始").click();
    page.locator("input[type=file]").setInputFiles(Path.of("examples", "farm-5km.txt"));
    PageOfficer.state(page, "LIVESTOCK", "NEW");
    page.locator("button.big").click();
    assertThat(page.locator(".verdict")).isVisible();
    page.getByText("我的核查").first().click();
    assertThat(page.locator(".mine > li")).hasCount(2);
    page.getByLabel("筛选").fill("禁止");
    assertThat(page.locator(".mine > li")).hasCount(1);
    page.getByLabel("筛选").fill("");
    page.locator(".mine input[type=checkbox]").nth(0).check();
    page.locator(".mine input[type=checkbox]").nth(1).check();
    page.getByText("对比所选两项").click();
    Locator table = page.locator("table.compare");
    assertThat(table.locator("tr.differs").first()).containsText("禁止");
    assertThat(table).containsText("DW-02");
    page.getByText("返回清单").click();
    page.locator(".mine button").last().click();
    assertThat(page.locator(".verdict")).hasAttribute("data-verdict", "PROHIBITED");
  }

  /** Nothing typed is lost when the network goes: it can be sent when it is back. */
  @Test
  void aDroppedConnectionLosesNothing() {
    Page page = browser.open("#mode=check&layers=county");
    page.locator("input[type=file]").setInputFiles(FARM);
    PageOfficer.state(page, "LIVESTOCK", "NEW");
    page.context().setOffline(true);
    page.locator("button.big").click();
    assertThat(page.locator("lx-connection")).containsText("连不上服务");
    assertThat(page.locator("[data-step=activity] .faults")).isVisible();
    page.context().setOffline(false);
    assertThat(page.locator("lx-connection")).isHidden();
    page.locator("button.big").click();
    assertThat(page.locator(".verdict")).isVisible();
    browser.complaints().removeIf(text -> text.contains("ERR_INTERNET_DISCONNECTED"));
  }

  /** The record is at its address: whoever gets the link sees it. */
  @Test
  void aRecordIsOpenedByItsAddress() {
    Page page = checked("#mode=check&layers=county");
    assertThat(page).hasURL(Pattern.compile("record="));
    String address = page.url().substring(page.url().indexOf('#'));
    page = browser.open("?lang=en" + address);
    assertThat(page.locator(".verdict")).containsText("Prohibited");
    page.getByText("Change what was stated").click();
    assertThat(page.locator("[data-field=activity] select")).hasValue("LIVESTOCK");
  }
}
