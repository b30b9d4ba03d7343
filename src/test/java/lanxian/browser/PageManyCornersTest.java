package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import lanxian.app.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Zones of very many corners are drawn by the page. On one store: the work is the page's, and what it sends is kept as any other
 * zone is.
 */
@ExtendWith(PageStage.Resolver.class)
class PageManyCornersTest {
  private static PageBrowser browser;
  private static PagePlanner planner;

  @BeforeAll
  static void start(PageStage stage) {
    RunningService service = stage.sharedTrusting(RunningService.Kind.H2);
    browser = stage.browser(service);
    planner = new PagePlanner(service, browser);
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
}
