package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lanxian.browser.PlannedZones.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanxian.app.RunningService;
import lanxian.exchange.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with change sets, what comes in numbers, and that nothing typed is lost by it. */
class PageChangeSetTroubleTest extends OnBothStores {
  private static RunningService service;
  private static PageBrowser browser;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage stage) {
    service = stage.freshTrusting(kind);
    PlannedZones.publishOld(service, "lz-old");
    browser = stage.browser(service);
  }

  private static Page open(String caller, String set) {
    return browser.as(caller).open("#mode=draw&map=13/44.63/88.64&layers=county,livestock_zone&set="
        + set.replaceFirst("^/change-sets/", ""));
  }

  @Test
  void whoWasOvertakenIsToldByWhomAndKeepsWhatHeTyped() {
    String set = PlannedZones.draft(service, "先后", "lz-old", "lz-stale");
    Page page = open(PlannedZones.PLANNER, set);
    Locator head = page.locator("lx-set-head");
    head.locator("button").click();
    head.locator("[name=title]").fill("我的标题");
    service.send("PATCH", set, "{\"note\":\"别人的说明\"}", "Test-Caller", PlannedZones.OTHER, "If-Match", "\"v3\"",
        "Content-Type", "application/json");
    head.locator("[type=submit]").click();
    Locator stale = head.locator(".stale");
    assertThat(stale).containsText("planner2");
    assertThat(stale.locator("tbody tr")).hasText(Pattern.compile("依据和说明\\s*别人的说明"));
    assertThat(head.locator("[name=title]")).hasValue("我的标题");
    page.reload();
    assertThat(head.locator("[name=title]")).hasValue("我的标题");
    head.locator("[type=submit]").click();
    assertThat(head.locator("h2")).hasText("我的标题");
    assertThat(head).containsText("别人的说明");
  }

  /** Without a reload: what is there now is taken over beside what was typed. */
  @Test
  void whatOthersChangedIsTakenOverBesideWhatWasTyped() {
    String set = PlannedZones.draft(service, "接着", "lz-old", "lz-taken");
    Page page = open(PlannedZones.PLANNER, set);
    Locator head = page.locator("lx-set-head");
    head.locator("button").click();
    head.locator("[name=note]").fill("我的说明");
    service.send("PATCH", set, "{\"title\":\"别人的标题\"}", "Test-Caller", PlannedZones.OTHER, "If-Match", "\"v3\"",
        "Content-Type", "application/json");
    head.locator("[type=submit]").click();
    head.locator(".stale button").click();
    assertThat(head.locator("[name=title]")).hasValue("别人的标题");
    assertThat(head.locator("[name=note]")).hasValue("我的说明");
    head.locator("[type=submit]").click();
    assertThat(head.locator("h2")).hasText("别人的标题");
    assertThat(head).containsText("我的说明");
  }

  @Test
  void aLostNetworkCostsNothingTyped() {
    String set = PlannedZones.draft(service, "断网", "lz-old", "lz-lost");
    Page page = open(PlannedZones.PLANNER, set);
    page.locator("[data-do=withdraw]").click();
    Locator steps = page.locator("lx-set-steps");
    steps.locator("textarea").fill("不再需要");
    page.context().setOffline(true);
    steps.locator("[type=submit]").click();
    assertThat(steps.locator(".faults")).containsText("连不上服务");
    assertThat(steps.locator("textarea")).hasValue("不再需要");
    page.context().setOffline(false);
    page.locator("lx-tools").getByText("English").click();
    assertThat(steps.locator("textarea")).hasValue("不再需要");
    steps.locator("[type=submit]").click();
    assertThat(page.locator("lx-set-head .badge")).hasText("Withdrawn");
    assertThat(page.locator("lx-set-head")).containsText("不再需要");
  }

  @Test
  void aDayThatIsPastNeedsAClearYes() {
    String set = post(service, PlannedZones.PLANNER, "/change-sets", null,
        "{\"title\":\"追溯\",\"validFrom\":\"2026-11-01\"}").header("Location");
    post(service, PlannedZones.PLANNER, set + "/changes", "\"v1\"", "{\"kind\":\"CREATE\",\"results\":["
        + PlannedZones.zone("lz-past", "追溯区", PlannedZones.box(0.1, 0.1, 0.11, 0.11)) + "]}");
    post(service, PlannedZones.PLANNER, set + "/submit", "\"v2\"", "{}");
    post(service, PlannedZones.REVIEWER, set + "/approve", "\"v3\"", "{}");
    Page page = open(PlannedZones.PLANNER, set);
    page.locator("[data-do=publish]").click();
    Locator steps = page.locator("lx-set-steps");
    assertThat(steps).containsText("生效日期 2026年11月1日 已经过去");
    assertThat(steps.locator("[type=submit]")).isDisabled();
    steps.locator("[type=checkbox]").check();
    steps.locator("[type=submit]").click();
    assertThat(page.locator("lx-set-head .badge")).hasText("已发布");
    assertThat(service.get("/zones/lz-past/versions").json().at("/versions/0/validFrom").asText()).isEqualTo("2026-11-01");
  }

  /** The set says nothing of a day, but a zone of it does. */
  @Test
  void aZoneWithAPastDayOfItsOwnNeedsAClearYesToo() {
    String set = post(service, PlannedZones.PLANNER, "/change-sets", null, "{\"title\":\"各自日期\"}").header("Location");
    String zone = PlannedZones.zone("lz-own-day", "自带日期", PlannedZones.box(0.1, 0.2, 0.11, 0.21));
    post(service, PlannedZones.PLANNER, set + "/changes", "\"v1\"", "{\"kind\":\"CREATE\",\"results\":["
        + zone.replace("\"name\"", "\"valid_from\":\"2026-10-01\",\"name\"") + "]}");
    post(service, PlannedZones.PLANNER, set + "/submit", "\"v2\"", "{}");
    post(service, PlannedZones.REVIEWER, set + "/approve", "\"v3\"", "{}");
    Page page = open(PlannedZones.PLANNER, set);
    page.locator("[data-do=publish]").click();
    Locator steps = page.locator("lx-set-steps");
    steps.locator("[type=submit]").click();
    assertThat(steps.locator(".faults")).containsText("IN_FORCE_IN_THE_PAST");
    assertThat(steps.locator("[type=submit]")).isDisabled();
    steps.locator("[type=checkbox]").check();
    steps.locator("[type=submit]").click();
    assertThat(page.locator("lx-set-head .badge")).hasText("已发布");
  }

  @Test
  void anEstimateIsStoppedAndAskedForAgain() {
    String set = PlannedZones.draft(service, "停止", "lz-old", "lz-stop");
    Page page = open(PlannedZones.REVIEWER, set);
    page.locator("#set-tab-impact").click();
    page.route("**/impact?*", route -> { }); // a service that takes its time
    page.locator("[data-do=impact]").click();
    Locator impact = page.locator("lx-set-impact");
    assertThat(impact.locator("progress")).isVisible();
    impact.getByText("停止").click();
    assertThat(impact).containsText("已停止");
    page.unroute("**/impact?*");
    page.locator("[data-do=impact]").click();
    assertThat(impact.locator("[data-part=leftOut]")).containsText("图形无效");
    assertThat(impact.locator("table.impact-areas")).isVisible();
  }

  @Test
  void theListIsFilteredAndPaged() {
    for (int i = 0; i < 45; i++) {
      post(service, "planner" + (i % 2 + 5) + " PLANNER", "/change-sets", null, "{\"title\":\"清单 " + i + "\"}");
    }
    Page page = browser.as("planner5 PLANNER,REVIEWER").open("#mode=draw&layers=county");
    Locator list = page.locator("lx-set-list");
    assertThat(list.locator(".set")).hasCount(20);
    String first = list.locator(".set").first().getAttribute("data-set");
    list.getByText("下一页").click();
    assertThat(list.locator("[data-set='" + first + "']")).hasCount(0);
    assertThat(list.locator(".set")).hasCount(20);
    list.getByText("上一页").click();
    assertThat(list.locator(".set").first()).hasAttribute("data-set", first);
    list.getByLabel("范围").selectOption("mine");
    assertThat(list.locator(".set").first()).containsText("planner5");
    assertThat(list.locator(".set").filter(new Locator.FilterOptions().setHasText("planner6"))).hasCount(0);
    String set = PlannedZones.draft(service, "待审", "lz-old", "lz-queue");
    String moved = service.get(set, "Test-Caller", PlannedZones.PLANNER).json().at("/changes/1/id").asText();
    service.send("DELETE", set + "/changes/" + moved, "", "Test-Caller", PlannedZones.PLANNER, "If-Match", "\"v3\"");
    post(service, PlannedZones.PLANNER, set + "/submit", "\"v4\"", "{}");
    list.getByLabel("范围").selectOption("review");
    assertThat(list.locator(".set").filter(new Locator.FilterOptions().setHasText("待审查"))).not().hasCount(0);
    list.getByLabel("范围").selectOption("all");
    list.getByLabel("状态").selectOption("SUBMITTED");
    assertThat(list.locator(".set .badge").first()).hasText("待审查");
    list.locator(".set button").first().click();
    page.locator("lx-set-view").getByText("返回列表").click();
    assertThat(list.getByLabel("状态")).hasValue("SUBMITTED");
  }

  /** Every feature that is refused is named, and nothing of the file is taken. */
  @Test
  void aFileThatIsRefusedSaysWhichFeaturesAndWhere() {
    String set = post(service, PlannedZones.PLANNER, "/change-sets", null, "{\"title\":\"导入\"}").header("Location");
    Page page = open(PlannedZones.PLANNER, set);
    page.locator(".import-file > summary").click();
    Locator form = page.locator(".import-file");
    form.locator("[name=category]").selectOption("livestock_zone");
    form.locator("[name=zoneClass]").selectOption("PROHIBITED");
    String good = PlannedZones.zone(null, "好的", PlannedZones.box(0.2, 0, 0.21, 0.01));
    String outside = PlannedZones.zone(null, "坏的", "[[[88.6,44.6],[88.61,44.6],[888.61,44.61],[88.6,44.6]]]");
    String unclear = good.replace("\"survey_accuracy_m\":1", "\"survey_accuracy_m\":\"about\"");
    form.locator("input[type=file]").setInputFiles(payload(good, outside, unclear));
    form.locator("button.main").click();
    assertThat(form.locator(".faults")).containsText("第 2 条记录");
    assertThat(form.locator(".faults")).containsText("第 3 条记录");
    assertThat(form.locator("[name=category]")).hasValue("livestock_zone");
    form.locator("input[type=file]").setInputFiles(payload(good, good.replace("0.2", "0.3").replace("好的", "也好")));
    form.locator("button.main").click();
    assertThat(form.locator(".report li")).hasCount(2);
    assertThat(page.locator(".change")).hasCount(2);
    page.locator(".change .remove").first().click();
    assertThat(page.locator(".change")).hasCount(1);
  }

  private static FilePayload payload(String... features) {
    return new FilePayload("zones.geojson", "", ("{\"type\":\"FeatureCollection\",\"features\":["
        + String.join(",", features) + "]}").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSetThatGoesBackToARevisionIsBegun() {
    Page page = browser.as(PlannedZones.PLANNER).open("#mode=draw&layers=county");
    page.locator(".new-set > summary").click();
    page.locator(".new-set select").first().selectOption("rollback");
    page.locator(".new-set").getByLabel("退回到", new Locator.GetByLabelOptions().setExact(true)).selectOption("1");
    page.locator(".new-set [type=submit]").click();
    assertThat(page.locator(".change").first()).containsText("废止");
    assertThat(page.locator(".change .after").first()).hasText("—");
    assertThat(page.locator(".change .before").first()).containsText("平方米");
  }

  /** Many findings come a page at a time, filtered by what they are; mends of one kind are taken at once. */
  @Test
  void findingsComeInPagesAndMendsOfAKindAtOnce() {
    String set = post(service, PlannedZones.PLANNER, "/change-sets", null, "{\"title\":\"很多\"}").header("Location");
    String zones = IntStream.range(0, 24).mapToObj(i -> PlannedZones.zone("many-" + i, "区 " + i, i < 2
        ? bow(0.3 + 0.01 * i) : PlannedZones.box(0.3 + 0.01 * i, 0.2, 0.305 + 0.01 * i, 0.205))
        .replace("\"survey_accuracy_m\":1,", "")).collect(Collectors.joining(","));
    RunningService.Answer added = service.post(set + "/changes?category=livestock_zone", "application/geo+json",
        "{\"type\":\"FeatureCollection\",\"features\":[" + zones + "]}", "Test-Caller", PlannedZones.PLANNER, "If-Match", "\"v1\"");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    Page page = open(PlannedZones.PLANNER, set);
    page.locator("[data-do=submit]").click();
    Locator steps = page.locator("lx-set-steps");
    steps.locator("[type=submit]").click();
    assertThat(steps.locator(".faults li")).hasCount(20);
    steps.getByText("下一页").click();
    assertThat(steps).containsText("第 2 页");
    steps.locator("[data-to-change='23']").click();
    assertThat(page.locator(".change[data-number='23'] button").first()).isFocused();
    page.locator("#set-tab-validation").click();
    Locator part = page.locator("lx-set-validation");
    Locator findings = part.locator(".findings");
    assertThat(findings.locator(".finding")).hasCount(20);
    assertThat(findings.locator(".finding").first()).hasAttribute("data-code", "ZONE_INVALID");
    findings.getByText("下一页").click();
    assertThat(findings).containsText(Pattern.compile("第 21–\\d+ 条"));
    part.getByLabel("问题").selectOption("ZONE_INVALID");
    assertThat(findings.locator(".finding")).hasCount(2);
    findings.getByText("同类的都采用（2）").first().click();
    assertThat(part).containsText("已修正 2 处");
    assertThat(part.locator("[data-code=ZONE_INVALID]")).hasCount(0);
    part.getByLabel("程度").selectOption("WARNING");
    assertThat(findings.locator(".finding").first()).hasClass(Pattern.compile("severity-WARNING"));
    assertThat(part.locator(".not-made")).containsText("没有做的检查");
  }

  private static String bow(double west) {
    return String.format(Locale.ROOT, "[[[%1$s,%3$s],[%2$s,%4$s],[%2$s,%3$s],[%1$s,%4$s],[%1$s,%3$s]]]", PlannedZones.LON + west,
        PlannedZones.LON + west + 0.005, PlannedZones.LAT + 0.2, PlannedZones.LAT + 0.205);
  }

  private static String approved(String title, String zone, String rings) {
    String set = post(service, PlannedZones.PLANNER, "/change-sets", null,
        "{\"title\":\"" + title + "\",\"validFrom\":\"2026-12-03\"}").header("Location");
    post(service, PlannedZones.PLANNER, set + "/changes", "\"v1\"", "{\"kind\":\"CREATE\",\"results\":["
        + PlannedZones.zone(zone, title, rings) + "]}");
    post(service, PlannedZones.PLANNER, set + "/submit", "\"v2\"", "{}");
    post(service, PlannedZones.REVIEWER, set + "/approve", "\"v3\"", "{}");
    return set;
  }

  /** The day of the draft is offered; another one may be chosen, and a day that is past is told before it is sent. */
  @Test
  void whoeverPublishesChoosesTheDay() {
    String set = approved("另定日期", "lz-chosen", PlannedZones.box(0.1, 0.3, 0.11, 0.31));
    Page page = open(PlannedZones.PLANNER, set);
    page.locator("[data-do=publish]").click();
    Locator steps = page.locator("lx-set-steps");
    Locator day = steps.locator("[name=publishOn]");
    assertThat(day).hasValue("2026-12-03");
    assertThat(day).isFocused();
    day.fill("2026-11-01");
    assertThat(steps).containsText("生效日期 2026年11月1日 已经过去");
    assertThat(steps.locator("[type=submit]")).isDisabled();
    steps.locator("[type=checkbox]").check();
    assertThat(steps.locator("[type=submit]")).isEnabled();
    day.fill("2027-03-01");
    assertThat(steps.locator("[type=checkbox]")).isHidden();
    page.locator("lx-tools").getByText("English").click();
    page.locator("[data-do=publish]").click();
    assertThat(steps).containsText("In force from 1 Mar 2027; until then everything stays as it is.");
    assertThat(steps).containsText("Day of the draft: 3 Dec 2026");
    steps.locator("[type=submit]").click();
    assertThat(page.locator("lx-set-head .badge")).hasText("Published");
    assertThat(page.locator("lx-set-head")).containsText("1 Mar 2027");
    assertThat(service.get("/zones/lz-chosen/versions").json().at("/versions/0/validFrom").asText()).isEqualTo("2027-03-01");
  }

  /** Ground that a cut takes away is filled on the map and told in figures. */
  @Test
  void aMendIsShownWithWhatItGainsAndLoses() {
    String set = post(service, PlannedZones.PLANNER, "/change-sets", null, "{\"title\":\"重叠\"}").header("Location");
    post(service, PlannedZones.PLANNER, set + "/changes", "\"v1\"", "{\"kind\":\"CREATE\",\"results\":["
        + PlannedZones.zone("lz-under", "下", PlannedZones.box(0.1, 0.4, 0.11, 0.41)) + "]}");
    post(service, PlannedZones.PLANNER, set + "/changes", "\"v2\"", "{\"kind\":\"CREATE\",\"results\":["
        + PlannedZones.zone("lz-over", "上", PlannedZones.box(0.109, 0.4, 0.12, 0.41)).replace("PROHIBITED", "RESTRICTED") + "]}");
    Page page = open(PlannedZones.PLANNER, set);
    page.locator("#set-tab-validation").click();
    Locator overlap = page.locator("lx-set-validation [data-code=ZONE_OVERLAP]").first();
    overlap.locator("[data-mend=show]").click();
    assertThat(overlap.locator("tr[data-area=lost]")).containsText(Pattern.compile("[1-9][\\d,]+ 平方米"));
    assertThat(overlap.locator("tr[data-area=gained]")).containsText("0.00 平方米");
    assertThat(shown(page)).containsEntry("lost", 1).containsEntry("gained", 0).containsEntry("old", 1).containsEntry("new", 1);
  }

  /** How many shapes of each kind are on the map. */
  @SuppressWarnings("unchecked")
  private static Map<String, Integer> shown(Page page) {
    return (Map<String, Integer>) page.evaluate("""
        async () => (await import(document.querySelector('script[src$="main.js"]').src
            .replace('main.js', 'map/difference.js'))).shown()""");
  }

  /** The service is told too, and stops working at it. */
  @Test
  void whoStopsAnEstimateTellsTheService() {
    String set = PlannedZones.draft(service, "停止计算", "lz-old", "lz-stop-told");
    Page page = open(PlannedZones.REVIEWER, set);
    page.locator("#set-tab-impact").click();
    page.route("**/impact?*", route -> { });
    page.locator("[data-do=impact]").click();
    Locator impact = page.locator("lx-set-impact");
    assertThat(impact.locator("progress")).isVisible();
    Response told = page.waitForResponse(answer -> answer.url().endsWith(set + "/impact"), () -> impact.getByText("停止").click());
    assertThat(told.request().method()).isEqualTo("DELETE");
    assertThat(told.status()).isEqualTo(204);
    page.locator("[data-do=impact]").click();
    assertThat(impact.locator("progress")).isVisible();
    Response left = page.waitForResponse(answer -> answer.url().endsWith(set + "/impact"),
        () -> page.locator("#set-tab-changes").click());
    assertThat(left.request().method()).isEqualTo("DELETE");
  }

  /** In a row where there is room, and else in rows of which none holds a single one; nothing sticks out. */
  @ParameterizedTest
  @CsvSource({"zh,1366", "en,1366", "zh,320", "en,320"})
  void tabsStandInWholeRows(String language, int width) {
    String set = PlannedZones.draft(service, "页签", "lz-old", "lz-tabs-" + language + width);
    Page page = browser.as(PlannedZones.PLANNER).open("?lang=" + language + "#mode=draw&layers=county&set="
        + set.replaceFirst("^/change-sets/", ""));
    page.setViewportSize(width, 768);
    assertThat(page.locator("#set-tab-history")).isVisible();
    List<?> tops = (List<?>) page.evaluate("[...document.querySelectorAll('.set-tabs button')].map((tab) => tab.offsetTop)");
    Map<Object, Long> rows = tops.stream().collect(Collectors.groupingBy(top -> top, Collectors.counting()));
    assertThat(rows.values()).as(rows.toString()).allMatch(count -> count >= 2);
    assertThat(rows).hasSizeLessThanOrEqualTo(width > 400 ? 1 : 2);
    assertThat(page.evaluate("[...document.querySelectorAll('.set-tabs button')].every((tab) => tab.scrollWidth <= tab.clientWidth"
        + " && tab.getBoundingClientRect().right <= innerWidth)")).isEqualTo(true);
  }

  /** Whatever offices send: names in Chinese arrive whole, by the button and by drop, in the encodings that they use. */
  @ParameterizedTest
  @CsvSource({"shapefile&encoding=GBK,zones.zip,false", "shapefile&encoding=UTF-8,ZONES.ZIP,true", "geopackage,zones.gpkg,true",
      "flatgeobuf,zones.fgb,false", "kml,zones.kml,true", "txt&encoding=GBK,zones.txt,false", "txt&encoding=UTF-8,zones.txt,true",
      "geojson,zones.json,true"})
  void filesOfEveryFormatAreImported(String format, String name, boolean dropped) {
    JsonNode zones = service.get("/collections/wetland/items?limit=2").json().path("features");
    byte[] file = service.get("/collections/wetland/items?limit=2&f=" + format).response().body();
    String set = post(service, PlannedZones.PLANNER, "/change-sets", null, "{\"title\":\"" + name + "\"}").header("Location");
    Page page = open(PlannedZones.PLANNER, set);
    page.locator(".import-file > summary").click();
    Locator form = page.locator(".import-file");
    form.locator("[name=category]").selectOption("wetland");
    form.locator("[name=zoneClass]").selectOption(zones.at("/0/properties/class").asText());
    if (dropped) {
      page.evaluate("""
          async ([name, base64]) => {
            const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([bytes], name));
            document.querySelector('.import-file .drop').dispatchEvent(
              new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
          }""", List.of(name, Base64.getEncoder().encodeToString(file)));
    } else {
      form.locator("input[type=file]").setInputFiles(new FilePayload(name, "", file));
    }
    form.locator("button.main").click();
    assertThat(form.locator(".report")).containsText("导入 2");
    assertThat(page.locator(".change")).hasCount(2);
    for (JsonNode zone : zones) {
      assertThat(page.locator(".change").filter(new Locator.FilterOptions().setHasText(zone.at("/properties/name").asText())))
          .not().hasCount(0);
    }
  }

  /** Parts that lie beside each other are one file; the set is called after it, and its changes say where they come from. */
  @Test
  void aSetIsBegunWithTheLoosePartsOfAShapefile() {
    Page page = browser.as(PlannedZones.PLANNER).open("#mode=draw&layers=county");
    page.locator(".new-set > summary").click();
    Locator form = page.locator(".new-set form");
    form.locator("select").first().selectOption("file");
    form.locator("input[type=file]").setInputFiles(TestFiles.shapefile("EPSG:4490", "东湿地",
        "POLYGON ((88.90 44.60, 88.90 44.61, 88.91 44.61, 88.91 44.60, 88.90 44.60))").entrySet().stream()
        .map(file -> new FilePayload(file.getKey(), "", file.getValue())).toArray(FilePayload[]::new));
    assertThat(form.locator(".drop .said")).hasText("zones.shp + .dbf .shx .prj .cpg");
    form.locator("[name=category]").selectOption("wetland");
    form.locator("[name=zoneClass]").selectOption("GENERAL");
    form.locator("[type=submit]").click();
    assertThat(page.locator("lx-set-head h2")).hasText("zones.shp");
    assertThat(page.locator(".change")).hasCount(1);
    assertThat(page.locator(".change")).containsText("东湿地");
    assertThat(page.locator(".change")).containsText("导入自 zones.shp");
    browser.assertQuiet();
  }

  /** The first page is there before the rest has come; what follows an own step is only what it changed. */
  @Test
  void aLargeSetIsThereBeforeAllOfItIsRead() {
    String set = post(service, PlannedZones.PLANNER, "/change-sets", null, "{\"title\":\"很大\"}").header("Location");
    String zones = IntStream.range(0, 1300).mapToObj(i -> PlannedZones.zone("large-" + i, "大 " + i, PlannedZones.box(
        0.5 + 0.001 * (i % 40), 0.001 * (i / 40), 0.5005 + 0.001 * (i % 40), 0.0005 + 0.001 * (i / 40))))
        .collect(Collectors.joining(","));
    RunningService.Answer added = service.post(set + "/changes?category=livestock_zone", "application/geo+json",
        "{\"type\":\"FeatureCollection\",\"features\":[" + zones + "]}", "Test-Caller", PlannedZones.PLANNER, "If-Match", "\"v1\"");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    Page page = browser.as(PlannedZones.PLANNER).open("#mode=draw&map=13/44.63/88.64&layers=county");
    List<Route> held = new ArrayList<>();
    page.route(address -> address.contains("/changes?") && address.contains("after="), held::add);
    page.locator("lx-set-list .set").filter(new Locator.FilterOptions().setHasText("很大")).locator("button").click();
    Locator list = page.locator("lx-set-changes");
    assertThat(list.locator(".change")).hasCount(10);
    assertThat(list).containsText("正在读取全部 1300 项变更");
    assertThat(list.locator(".pages")).containsText("100");
    page.waitForCondition(() -> !held.isEmpty());
    page.unrouteAll();
    held.forEach(Route::resume);
    assertThat(list.locator(".pages")).containsText("1300");
    assertThat(list).not().containsText("正在读取");
    Request read = page.waitForRequest(request -> request.url().contains("/changes?"),
        () -> list.locator(".remove").first().click());
    assertThat(read.url()).contains("since=2");
    assertThat(list.locator(".pages")).containsText("1299");
    assertThat(list.locator(".change").first()).containsText("大 1");
  }
}
