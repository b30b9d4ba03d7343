package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lanxian.browser.PageAccessTest.assertUsable;
import static lanxian.browser.PagePlanner.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import lanxian.app.RunningService;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drawing for whoever uses no mouse or does not see it well. On one store: nothing
 * of it hangs on where zones are kept.
 */
@ExtendWith(PageStage.Resolver.class)
class PageDrawAccessTest {
  private static RunningService service;
  private static PageBrowser browser;
  private static PagePlanner planner;

  @BeforeAll
  static void start(PageStage stage) {
    service = stage.sharedTrusting(RunningService.Kind.H2);
    browser = stage.browser(service);
    planner = new PagePlanner(service, browser);
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
  @CsvSource({"zh, light", "en, dark"})
  void noViewOfDrawingHasASeriousFinding(String language, String theme) {
    String set = planner.begin(square("a1", 87.30, 44.00, 87.31, 44.01));
    Page page = browser.open("?lang=" + language + "#map=14/44.005/87.31&layers=county&mode=draw&set=" + set);
    if (theme.equals("dark")) {
      page.getByLabel("Dark").click();
    }
    page.locator("lx-editor .draw-tools").waitFor();
    browser.drawn();
    assertUsable(page, "nothing chosen");
    planner.click(87.305, 44.005);
    page.locator("[data-focus=corner-2]").click();
    page.locator(".draw-form summary").first().waitFor();
    page.evaluate("() => document.querySelectorAll('lx-editor details').forEach((part) => { part.open = true; })");
    assertUsable(page, "corners and all that is said of a zone");
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
    page.locator(".join-told").waitFor();
    assertUsable(page, "gap");
    press(page, button(page, "joinNot"), "Enter");
    assertThat(page.locator(".join-told")).hasCount(0);
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
