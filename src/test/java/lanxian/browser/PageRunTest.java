package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import lanxian.app.SignedInCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Running the service on the page, as an administrator does it. */
class PageRunTest extends OnBothStores {
  /** One good zone, and one whose boundary crosses itself. */
  private static final byte[] ZONES = ("{\"type\":\"FeatureCollection\",\"features\":["
      + zone("run-1", "[87.30,44.00],[87.31,44.00],[87.31,44.01],[87.30,44.01],[87.30,44.00]") + ","
      + zone("run-2", "[87.40,44.00],[87.41,44.01],[87.41,44.00],[87.40,44.01],[87.40,44.00]") + "]}")
      .getBytes(StandardCharsets.UTF_8);

  private static PageStage stage;
  private static RunningService service;
  private static SignedInCaller administrator;
  private static PageBrowser browser;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage given) {
    stage = given;
    service = stage.fresh(kind);
    administrator = SignedInCaller.firstAdministrator(service);
    browser = stage.browser(service);
  }

  private static String zone(String id, String ring) {
    return "{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"" + id + "\",\"name\":\"试验 " + id + "（推定）\",\"county\":\"652301\"},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
  }

  static FilePayload zones() {
    return new FilePayload("湿地.geojson", "application/geo+json", ZONES);
  }

  /** As the administrator, in Run. */
  static Page run(PageBrowser where, String language) {
    Page page = where.open("?lang=" + language + "#map=10/44.0/87.3&layers=county&mode=run");
    PageSignInTest.signIn(page, "admin", SignedInCaller.PASSWORD);
    page.locator("lx-run-people .card").first().waitFor();
    return page;
  }

  private static Locator tab(Page page, String name) {
    page.locator("#run-tab-" + name).click();
    return page.locator("lx-run-" + name);
  }

  /** From the file to the published zone, its revision and its rows in the audit record. */
  @Test
  void aFileIsTriedThenPublishedAndFoundInRevisionsAndAudit() {
    try (RunningService own = RunningService.start(kind); PageBrowser other = stage.browser(own)) {
      SignedInCaller.firstAdministrator(own);
      Page page = run(other, "zh");
      Locator imports = tab(page, "imports");
      Locator dryRun = imports.getByText("先试导", new Locator.GetByTextOptions().setExact(true));
      assertThat(dryRun).isDisabled();
      imports.locator("input[type=file]").setInputFiles(zones());
      imports.locator("select").first().selectOption("wetland");
      imports.locator("select").nth(1).selectOption("GENERAL");
      Locator publish = imports.getByText("导入并发布");
      assertThat(publish).isDisabled();
      dryRun.click();
      assertThat(imports.locator(".state-DONE").first()).containsText("完成（试导，未发布）");
      assertThat(imports).containsText("读取 2：原样 1，修复 1，拒绝 0");
      Locator rows = imports.locator("tbody tr");
      assertThat(rows).hasCount(1);
      assertThat(rows).containsText("修复后导入");
      String before = page.url();
      rows.locator("button").first().click();
      page.waitForURL(address -> !address.equals(before));
      imports.locator("select").last().selectOption("all");
      assertThat(rows).hasCount(2);
      publish.click();
      assertThat(imports.locator(".state-DONE").first()).containsText("数据版本 2");
      assertThat(imports.locator(".said").last()).containsText("新增 2，变化 0，未变 0");
      assertThat(imports.locator(":scope > .cards > .card")).hasCount(2);

      Locator revisions = tab(page, "revisions");
      Locator newest = revisions.locator(".card").first();
      assertThat(newest).containsText("版本 2");
      assertThat(newest).containsText("湿地.geojson");
      newest.locator("summary").click();
      assertThat(newest.locator("tbody tr")).containsText("湿地20");

      Locator audit = tab(page, "audit");
      audit.locator("input").nth(1).fill("import");
      audit.locator("button.main").click();
      assertThat(audit.locator("tbody tr")).hasCount(4);
      audit.getByText("校验完整性").click();
      assertThat(audit.locator(".good")).containsText("完整");
      Download file = page.waitForDownload(() -> audit.getByText("导出").click());
      assertThat(lines(file.path())).hasSize(4).allMatch(line -> line.contains("\"action\":\"import."));
      other.assertQuiet();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, light", "en, dark"})
  void everyViewIsUsable(String language, String theme) {
    administrator.makeToken("\"ADMINISTRATOR\"", "2026-12-31T00:00:00Z");
    Page page = run(browser, language);
    if (theme.equals("dark")) {
      page.getByLabel("Dark").click();
    }
    page.locator("lx-run-people summary").click();
    PageAccessTest.assertUsable(page, "people");
    tab(page, "tokens").locator(".card").first().waitFor();
    PageAccessTest.assertUsable(page, "tokens");
    Locator imports = tab(page, "imports");
    imports.locator("summary").first().click();
    PageAccessTest.assertUsable(page, "imports");
    Locator register = tab(page, "register");
    register.locator("tbody tr").first().waitFor();
    register.locator("summary").click();
    PageAccessTest.assertUsable(page, "register");
    tab(page, "revisions").locator(".card").first().waitFor();
    PageAccessTest.assertUsable(page, "revisions");
    tab(page, "audit").locator("tbody tr").first().waitFor();
    PageAccessTest.assertUsable(page, "audit");
    Locator health = tab(page, "health");
    assertThat(health).containsText(kind == RunningService.Kind.H2 ? "H2" : "PostGIS");
    assertThat(health).containsText(Pattern.compile("\\d+\\.\\d MB / \\d+\\.\\d MB"));
    PageAccessTest.assertUsable(page, "health");
    page.locator("#run-tab-health").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#run-tab-audit")).isFocused();
    assertThat(page.locator("lx-run-audit")).isVisible();
    assertThat(health).isHidden();
  }

  @Test
  void somebodyIsAddedChangedAndDisabled() {
    Page page = run(browser, "zh");
    Locator people = page.locator("lx-run-people");
    people.locator("summary").click();
    people.locator("input").nth(0).fill("planner.b");
    people.locator("input").nth(1).fill("规划乙");
    people.getByLabel("规划人员").check();
    people.getByText("新增", new Locator.GetByTextOptions().setExact(true)).click();
    String password = people.locator(".secret").inputValue();
    SignedInCaller.choosingPassword(service, "planner.b", password);
    Locator card = people.locator(".card").filter(new Locator.FilterOptions().setHasText("planner.b"));
    card.getByText("修改").click();
    card.locator("input").first().fill("规划乙乙");
    administrator.send("PATCH", "/people/planner.b", "{\"name\":\"别人改的\"}", "If-Match", "\"v2\"");
    card.getByText("保存").click();
    assertThat(card.locator(".faults")).containsText("别人刚刚改过此人");
    assertThat(card.locator("input").first()).hasValue("规划乙乙");
    card.getByText("读取最新").click();
    assertThat(card.locator("h3")).containsText("别人改的");
    card.getByText("修改").click();
    card.locator("input").first().fill("规划乙乙");
    card.locator("select").selectOption("INTERNAL");
    card.getByText("保存").click();
    assertThat(card.locator("h3")).containsText("规划乙乙");
    assertThat(card).containsText("至多可见内部");
    card.getByText("解锁").click();
    assertThat(card).containsText("已解锁");
    card.getByText("重置密码").click();
    assertThat(card.locator(".secret")).hasValue(Pattern.compile("[a-z0-9-]{20,}"));
    assertThat(card).containsText("尚未自设密码");
    card.getByText("停用").click();
    assertThat(card).containsText("已停用");
    page.reload();
    assertThat(card).containsText("已停用");
    assertThat(people.locator(".secret")).hasCount(0);
    Locator own = people.locator(".card").filter(new Locator.FilterOptions().setHasText("这是您自己"));
    assertThat(own).containsText("admin");
    assertThat(own.locator("button")).hasCount(0);
  }

  @Test
  void theRegisterTellsEveryFaultWithItsLineAndIsPublishedWhenThereIsNone() {
    Page page = run(browser, "zh");
    Locator register = tab(page, "register");
    register.locator("summary").click();
    String head = "county_code,category,status,valid_from,valid_to,note\n";
    register.locator("input[type=file]").setInputFiles(new FilePayload("bad.csv", "text/csv",
        (head + "652301,wetland,PERHAPS,,,\n65,nothing,PARTIAL,,,\n").getBytes(StandardCharsets.UTF_8)));
    register.getByText("先检查").click();
    assertThat(register.locator(".faults li")).hasCount(3);
    assertThat(register.locator(".faults")).containsText("第 3 行");
    assertThat(register.getByText("发布", new Locator.GetByTextOptions().setExact(true))).isDisabled();
    register.locator("input[type=file]").setInputFiles(new FilePayload("good.csv", "text/csv",
        (head + "652301,aquaculture_zone,NOT_APPLICABLE,2026-01-01,,试验\n").getBytes(StandardCharsets.UTF_8)));
    register.getByText("先检查").click();
    assertThat(register.locator(".said")).containsText("其中 1 行有变化");
    register.getByText("发布", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(register.locator(".said")).containsText("已发布 1 行，数据版本");
    assertThat(register.locator("td.cover-NOT_APPLICABLE[title*=试验]")).hasCount(1);
  }

  @Test
  void somebodyIsAddedAndAFilePublishedInEnglishInTheDark() {
    Page page = run(browser, "en");
    page.getByLabel("Dark").click();
    Locator people = page.locator("lx-run-people");
    people.locator("summary").click();
    people.locator("input").nth(0).fill("reviewer.c");
    people.locator("input").nth(1).fill("Reviewer C");
    people.getByLabel("reviewer").check();
    people.getByText("Add", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(people).containsText("One-time password of reviewer.c");
    PageAccessTest.assertUsable(page, "one-time password");
    Locator imports = tab(page, "imports");
    imports.locator("input[type=file]").setInputFiles(zones());
    imports.locator("select").first().selectOption("wetland");
    imports.locator("select").nth(1).selectOption("GENERAL");
    imports.getByText("Try first", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(imports.locator(".state-DONE").first()).containsText("Done (tried, not published)");
    assertThat(imports).containsText("2 read: 1 as they are, 1 repaired, 0 refused");
    imports.locator("select").last().selectOption("all");
    PageAccessTest.assertUsable(page, "report of an import");
    imports.getByText("Import and publish").click();
    assertThat(imports.locator(".said").last()).containsText("2 new, 0 changed, 0 unchanged");
    Locator newest = tab(page, "revisions").locator(".card").first();
    assertThat(newest).containsText("湿地.geojson");
    newest.locator("summary").click();
    assertThat(newest.locator("tbody tr")).containsText("Wetland20");
    PageAccessTest.assertUsable(page, "differences of a revision");
    Locator audit = tab(page, "audit");
    audit.locator("input").nth(1).fill("person.add");
    audit.locator("button.main").click();
    assertThat(audit.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("reviewer.c"))).hasCount(1);
    audit.getByText("Verify", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(audit.locator(".good")).containsText("Whole:");
    PageAccessTest.assertUsable(page, "audit record that is whole");
  }

  /** What is hidden from somebody shows when he signs in as one who sees it, and goes with him. */
  @Test
  void whatIsShownFollowsWhoHasSignedIn() {
    administrator.send("POST", "/imports?file=secret.geojson&category=scenic_area&class=CORE&security_level=RESTRICTED",
        "{\"type\":\"FeatureCollection\",\"features\":[" + zone("hidden-1",
            "[87.50,44.00],[87.60,44.00],[87.60,44.10],[87.50,44.10],[87.50,44.00]") + "]}");
    Page page = browser.open("#map=11/44.05/87.55&layers=county,scenic_area&at=87.55,44.05");
    page.waitForCondition(() -> administrator.get("/imports").json().at("/imports/0/state").asText().equals("DONE"));
    Locator found = page.locator("lx-identify");
    assertThat(found.locator(".said")).isVisible();
    assertThat(found).not().containsText("hidden-1");
    Locator count = page.locator(".layer").filter(new Locator.FilterOptions().setHas(page.locator("[data-layer=scenic_area]")))
        .locator(".count");
    String seenByAll = count.textContent();
    PageSignInTest.signIn(page, "admin", SignedInCaller.PASSWORD);
    assertThat(found).containsText("hidden-1");
    assertThat(count).not().hasText(seenByAll);
    page.locator("lx-session .who").click();
    page.locator("lx-session dialog > div > button.big").click();
    assertThat(found).not().containsText("hidden-1");
    assertThat(count).hasText(seenByAll);
    assertThat(page.locator("#tab-run")).hasCount(0);
  }

  /** Each text is there in both languages, and with the same names to be filled in. */
  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertThat(names("run-zh")).hasSizeGreaterThan(150).isEqualTo(names("run-en"));
  }

  private static List<String> names(String file) throws IOException {
    String text = Files.readString(Path.of("src/main/resources/ui/text/" + file + ".js"));
    return Pattern.compile("'([\\w.-]+)': (?:'([^']*)'|\"([^\"]*)\")").matcher(text).results()
        .map(match -> match.group(1) + " " + Pattern.compile("\\{\\w+}")
            .matcher(match.group(2) != null ? match.group(2) : match.group(3)).results()
            .map(MatchResult::group).sorted().toList()).sorted().toList();
  }

  /** Facilities are registered by a file, found by name and where the map is, shown there, and retired for good. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void facilitiesAreRegisteredFoundShownAndRetired(String language) {
    boolean zh = language.equals("zh");
    Page page = run(browser, language);
    Locator facilities = tab(page, "facilities");
    Locator cards = facilities.locator(":scope > .cards > .card");
    facilities.locator("details.part > summary").click();
    register(facilities, facility(language + "-1", "东区养殖场", 87.3, "LIVESTOCK"),
        facility(language + "-1", "双号", 87.3, "LIVESTOCK"));
    assertThat(facilities.locator(".faults code")).hasText(new String[] {"FACILITY_ID_TWICE"});
    assertThat(facilities.locator(".faults")).containsText(zh ? "文件里有两个设施的编号都是 zh-1。" : "is the id of another feature too");
    register(facilities, facility(language + "-1", "东区养殖场", 87.3, "LIVESTOCK"),
        facility(language + "-2", "西区水井", 86.2, "WELL"));
    assertThat(facilities.locator("p.said")).hasText(zh ? "已登记 2 个设施。" : "2 facilities registered.");
    assertThat(cards).hasCount(2);
    cards.first().locator("summary").click();
    assertThat(cards.first().locator("dl")).containsText(zh ? "畜禽养殖" : "Livestock farm");
    PageAccessTest.assertUsable(page, "facilities");

    Locator filter = facilities.locator("form").first();
    filter.locator("input[type=search]").fill("水井");
    filter.locator("button").click();
    assertThat(cards).hasCount(1);
    assertThat(cards).containsText("西区水井");
    filter.locator("input[type=search]").fill("");
    filter.locator("select").selectOption("LIVESTOCK");
    filter.locator("button").click();
    assertThat(cards).containsText("东区养殖场");
    filter.locator("select").selectOption("");
    String before = page.url();
    cards.first().locator("button.link").click();
    page.waitForURL(address -> !address.equals(before) && address.contains("/87.3"));
    browser.drawn(); // the map has come to rest
    filter.locator("input[type=checkbox]").check();
    filter.locator("button").click();
    assertThat(cards).hasCount(1);
    assertThat(cards).containsText("东区养殖场");

    cards.first().getByText(zh ? "注销" : "Retire", new Locator.GetByTextOptions().setExact(true)).click();
    cards.first().locator("[data-do=retire]").click();
    assertThat(cards).hasCount(0);
    assertThat(facilities).containsText(zh ? "没有符合的设施。" : "There are no such facilities.");
    assertThat(administrator.get("/facilities/" + language + "-1").status()).isEqualTo(404);
    assertThat(administrator.send("DELETE", "/facilities/" + language + "-2", null, "If-Match", "\"v1\"").status())
        .isEqualTo(204);
  }

  private static byte[] file(String... features) {
    return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A file of facilities in a row to the east; three texts each: id, name, activity. */
  static byte[] facilities(String... told) {
    String[] features = new String[told.length / 3];
    for (int i = 0; i < features.length; i++) {
      features[i] = facility(told[3 * i], told[3 * i + 1], 87.3 + 0.02 * i, told[3 * i + 2]);
    }
    return file(features);
  }

  private static void register(Locator facilities, String... features) {
    facilities.locator("input[type=file]").setInputFiles(new FilePayload("设施.geojson", "application/geo+json", file(features)));
    facilities.locator("details.part button.main").click();
  }

  private static String facility(String id, String name, double lon, String activity) {
    return "{\"type\":\"Feature\",\"id\":\"" + id + "\",\"properties\":{\"name\":\"" + name + "\",\"activity\":\"" + activity
        + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon + ",44.0]}}";
  }

  /** What a reader noticed and what it refuses is told in Chinese as a whole: numbers and names included, no English behind. */
  @Test
  void noticesAndFaultsOfFilesAreChineseWithTheirValues() {
    Page page = run(browser, "zh");
    Locator imports = tab(page, "imports");
    imports.locator("input[type=file]").setInputFiles(new FilePayload("高程.geojson", "application/geo+json",
        ("{\"type\":\"FeatureCollection\",\"features\":[" + zone("note-1", "[87.30,44.00,5],[87.31,44.00,5],[87.31,44.01,5],"
            + "[87.30,44.01,5],[87.30,44.00,5]") + "]}").getBytes(StandardCharsets.UTF_8)));
    imports.locator("select").first().selectOption("wetland");
    imports.locator("select").nth(1).selectOption("GENERAL");
    imports.getByText("先试导", new Locator.GetByTextOptions().setExact(true)).click();
    Locator notice = imports.locator(".notices li", new Locator.LocatorOptions().setHasText("高程"));
    assertThat(notice).hasText("1 个要素的高程没有采用。");
    imports.locator("input[type=file]").setInputFiles(new FilePayload("界址点.txt", "text/plain",
        "[属性描述]\n坐标系=2000国家大地坐标系\n带号=二九\n[地块坐标]\n".getBytes(StandardCharsets.UTF_8)));
    imports.getByText("先试导", new Locator.GetByTextOptions().setExact(true)).click();
    Locator faults = imports.locator(".faults li");
    assertThat(faults).hasCount(1);
    assertThat(faults).containsText("第 3 行");
    assertThat(faults).containsText("带号应为数字，不能是“二九”。");
    assertThat(faults.locator("[lang=en]")).hasCount(0);
  }
}
