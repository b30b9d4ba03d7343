package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lanxian.browser.PagePlanner.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lanxian.app.RunningService;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawing for whoever uses no mouse or does not see it well, and zones of very many corners. */
class PageDrawAccessTest {
  private static final String AXE = new String(NpmPackage.of("axe-core", "4.14.1",
      "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==").file("axe.min.js"),
      StandardCharsets.UTF_8);
  private static final String RULES = "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
      + " 'wcag22aa', 'best-practice']}).then(({violations}) => violations.filter(({impact}) =>"
      + " impact === 'serious' || impact === 'critical').map(({id, nodes}) => id + ': '"
      + " + nodes.map(({html, failureSummary}) => html.slice(0, 120) + failureSummary).join(' | ')))";

  private static RunningService service;
  private static PageBrowser browser;
  private static PagePlanner planner;

  @BeforeAll
  static void start() {
    service = RunningService.trusting(RunningService.Kind.H2.newUrl(), RunningService.CLOCK);
    browser = new PageBrowser(service.address());
    planner = new PagePlanner(service, browser);
  }

  @AfterAll
  static void stop() {
    browser.close();
    service.close();
  }

  private static void press(Page page, Locator element, String... keys) {
    element.focus();
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static Locator button(Page page, String action) {
    return page.locator("lx-editor [data-do=" + action + "]");
  }

  private static void type(Page page, String place) {
    page.locator(".coordinate-field input").focus();
    page.keyboard().type(place);
    page.keyboard().press("Enter");
  }

  /** A zone is drawn, its corner moved by metres, one added, one removed, the zone split, undone and retired: no mouse. */
  @Test
  void aZoneIsDrawnAndChangedByKeyboardAlone() {
    String set = planner.begin();
    Page page = planner.open(set);
    press(page, page.locator("[data-tool=new]"), "Enter");
    page.locator("[data-kind=class]").waitFor();
    for (String place : List.of("87.30, 44.00", "87.31, 44.00", "87.31, 44.01")) {
      type(page, place);
    }
    press(page, button(page, "middle"), "Enter");
    press(page, button(page, "back"), "Enter");
    assertThat(page.locator(".draw-options")).containsText("3 点");
    type(page, "87.30, 44.01");
    press(page, button(page, "done"), "Enter");
    planner.kept();
    JsonNode ring = planner.changes(set).get(0).path("results").get(0).path("geometry").path("coordinates").get(0);
    assertThat(ring).hasSize(5);
    String corner = "[data-focus=corner]";
    page.locator("[data-focus=step]").focus();
    page.locator("[data-focus=step]").selectOption("10");
    press(page, page.locator("[data-focus=corner-0]"), "Enter", "PageDown");
    assertThat(page.locator(corner)).isFocused();
    press(page, page.locator(corner), "ArrowRight", "ArrowRight", "ArrowDown");
    planner.kept();
    JsonNode moved = planner.changes(set).get(0).path("results").get(0).path("geometry").path("coordinates").get(0).get(1);
    assertThat(Geodesic.WGS84.Inverse(44.00, 87.31, moved.get(1).asDouble(), moved.get(0).asDouble()).s12)
        .isCloseTo(Math.hypot(20, 10), within(0.001));
    press(page, page.locator(corner), "Insert");
    assertThat(page.locator(".corner-table tbody tr")).hasCount(5);
    press(page, page.locator(corner), "Delete", "Delete");
    assertThat(page.locator(".corner-table tbody tr")).hasCount(3);
    press(page, page.locator(corner), "Control+z", "Control+z");
    assertThat(page.locator(".corner-table tbody tr")).hasCount(5);
    press(page, page.locator("[data-tool=cut]"), "Enter");
    type(page, "87.305 43.99");
    type(page, "87.305 44.02");
    press(page, button(page, "done"), "Enter");
    planner.kept();
    assertThat(planner.changes(set)).hasSize(2);
    press(page, button(page, "undo"), "Enter");
    planner.kept();
    assertThat(planner.changes(set)).hasSize(1);
    press(page, button(page, "retire"), "Enter");
    planner.kept();
    assertThat(planner.changes(set)).isEmpty();
    press(page, page.locator("#map"), "Escape");
    press(page, button(page, "pick"), "Enter");
    assertThat(page.locator(".draw-zone h3")).containsText("昌吉市");
    browser.assertQuiet();
  }

  @Test
  void aZoneIsMovedAsAWholeAndMergedWithAnotherByKeyboardAlone() {
    String set = planner.begin(square("k1", 87.30, 44.00, 87.31, 44.01), square("k2", 87.311, 44.00, 87.318, 44.01));
    Page page = planner.open(set, "14/44.005/87.305", "none");
    press(page, button(page, "pick"), "Enter");
    assertThat(page.locator(".draw-zone h3")).hasText("区k1");
    press(page, page.locator("[data-tool=whole]"), "Enter");
    page.locator("[data-focus=step]").selectOption("100");
    press(page, page.locator("[data-tool=whole]"), "ArrowRight");
    planner.kept();
    JsonNode corner = planner.zone(set, "k1").path("geometry").path("coordinates").get(0).get(0);
    assertThat(Geodesic.WGS84.Inverse(44, 87.3, corner.get(1).asDouble(), corner.get(0).asDouble()).s12)
        .isCloseTo(100, within(0.01));
    press(page, page.locator("[data-tool=whole]"), "Enter");
    page.evaluate("place => import(document.querySelector('script[type=module]').src.replace('main.js', 'map/map.js'))"
        + ".then(({ showPlace }) => showPlace(place))", List.of(87.315, 44.005));
    browser.drawn();
    press(page, button(page, "pickMore"), "Enter");
    assertThat(page.locator(".draw-zone")).containsText("另选 1 个");
    press(page, button(page, "join"), "Enter");
    planner.kept();
    assertThat(planner.changes(set)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void noViewOfDrawingHasASeriousFinding(String language) {
    String set = planner.begin(square("a1", 87.30, 44.00, 87.31, 44.01));
    Page page = browser.open("?lang=" + language + "#map=14/44.005/87.31&layers=county&mode=draw&set=" + set);
    page.locator("lx-editor .draw-tools").waitFor();
    browser.drawn();
    assertUsable(page, "nothing chosen");
    planner.click(87.305, 44.005);
    page.locator("[data-focus=corner-2]").click();
    page.locator(".draw-form summary").first().waitFor();
    assertUsable(page, "corners");
    planner.tool("strip");
    page.locator("[data-kind=class]").waitFor();
    assertUsable(page, "strip");
    page.keyboard().press("Escape");
    String change = planner.changes(set).get(0).path("id").asText();
    planner.replace(PagePlanner.OTHER, set, change, square("a1", 87.30, 44.00, 87.312, 44.01));
    page.locator("[data-focus=corner]").press("ArrowUp");
    page.locator(".conflict").waitFor();
    assertUsable(page, "conflict");
  }

  private static void assertUsable(Page page, String view) {
    page.evaluate(AXE + "; null");
    assertThat((List<?>) page.evaluate(RULES)).as(view).isEmpty();
  }

  /**
   * A zone of 20,000 corners: while a corner is dragged, a few places are brought to the map and not the zone, the tenth move
   * costs what the first did, and only corners in view have a handle.
   */
  @Test
  void aZoneOfManyCornersIsBentWithoutWorkThatGrows() {
    String set = planner.begin(PagePlanner.create("big", "大区", PagePlanner.round(87.31, 44.005, 0.01, 20_000)));
    Page page = planner.open(set, "15/44.005/87.31", "none");
    planner.click(87.312, 44.005);
    assertThat(page.locator(".measures")).containsText("20000 个拐点");
    assertThat(page.locator(".corner-table tbody tr")).hasCount(20);
    assertThat(page.locator("lx-editor")).containsText("拐点过密");
    page.locator("[data-focus=corner-0]").click();
    for (int i = 0; i < 10; i++) {
      page.locator("[data-focus=corner]").press("ArrowRight");
    }
    planner.kept();
    JsonNode ring = planner.zone(set, "big").path("geometry").path("coordinates").get(0);
    double lon = ring.get(0).get(0).asDouble();
    assertThat(lon).isCloseTo(87.32 + 10 / 80_300.0, within(1e-6));
    page.evaluate("place => import(document.querySelector('script[type=module]').src.replace('main.js', 'map/map.js'))"
        + ".then(({ showPlace }) => showPlace(place, 20))", List.of(lon, 44.005));
    browser.drawn();
    assertThat(page.locator("lx-editor")).not().containsText("拐点过密");
    page.evaluate("() => { const real = ol.proj.fromLonLat; globalThis.brought = 0;"
        + " ol.proj.fromLonLat = (...given) => { globalThis.brought++; return real(...given); }; }");
    double[] at = planner.at(lon, 44.005);
    page.mouse().move(at[0], at[1]);
    page.mouse().down();
    for (int i = 1; i <= 10; i++) {
      page.mouse().move(at[0] + 20 * i, at[1]);
    }
    int brought = (int) page.evaluate("() => globalThis.brought");
    page.mouse().up();
    planner.kept();
    assertThat(brought).as("places brought to the map by ten moves").isBetween(10, 100);
    ring = planner.zone(set, "big").path("geometry").path("coordinates").get(0);
    assertThat(ring.get(0).get(0).asDouble()).isGreaterThan(lon);
    assertThat(ring).hasSize(20_001);
    browser.assertQuiet();
  }

  @Test
  void aZoneOfAHundredThousandCornersOpensAndIsBent() {
    String set = planner.begin(PagePlanner.create("huge", "特大区", PagePlanner.round(87.31, 44.005, 0.01, 100_000)));
    Page page = planner.open(set, "15/44.005/87.31", "none");
    planner.click(87.312, 44.005);
    assertThat(page.locator(".measures")).containsText("100000 个拐点");
    page.locator("[data-focus=corner-0]").click();
    page.locator("[data-focus=corner]").press("ArrowRight");
    planner.kept();
    assertThat(planner.zone(set, "huge").path("geometry").path("coordinates").get(0)).hasSize(100_001);
  }

  /** A border is drawn anew along a neighbour and a gap closed by keyboard alone, and what is asked on the way is usable. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void bordersAndGapsNeedNoMouse(String language) {
    String set = planner.begin(square("e1", 87.30, 44.00, 87.31, 44.01), PagePlanner.create("e2", "邻区",
        "[[[87.310006,44.0],[87.318,44.0],[87.318,44.01],[87.310006,44.01],[87.3121234,44.0081],[87.3124321,44.0035],"
            + "[87.310006,44.0]]]"));
    Page page = browser.open("?lang=" + language + "#map=14/44.005/87.305&layers=county&mode=draw&set=" + set);
    page.locator("lx-editor .draw-tools").waitFor();
    browser.drawn();
    press(page, button(page, "pick"), "Enter");
    press(page, page.locator("[data-tool=border]"), "Enter");
    assertThat(button(page, "tracing")).isChecked();
    for (String place : List.of("87.31, 44.0", "87.3124321, 44.0035", "87.3121234, 44.0081", "87.31, 44.01")) {
      type(page, place);
    }
    assertThat(button(page, "stretch-0")).isChecked();
    press(page, button(page, "stretch-0"), "ArrowDown");
    assertThat(button(page, "stretch-1")).isChecked();
    assertUsable(page, "stretches");
    press(page, button(page, "stretch-1"), "ArrowUp");
    press(page, button(page, "done"), "Enter");
    planner.kept();
    assertThat(planner.boundary(set, "e1")).contains("[87.3124321,44.0035],[87.3121234,44.0081]", "[87.3,44.0]");
    page.evaluate("place => import(document.querySelector('script[type=module]').src.replace('main.js', 'map/map.js'))"
        + ".then(({ showPlace }) => showPlace(place))", List.of(87.315, 44.005));
    browser.drawn();
    press(page, button(page, "pickMore"), "Enter");
    press(page, button(page, "join"), "Enter");
    page.locator(".gap-told").waitFor();
    assertUsable(page, "gap");
    press(page, button(page, "joinNot"), "Enter");
    assertThat(page.locator(".gap-told")).hasCount(0);
    press(page, button(page, "join"), "Enter");
    press(page, button(page, "joinSure"), "Enter");
    planner.kept();
    assertThat(planner.changes(set)).hasSize(1);
    browser.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theChoiceOfAVersionIsUsable(String language) {
    String id = "f-" + language;
    double south = language.equals("zh") ? 44.70 : 44.72;
    planner.publish(null, square(id, 88.60, south, 88.61, south + 0.01));
    planner.publish("2027-01-01", square(id, 88.60, south, 88.62, south + 0.01).replace("\"CREATE\"",
        "\"MODIFY\",\"sources\":[{\"zoneId\":\"" + id + "\",\"version\":1}]"));
    Page page = browser.open("?lang=" + language + "#map=14/" + (south + 0.005) + "/88.605&layers=livestock_zone&mode=draw&set="
        + planner.begin());
    page.locator("lx-editor .draw-tools").waitFor();
    browser.drawn();
    press(page, button(page, "pick"), "Enter");
    assertUsable(page, "versions");
    press(page, button(page, "version-seen"), "ArrowDown");
    assertThat(button(page, "version-newest")).isChecked();
    assertThat(button(page, "version-newest")).isFocused();
  }
}
