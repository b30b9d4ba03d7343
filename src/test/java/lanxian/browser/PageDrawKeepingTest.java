package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lanxian.browser.PagePlanner.create;
import static lanxian.browser.PagePlanner.square;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** What is drawn is not lost: not with the network, not by a reload, and not when somebody else is faster. */
class PageDrawKeepingTest extends OnBothStores {
  private static final Pattern CHANGES = Pattern.compile("/change-sets/[^/]+/changes");
  private static final String BENT = "[[[87.3,44.0],[87.31,44.0],[87.315,44.012],[87.3,44.01],[87.3,44.0]]]";

  private static RunningService service;
  private static PageBrowser browser;
  private static PagePlanner planner;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage stage) {
    service = stage.sharedTrusting(kind);
    browser = stage.browser(service);
    planner = new PagePlanner(service, browser);
  }

  private static void state(Page page, String keeping) {
    assertThat(page.locator("[data-keeping]")).hasAttribute("data-keeping", keeping);
  }

  /** Types where a corner of the chosen zone is to be. */
  private static void corner(Page page, int number, String place) {
    page.locator(".corner-table tbody tr").nth(number).locator("button").click();
    page.locator(".coordinate-field input").fill(place);
    page.locator(".coordinate-field input").press("Enter");
  }

  @Test
  void whatIsDrawnWithoutANetworkIsKeptWhenItIsBack() {
    String set = planner.begin(square("k1", 87.30, 44.00, 87.31, 44.01));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    page.route("**/*", Route::abort);
    corner(page, 2, "87.3111, 44.0111");
    state(page, "WAITING");
    assertThat(page.locator("lx-connection")).isVisible();
    corner(page, 3, "87.2999, 44.0111");
    assertThat(planner.boundary(set, "k1")).contains("[87.31,44.01]");
    page.unroute("**/*");
    page.locator("lx-connection button").click();
    planner.kept();
    assertThat(planner.boundary(set, "k1")).contains("[87.3111,44.0111],[87.2999,44.0111]");
  }

  @Test
  void whatIsDrawnAndNotKeptSurvivesAReload() {
    String set = planner.begin(square("r1", 87.30, 44.00, 87.31, 44.01));
    Page page = planner.open(set);
    page.route(CHANGES, route -> {
      if (route.request().method().equals("GET")) {
        route.resume();
      } else {
        route.abort();
      }
    });
    planner.click(87.305, 44.005);
    corner(page, 2, "87.3122, 44.0122");
    state(page, "WAITING");
    planner.tool("cut");
    planner.click(87.304, 44.013);
    planner.doubleClick(87.304, 43.997);
    state(page, "WAITING");
    page.reload();
    page.locator("lx-editor .draw-tools").waitFor();
    state(page, "WAITING");
    assertThat(planner.boundary(set, "r1")).contains("[87.31,44.01]");
    page.unroute(CHANGES);
    // the page tries again by itself too, and may have been faster
    page.evaluate("() => document.querySelector('lx-editor [data-do=again]')?.click()");
    planner.kept();
    assertThat(planner.changes(set)).hasSize(2);
    assertThat(planner.changes(set).toString()).contains("[87.3122,44.0122]");
    page.reload();
    planner.kept();
    assertThat(planner.changes(set)).hasSize(2);
  }

  /** The service did what was asked, and its answer was lost: nothing is there twice. */
  @Test
  void aChangeWhoseAnswerWasLostIsNotAddedTwice() {
    String set = planner.begin();
    Page page = planner.open(set);
    AtomicInteger lost = new AtomicInteger();
    page.route(CHANGES, route -> {
      if (route.request().method().equals("POST") && lost.getAndIncrement() == 0) {
        route.fetch();
        route.abort();
      } else {
        route.resume();
      }
    });
    planner.tool("new");
    page.locator("[data-kind=category]").selectOption("livestock_zone");
    page.locator("[data-kind=class]").waitFor();
    planner.click(87.30, 44.00);
    planner.click(87.31, 44.00);
    planner.doubleClick(87.31, 44.008);
    page.locator("lx-connection button").click();
    planner.kept();
    assertThat(lost.get()).isGreaterThanOrEqualTo(1);
    assertThat(planner.changes(set)).hasSize(1);
  }

  @Test
  void whatTwoPlannersDrawInDifferentZonesIsBothThere() {
    String set = planner.begin(square("d1", 87.30, 44.00, 87.31, 44.01), square("d2", 87.312, 44.00, 87.318, 44.01));
    Page page = planner.open(set);
    String other = planner.changes(set).get(1).path("id").asText();
    planner.replace(PagePlanner.OTHER, set, other, square("d2", 87.312, 44.00, 87.317, 44.009));
    planner.add(PagePlanner.OTHER, set, square("d3", 87.32, 44.00, 87.325, 44.01));
    planner.click(87.305, 44.005);
    corner(page, 2, "87.3111, 44.0111");
    planner.kept();
    assertThat(planner.boundary(set, "d1")).contains("[87.3111,44.0111]");
    assertThat(planner.boundary(set, "d2")).contains("[87.317,44.009]");
    assertThat(planner.changes(set)).hasSize(3);
    assertThat(page.locator(".conflict")).hasCount(0);
  }

  private static Page conflict(String set, String zone, Consumer<String> other) {
    Page page = planner.open(set);
    other.accept(planner.changes(set).get(0).path("id").asText());
    planner.click(87.305, 44.005);
    corner(page, 2, "87.3111, 44.0111");
    page.locator(".conflict").waitFor();
    assertThat(page.locator(".conflict")).containsText("区" + zone);
    assertThat(page.locator(".side.mine")).containsText("公顷");
    state(page, "WAITING");
    return page;
  }

  private static String begun(String zone) {
    return planner.begin(square(zone, 87.30, 44.00, 87.31, 44.01));
  }

  private static void bendTheirs(String set, String zone, String change) {
    planner.replace(PagePlanner.OTHER, set, change, create(zone, "区" + zone, BENT));
  }

  @Test
  void ofTwoVersionsOfAZoneMineIsTaken() {
    String set = begun("c1");
    Page page = conflict(set, "c1", change -> bendTheirs(set, "c1", change));
    assertThat(planner.boundary(set, "c1")).contains("[87.315,44.012]");
    page.locator("[data-choice=mine]").click();
    planner.kept();
    assertThat(planner.boundary(set, "c1")).contains("[87.3111,44.0111]");
  }

  @Test
  void ofTwoVersionsOfAZoneTheirsIsTakenEvenAfterAReload() {
    String set = begun("c2");
    Page page = conflict(set, "c2", change -> bendTheirs(set, "c2", change));
    page.reload();
    page.locator(".conflict").waitFor();
    assertThat(planner.boundary(set, "c2")).contains("[87.315,44.012]");
    page.locator("[data-choice=theirs]").click();
    planner.kept();
    assertThat(planner.boundary(set, "c2")).contains("[87.315,44.012]");
    assertThat(planner.changes(set)).hasSize(1);
  }

  @Test
  void ofTwoVersionsOfAZoneBothAreTaken() {
    String set = begun("c3");
    Page page = conflict(set, "c3", change -> bendTheirs(set, "c3", change));
    page.locator("[data-choice=further]").click();
    planner.kept();
    JsonNode changes = planner.changes(set);
    assertThat(changes).hasSize(2);
    assertThat(planner.boundary(set, "c3")).contains("[87.315,44.012]");
    assertThat(changes.get(1).path("results").get(0).toString()).contains("[87.3111,44.0111]", "区c3（另一稿）");
  }

  @Test
  void whatTheServiceDoesNotTakeIsToldAndTheRestIsKept() {
    String set = planner.begin(square("f1", 87.30, 44.00, 87.31, 44.01));
    Page page = planner.open(set, "15/44.006/87.3085", "none");
    planner.click(87.3130, 44.0020);
    // nothing of a layer that is shown lies there
    assertThat(page.locator(".draw-said")).containsText("没有分区");
    page.route(CHANGES, route -> {
      if (route.request().method().equals("PUT")) {
        route.fulfill(new Route.FulfillOptions().setStatus(422).setContentType("application/problem+json").setBody(
            "{\"status\":422,\"detail\":\"no\",\"errors\":[{\"code\":\"CLASS_UNKNOWN\",\"detail\":\"no such class\"}]}"));
      } else {
        route.resume();
      }
    });
    planner.click(87.303, 44.0095);
    corner(page, 2, "87.3111, 44.0111");
    page.locator(".draw-zone .faults").waitFor();
    state(page, "WAITING");
    assertThat(page.locator(".draw-zone .faults")).containsText("CLASS_UNKNOWN");
    page.unroute(CHANGES);
    corner(page, 2, "87.3112, 44.0112");
    planner.kept();
    assertThat(planner.boundary(set, "f1")).contains("[87.3112,44.0112]");
  }

  @Test
  void aConflictNamesWhoWasFasterAndWhatElseIsOtherwise() {
    String set = begun("w1");
    Page page = conflict(set, "w1", change -> {
      planner.add("planner3 PLANNER", set, square("w2", 87.32, 44.00, 87.325, 44.01));
      planner.replace(PagePlanner.OTHER, set, change, create("w1", "改名区", BENT));
      planner.add("planner3 PLANNER", set, square("w3", 87.33, 44.00, 87.335, 44.01));
    });
    assertThat(page.locator(".faster")).containsText("planner2");
    assertThat(page.locator(".faster")).containsText(Pattern.compile("2026.*11.*23"));
    assertThat(page.locator("[data-differs]")).hasCount(1);
    assertThat(page.locator("[data-differs=name]")).hasText(Pattern.compile("名称\\s*区w1\\s*区w1\\s*改名区"));
    page.locator("[data-choice=theirs]").click();
    planner.kept();
    assertThat(planner.changes(set)).hasSize(3);
    assertThat(planner.zone(set, "w1").path("properties").path("name").asText()).isEqualTo("改名区");
  }

  /** Each keeps its own; what a tab that is closed has left is taken over by the next that opens the set. */
  @Test
  void twoTabsOfOneBrowserDoNotOverwriteEachOther() {
    String set = planner.begin(square("m1", 87.30, 44.00, 87.309, 44.01), square("m2", 87.309, 44.00, 87.318, 44.01));
    Page page = planner.open(set);
    assertThat(page.locator(".other-tab")).hasCount(0);
    page.context().route(CHANGES, route -> {
      if (route.request().method().equals("GET")) {
        route.resume();
      } else {
        route.abort();
      }
    });
    Page second = page.context().newPage();
    second.navigate(page.url());
    second.locator("lx-editor .draw-tools").waitFor();
    assertThat(second.locator(".other-tab")).containsText("另一标签页");
    assertThat(page.locator(".other-tab")).isVisible();
    planner.click(87.305, 44.005);
    page.locator(".draw-zone [data-do=sharing]").uncheck();
    corner(page, 0, "87.2999, 43.9999");
    state(page, "WAITING");
    second.locator("[data-do=pick]").click();
    second.locator(".draw-zone [data-do=sharing]").uncheck();
    corner(second, 2, "87.3188, 44.0111");
    state(second, "WAITING");
    page.reload();
    page.locator("lx-editor .draw-tools").waitFor();
    state(page, "WAITING");
    assertThat(page.locator(".other-tab")).isVisible();
    second.close();
    page.reload();
    page.locator("lx-editor .draw-tools").waitFor();
    state(page, "WAITING");
    assertThat(page.locator(".other-tab")).hasCount(0);
    page.context().unroute(CHANGES);
    planner.press("again");
    planner.kept();
    assertThat(planner.boundary(set, "m1")).contains("[87.2999,43.9999]");
    assertThat(planner.boundary(set, "m2")).contains("[87.3188,44.0111]");
    assertThat(page.locator(".conflict")).hasCount(0);
  }
}
