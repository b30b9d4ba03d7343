package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generators in an open change set, as a planner uses them: every kind once, and what goes wrong. */
class PageGeneratorsTest extends OnBothStores {
  private static final String PLANNER = "planner1 PLANNER";
  private static final String AT = "#map=12/44.01/87.3&layers=county,river_lake_management&mode=draw&set=";

  private static RunningService service;
  private static PageBrowser browser;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage stage) {
    service = stage.sharedTrusting(kind);
    browser = stage.browser(service).as(PLANNER);
  }

  @AfterEach
  void quiet() {
    // while a form is filled in, the service says what is missing: that is no error of the page
    browser.complaints().removeIf(complaint -> complaint.contains("status of 422"));
    browser.assertQuiet();
  }

  private static String newSet() {
    return service.post("/change-sets", "application/json", "{\"title\": \"生成示意\"}", "Test-Caller", PLANNER).json()
        .path("id").asText();
  }

  private static JsonNode changes(String set) {
    return service.get("/change-sets/" + set + "/changes", "Test-Caller", PLANNER).json().path("changes");
  }

  private static Page open(String set, String generator) {
    Page page = browser.open(AT + set);
    chooser(page).selectOption(generator);
    return page;
  }

  private static Locator chooser(Page page) {
    return page.locator("lx-generators > .field select");
  }

  private static Locator parameter(Page page, String name) {
    return page.locator(".parameters [data-parameter=" + name + "]");
  }

  private static Locator role(Page page, String name) {
    return page.locator("[data-role=" + name + "]");
  }

  /** Types coordinates into a role. */
  private static void type(Page page, String role, String coordinates) {
    role(page, role).locator("[data-way=type]").click();
    role(page, role).locator("textarea").fill(coordinates);
    role(page, role).getByText("读取坐标").click();
    assertThat(role(page, role).locator("textarea")).hasCount(0);
  }

  private static Locator zones(Page page) {
    return page.locator(".generated .card");
  }

  /** A well in the sand, which needs nothing but its medium and kind. */
  private static Page well(String set) {
    Page page = open(set, "well");
    type(page, "well", "87.3, 44.012");
    parameter(page, "aquifer").locator("select").selectOption("PHREATIC");
    parameter(page, "medium").locator("select").selectOption("coarse_sand");
    assertThat(zones(page)).hasCount(2);
    return page;
  }

  @Test
  void aWellIsShownWhileItsNumbersAreChangedAndTakenIn() {
    String set = newSet();
    Page page = well(set);
    assertThat(zones(page).first()).containsText("一级保护区（推定）");
    assertThat(zones(page).first()).containsText("12.5");
    Locator used = page.locator("[data-number=well_l1_coarse_sand]");
    assertThat(used).containsText("200 m");
    assertThat(used).containsText("HJ 338-2018");
    assertThat(used).containsText("取 100–200 m 的上限");
    assertThat(used).containsText("未核对原文");
    parameter(page, "l1_radius").locator("input[type=text]").fill("300");
    assertThat(page.locator("[data-number=l1_radius]")).containsText("由您给定");
    assertThat(zones(page).first()).containsText("28.2");
    Locator slider = parameter(page, "l1_radius").locator("input[type=range]");
    slider.focus();
    page.keyboard().press("PageUp");
    String moved = parameter(page, "l1_radius").locator("input[type=text]").inputValue();
    assertThat(Double.parseDouble(moved)).isGreaterThan(300);
    assertThat(slider).hasAttribute("aria-valuetext", moved + " m");
    assertThat(page.locator("[data-number=l1_radius]")).containsText(moved + " m");
    parameter(page, "l1_radius").getByText("不给").click();
    assertThat(page.locator("[data-number=well_l1_coarse_sand]")).isVisible();
    page.locator("[data-take]").click();
    assertThat(page.locator(".taken")).hasText("已放入变更集：2 个分区。");
    assertThat(page.locator(".taken")).isFocused();
    assertThat(changes(set)).hasSize(2);
    assertThat(changes(set).toString()).contains("well_l1_coarse_sand = 200 m");
    assertThat(role(page, "well").locator("[data-item]")).hasCount(0);
  }

  @Test
  void aSecondThoughtOvertakesTheFirst() {
    Page page = well(newSet());
    List<Route> held = new ArrayList<>();
    page.route("**/generators/well", route -> {
      if (held.isEmpty()) {
        held.add(route); // the first answer is late
      } else {
        route.resume();
      }
    });
    Locator radius = parameter(page, "l1_radius").locator("input[type=text]");
    Request first = page.waitForRequest("**/generators/well", () -> radius.fill("250"));
    page.waitForRequestFinished(() -> radius.fill("400"));
    assertThat(page.locator("[data-number=l1_radius]")).containsText("400 m");
    assertThat(first.failure()).as("nobody waits for it any more").contains("ABORTED");
    assertThat(zones(page).first()).containsText("50.2");
  }

  @Test
  void faultsStandBesideWhatTheyBelongTo() {
    Page page = open(newSet(), "well");
    parameter(page, "method").locator("select").selectOption("FORMULA");
    assertThat(page.locator("[data-slot=well] .asked")).containsText("请画出或选出这一项。");
    assertThat(page.locator(".summary")).containsText("补齐必需的内容后即显示预览。");
    type(page, "well", "J1, 4875332.132, 29524386.268");
    assertThat(role(page, "well").locator(".item-name")).hasText("87.304112, 44.013183");
    parameter(page, "aquifer").locator("select").selectOption("CONFINED");
    parameter(page, "medium").locator("select").selectOption("gravel");
    assertThat(parameter(page, "conductivity").locator(".asked")).containsText("请给出这一项。");
    parameter(page, "conductivity").locator("input[type=text]").fill("much");
    assertThat(parameter(page, "conductivity").locator(".fault-line")).containsText("must be a number");
    assertThat(parameter(page, "conductivity").locator("input[type=text]")).hasAttribute("aria-invalid", "true");
    parameter(page, "conductivity").locator("input[type=text]").fill("30");
    parameter(page, "gradient").locator("input[type=text]").fill("0.005");
    parameter(page, "porosity").locator("input[type=text]").fill("0.25");
    assertThat(zones(page)).hasCount(1);
    assertThat(page.locator(".slot:not(:empty)")).hasCount(0);
    assertThat(page.locator("[data-notice=NO_CLASS_2]")).containsText("承压含水层不划二级保护区。");
    role(page, "well").locator("[data-way=type]").click();
    role(page, "well").locator("textarea").fill("nowhere 1");
    role(page, "well").getByText("读取坐标").click();
    assertThat(role(page, "well").locator(".faults")).containsText("第 1 行不是坐标");
  }

  @Test
  void whoIsOvertakenIsToldAndLosesNothing() {
    String set = newSet();
    Page page = well(set);
    String body = "{\"parameters\": {\"medium\": \"gravel\", \"aquifer\": \"CONFINED\"}, \"geometry\": {\"type\": \"Point\","
        + " \"coordinates\": [87.4, 44.1]}}";
    assertThat(service.post("/change-sets/" + set + "/generate?generator=well", "application/json", body, "Test-Caller",
        "planner2 PLANNER", "If-Match", "\"v1\"").status()).isEqualTo(201);
    page.locator("[data-take]").click();
    assertThat(page.locator(".summary [role=alert]")).containsText("别人刚改动了这个变更集");
    assertThat(role(page, "well").locator("[data-item]")).hasCount(1);
    assertThat(page.locator("[data-take]")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".taken")).isVisible();
    assertThat(changes(set)).hasSize(3);
    browser.complaints().removeIf(complaint -> complaint.contains("412"));
  }

  @Test
  void whatIsGivenSurvivesAReloadAndALostNetwork() {
    Page page = well(newSet());
    page.route("**/generators/well", Route::abort);
    parameter(page, "l1_radius").locator("input[type=text]").fill("321");
    assertThat(page.locator(".summary .faults")).isVisible();
    page.unroute("**/generators/well");
    page.reload();
    assertThat(parameter(page, "l1_radius").locator("input[type=text]")).hasValue("321");
    assertThat(role(page, "well").locator("[data-item]")).hasCount(1);
    assertThat(zones(page).first()).containsText("32.3");
    browser.complaints().removeIf(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void everyOtherKindMakesSomething() {
    String set = newSet();
    Page page = open(set, "well_field");
    type(page, "well", "87.300, 44.012\n87.302, 44.013\n87.304, 44.011");
    assertThat(role(page, "well").locator("[data-item]")).hasCount(3);
    parameter(page, "aquifer").locator("select").selectOption("PHREATIC");
    parameter(page, "medium").locator("select").selectOption("gravel");
    takenIn(page, 2);

    chooser(page).selectOption("fissure_well");
    type(page, "well", "87.300, 44.012");
    parameter(page, "fissures").locator("select").selectOption("WEATHERED");
    for (String[] number : new String[][] {{"conductivity", "30"}, {"gradient", "0.005"}, {"porosity", "0.15"}}) {
      parameter(page, number[0]).locator("input[type=text]").fill(number[1]);
    }
    takenIn(page, 2);

    chooser(page).selectOption("karst");
    type(page, "conduit", "87.08,43.85\n87.18,43.96\n87.22,44.08");
    type(page, "intake", "87.2, 44.02");
    parameter(page, "karst").locator("select").selectOption("OTHER");
    assertThat(parameter(page, "karst").locator(".fault-line")).containsText("须作水文地质勘查");
    parameter(page, "karst").locator("select").selectOption("CONDUIT");
    parameter(page, "conduit_width").locator("input[type=text]").fill("6");
    takenIn(page, 1);

    riverSource(page);
    parameter(page, "quasi").locator("input").check();
    parameter(page, "parts").locator("select").selectOption("APART");
    takenIn(page, 6);

    chooser(page).selectOption("lake");
    type(page, "lake", "88.10,43.88\n88.14,43.88\n88.14,43.91\n88.10,43.91");
    parameter(page, "kind").locator("select").selectOption("LAKE");
    parameter(page, "parts").locator("select").selectOption("TOGETHER");
    assertThat(page.locator("[data-slot=intake] .asked")).containsText("class 1 is a radius around it");
    type(page, "intake", "88.12, 43.895");
    takenIn(page, 2);

    chooser(page).selectOption("canal");
    type(page, "canal", "87.30,44.01\n87.32,44.03");
    parameter(page, "canal_width").locator("input[type=text]").fill("12");
    takenIn(page, 1);

    chooser(page).selectOption("canal_strip");
    type(page, "canal", "87.30,44.01\n87.32,44.03");
    takenIn(page, 1);

    chooser(page).selectOption("dam");
    type(page, "dam", "87.30,44.01\n87.32,44.03");
    parameter(page, "size").locator("select").selectOption("SMALL");
    parameter(page, "downstream").locator("select").selectOption("LEFT");
    takenIn(page, 2);

    chooser(page).selectOption("corridor");
    type(page, "river", "87.08,43.85\n87.18,43.96\n87.22,44.08");
    assertThat(page.locator("[data-item] .fault-line")).containsText("needs the property class");
    role(page, "river").locator("summary").click();
    role(page, "river").locator("[data-parameter=name] input").fill("三屯河");
    takenIn(page, 1);

    chooser(page).selectOption("levee");
    type(page, "levee", "87.18,43.96\n87.22,44.08");
    parameter(page, "grade").locator("select").selectOption("2");
    parameter(page, "landside").locator("select").selectOption("LEFT");
    takenIn(page, 2);

    chooser(page).selectOption("livestock_no_go");
    page.locator(".parameters summary").last().click();
    parameter(page, "county_code").locator("input").fill("652301");
    takenIn(page, 1);
    assertThat(service.get("/change-sets/" + set, "Test-Caller", PLANNER).json().path("changeCount").asInt()).isEqualTo(21);
  }

  /** A river, an intake and a channel's width. */
  static void riverSource(Page page) {
    chooser(page).selectOption("river_source");
    type(page, "river", "87.08,43.85\n87.18,43.96\n87.22,44.08");
    type(page, "intake", "87.2, 44.02");
    parameter(page, "channel_width").locator("input[type=text]").fill("30");
  }

  private static void takenIn(Page page, int count) {
    assertThat(zones(page)).hasCount(count);
    page.locator("[data-take]").click();
    assertThat(page.locator(".taken")).hasText("已放入变更集：" + count + " 个分区。");
  }

  @Test
  void aRiverIsDrawnAndItsWaterPickedOnTheMapOrFoundByName() {
    Page page = open(newSet(), "river_source");
    role(page, "intake").locator("[data-way=draw]").click();
    browser.click(87.18, 43.96);
    assertThat(role(page, "intake").locator("[data-item]")).hasCount(1);
    page.keyboard().press("Escape");
    assertThat(role(page, "intake").locator(".help")).isHidden();
    role(page, "water").locator("[data-way=find]").click();
    role(page, "water").locator("input[type=search]").fill("三屯河");
    role(page, "water").locator(".found button", new Locator.LocatorOptions().setHasText("中游段管理范围")).click();
    assertThat(role(page, "water").locator("[data-item]")).hasCount(1);
    role(page, "water").locator("[data-item] button").last().click();
    assertThat(role(page, "water").locator("[data-item]")).hasCount(0);
    browser.drawn();
    role(page, "water").locator("[data-way=pick]").click();
    browser.click(87.1809, 43.96);
    role(page, "water").locator(".found button").or(role(page, "water").locator("[data-item]")).first().waitFor();
  }

  @Test
  void onlyPlannersAreOfferedGenerators() {
    String set = newSet();
    browser.as("reviewer1 REVIEWER");
    Page page = browser.open(AT + set);
    page.waitForCondition(() -> set.equals(browser.state("changeSet")));
    assertThat(page.locator("lx-draw lx-set-view")).isAttached();
    assertThat(page.locator("lx-generators select")).hasCount(0);
    browser.as(PLANNER);
  }

  /** The service would refuse all of it: drafts hold zones of every level. */
  @Test
  void nobodyIsOfferedDrawingWhoDoesNotSeeEveryZone() {
    Page page = browser.as("planner2 PLANNER INTERNAL").open(AT + newSet());
    page.waitForCondition(() -> browser.state("person") != null);
    assertThat(page.locator("#tab-look")).isVisible();
    assertThat(page.locator("#tab-draw")).hasCount(0);
    assertThat(page.locator("#draw")).isHidden();
    browser.as(PLANNER);
  }

  @ParameterizedTest
  @CsvSource({"zh, light", "en, dark"})
  void aWellIsGeneratedByKeyboardAloneAndNothingSeriousIsFound(String language, String theme) {
    String set = newSet();
    Page page = browser.open("?lang=" + language + AT + set);
    if (theme.equals("dark")) {
      page.getByLabel("Dark").click();
    }
    chooser(page).focus();
    page.keyboard().press("ArrowDown");
    assertThat(chooser(page)).hasValue("well");
    press(page, role(page, "well").locator("[data-way=draw]"));
    press(page, role(page, "well").locator(".help button").first());
    assertThat(role(page, "well").locator(".item-name")).hasText(Pattern.compile("87\\.30\\d+, 44\\.01\\d+"));
    parameter(page, "aquifer").locator("select").focus();
    page.keyboard().press("ArrowDown");
    parameter(page, "medium").locator("select").focus();
    page.keyboard().press("ArrowDown");
    assertThat(zones(page)).hasCount(2);
    PageAccessTest.assertUsable(browser, "preview");
    parameter(page, "l1_radius").locator("input[type=text]").fill("0");
    assertThat(parameter(page, "l1_radius").locator(".fault-line")).isVisible();
    PageAccessTest.assertUsable(browser, "faults");
    parameter(page, "l1_radius").locator("input[type=text]").fill("");
    press(page, page.locator("[data-take]"));
    assertThat(page.locator(".taken")).isFocused();
    assertThat(changes(set)).hasSize(2);
  }

  private static void press(Page page, Locator button) {
    button.focus();
    page.keyboard().press("Enter");
  }

  /** Which role a fault belongs to is told by the fault, however its words go. */
  @Test
  void whatIsMissingStandsBesideItsRoleWhateverTheWords() {
    Page page = open(newSet(), "lake");
    page.route("**/generators/lake", route -> {
      APIResponse answer = route.fetch();
      route.fulfill(new Route.FulfillOptions().setResponse(answer)
          .setBody(answer.text().replaceAll("\"detail\":\"[^\"]*\"", "\"detail\":\"in other words\"")));
    });
    type(page, "lake", "88.10,43.88\n88.14,43.88\n88.14,43.91\n88.10,43.91");
    parameter(page, "kind").locator("select").selectOption("LAKE");
    parameter(page, "parts").locator("select").selectOption("TOGETHER");
    assertThat(page.locator("[data-slot=intake] .asked")).containsText("in other words");
  }
}
