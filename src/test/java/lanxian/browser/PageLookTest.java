package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking at zones, as a user does it. After each test nothing was complained of, and no other host was asked. */
class PageLookTest extends OnBothStores {
  private static final String CHANGJI = "#map=13/44.005/87.303&layers=county,drinking_water_protection";

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

  @ParameterizedTest
  @CsvSource({"zh, 饮用水水源保护区, 部分划定 7, 没有图形不等于允许", "en, Drinking-water source protection area, partly delineated 7, No shape does not mean permitted"})
  void layersAreShownWithLegendOpacityAndWhatIsHeld(String language, String title, String held, String never) {
    Page page = browser.open("?lang=" + language + "#map=11/44/87.3&layers=county");
    Locator box = page.getByLabel(title, new Page.GetByLabelOptions().setExact(true));
    assertThat(box).not().isChecked();
    box.check();
    Locator row = page.locator(".layer", new Page.LocatorOptions().setHas(page.locator("[data-layer=drinking_water_protection]")));
    assertThat(row.locator("img.legend")).isVisible();
    assertThat(row.locator("summary")).hasText(held);
    row.locator("summary").click();
    assertThat(row).containsText(never);
    row.locator("input[type=range]").fill("40");
    assertThat(page).hasURL(Pattern.compile("layers=county,drinking_water_protection:40"));
    browser.drawn();
    box.uncheck();
    assertThat(row.locator("img.legend")).hasCount(0);
  }

  /** A category without a single shape says so: nothing is thereby permitted. */
  @Test
  void aLayerWithoutShapesSaysSo() {
    Page page = browser.open("");
    assertThat(page.locator(".layer.empty", new Page.LocatorOptions().setHasText("生态环境管控单元"))).containsText("无图形");
  }

  @Test
  void aClickTellsAllZonesWithBasisAndDays() {
    Page page = browser.open(CHANGJI);
    browser.click(87.307, 44.006);
    Locator found = page.locator("lx-identify");
    assertThat(found).containsText("昌吉市一水厂水源一级保护区（示意）");
    assertThat(found).containsText("昌吉市一水厂水源二级保护区（示意）");
    assertThat(found.locator(".badge.illustrative").first()).hasText("推定 · 未经批准");
    assertThat(found).containsText("2019年1月1日 – 今");
    assertThat(found).containsText("无（未经批准）");
    assertThat(page).hasURL(Pattern.compile("at=87\\.30"));
    found.getByText("定位整个分区").first().click();
    found.getByLabel("关闭").click();
    assertThat(found).isHidden();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "87.304112,44.013183 | 十进制度 · EPSG:4490 · 经度在前",
      "44.013183 87.304112 | 十进制度 · EPSG:4490 · 纬度在前 · 轴序按数值判断",
      "N44°00'47.46\" E87°18'14.8\" | 度分秒 · EPSG:4490 · 纬度在前",
      "4875332.132 29524386.268 | 高斯-克吕格（米） · EPSG:4517 · 北坐标在前（X 北）",
      "4875332.132 524386.268 | 高斯-克吕格（米） · EPSG:4538 · 北坐标在前（X 北） · 坐标不含带号，请选带"})
  void coordinatesInAnyFormAreFound(String pasted, String understood) {
    Page page = browser.open(CHANGJI);
    Locator field = page.getByRole(AriaRole.COMBOBOX);
    field.fill(pasted);
    Locator first = page.locator("lx-search [role=option]").first();
    assertThat(first).containsText(understood);
    assertThat(first).containsText(Pattern.compile("87\\.30411\\d, 44\\.01318\\d"));
    field.press("Enter");
    assertThat(page.locator("lx-identify")).containsText(Pattern.compile("87\\.30411\\d, 44\\.01318\\d"));
  }

  @Test
  void zonesAndPlacesAreFoundByNameAndId() {
    Page page = browser.open("#map=8/44/88&layers=county");
    Locator field = page.getByRole(AriaRole.COMBOBOX);
    field.fill("吉木萨尔");
    assertThat(page.locator("lx-search [role=option]").first()).containsText("吉木萨尔县");
    field.fill("dw-1-l1");
    assertThat(page.locator("lx-search [role=option]")).hasCount(1);
    field.press("ArrowDown");
    field.press("Enter");
    assertThat(page.locator("[data-layer=drinking_water_protection]")).isChecked();
    page.waitForFunction("() => /map=1[4-7]/.test(location.hash)");
    field.fill("100%_不存在'");
    assertThat(page.locator("lx-search")).containsText("没有找到");
  }

  /** Before a zone's first day there is none; the day is kept in the address. */
  @Test
  void everythingIsShownAsOfTheDayChosen() {
    Page page = browser.open(CHANGJI + "&at=87.307,44.006");
    assertThat(page.locator("lx-identify .cards > li").first()).isVisible();
    page.getByLabel("截至").fill("2018-06-01");
    page.getByLabel("截至").blur();
    assertThat(page.locator("lx-identify")).containsText("2018年6月1日");
    assertThat(page.locator("lx-identify")).not().containsText("一级保护区");
    assertThat(page).hasURL(Pattern.compile("date=2018-06-01"));
    page.getByLabel("按年月拖动日期").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile("date=2018-06-02"));
    page.getByText("回到今天").click();
    assertThat(page.locator("lx-identify")).containsText("一级保护区");
  }

  @Test
  void lengthsAndAreasAreMeasured() {
    Page page = browser.open(CHANGJI);
    page.getByLabel("量距离").click();
    browser.click(87.30, 44.00);
    browser.click(87.3125, 44.00);
    // 0.0125 degrees along the parallel of 44: GeographicLib says 1002.5 m; a pixel here is 14 m
    String text = page.locator(".measured").textContent();
    assertThat(Double.parseDouble(text.replaceAll("[^\\d.]", ""))).isBetween(980.0, 1025.0);
    page.keyboard().press("Escape");
    assertThat(page.locator(".measured")).isHidden();
    page.getByLabel("量面积").click();
    for (double[] corner : new double[][] {{87.30, 44.00}, {87.3125, 44.00}, {87.3125, 44.009}, {87.30, 44.009}}) {
      browser.click(corner[0], corner[1]);
    }
    assertThat(page.locator(".measured")).containsText(Pattern.compile("(0\\.9[5-9]|1\\.0[0-5])?.*平方米.*亩.*公顷"));
    page.keyboard().press("Escape");
  }

  @Test
  void theBarTellsDegreesAndGrid() {
    Page page = browser.open("#map=12/44.013183/87.304112");
    assertThat(page.locator("lx-coordinates")).containsText("CGCS2000 87.304112, 44.013183");
    assertThat(page.locator("lx-coordinates")).containsText("EPSG:4517 X 4875332.1 Y 29524386.3");
    page.locator("#map").hover();
    assertThat(page.locator("lx-coordinates")).containsText("指针");
  }

  @Test
  void theAddressRestoresEverything() {
    Page page = browser.open("#map=12.5/44.01/87.31&date=2026-08-14&layers=county,wetland:30&at=87.307,44.006");
    assertThat(page.locator("[data-layer=wetland]")).isChecked();
    assertThat(page.locator("[data-layer=drinking_water_protection]")).not().isChecked();
    assertThat(page.getByLabel("截至")).hasValue("2026-08-14");
    assertThat(page.locator("lx-identify")).containsText("2026年8月14日");
    Map<?, ?> view = (Map<?, ?>) browser.state("view");
    assertThat(((Number) view.get("zoom")).doubleValue()).isEqualTo(12.5);
    page.getByText("English").click();
    assertThat(page.locator("lx-identify")).containsText("14 Aug 2026");
    page.reload();
    assertThat(page.locator("lx-identify")).containsText("14 Aug 2026");
  }

  @Test
  void theMapIsPrintedToScale() {
    Page page = browser.open(CHANGJI);
    browser.drawn();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("打印地图")).click();
    page.getByLabel("标题").fill("昌吉水源");
    page.getByLabel("比例尺").selectOption("25000");
    page.locator("dialog button[type=submit]").click();
    page.waitForFunction("() => window.printed === 1");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Locator sheet = page.locator("#sheet");
    assertThat(sheet).isVisible();
    for (String part : List.of("昌吉水源", "内部使用", "1 : 25,000", "北", "图例", "CGCS2000（EPSG:4490）", "推定", "制图")) {
      assertThat(sheet).containsText(part);
    }
    assertThat(sheet.locator(".sheet-legend img")).hasCount(2);
    assertThat(page.locator("header.bar")).isHidden();
    // 1 km at 1 : 25,000 is 40 mm of paper, 151 pixels of CSS
    assertThat(sheet.locator(".scale-bar")).containsText("1 km");
    assertThat(((Number) sheet.locator(".bar-line").evaluate("e => e.getBoundingClientRect().width")).doubleValue()).isBetween(150.0, 153.0);
    assertThat(page.pdf().length).isGreaterThan(10_000);
  }

  @Test
  void aLostConnectionIsSaidAndMended() {
    Page page = browser.open(CHANGJI);
    page.context().setOffline(true);
    assertThat(page.locator("lx-connection")).containsText("连不上服务");
    page.context().setOffline(false);
    assertThat(page.locator("lx-connection")).isHidden();
    browser.complaints().removeIf(text -> text.contains("ERR_INTERNET_DISCONNECTED"));
  }

  /** Codes never show: properties, classes and values have the names of the registry, in the language of the page. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"zh | 分级 | 一级保护区 | 水源类型 | 地下水", "en | Class | Class 1 | Kind of source | Groundwater"})
  void whatAZoneSaysIsNamedInTheLanguageOfThePage(String language, String title, String zoneClass, String name, String value) {
    Page page = browser.open("?lang=" + language + CHANGJI + "&at=87.307,44.006");
    Locator card = page.locator("lx-identify .card").first();
    assertThat(card.locator(".badge").first()).hasText(Pattern.compile(" · " + zoneClass + "$"));
    card.locator("details summary").click();
    assertThat(card.locator("details dt", new Locator.LocatorOptions().setHasText(name)).locator("+ dd")).hasText(value);
    String module = "document.querySelector(\"script[src$='main.js']\").src.replace('main.js', 'look/zone-words.js')";
    Object words = page.evaluate("async () => { const { wordsOf } = await import(" + module + ");"
        + " const words = await wordsOf(['drinking_water_protection', 'river_corridor']);"
        + " return [words.property('drinking_water_protection', 'class'),"
        + " words.value('drinking_water_protection', 'class', 'L1'), words.value('river_corridor', 'class', 'SOMEWHERE')]; }");
    assertThat(words).isEqualTo(List.of(title, zoneClass, "SOMEWHERE"));
  }
}
