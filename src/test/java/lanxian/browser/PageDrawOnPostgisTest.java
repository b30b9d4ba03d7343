package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import lanxian.app.RunningService;
import org.junit.jupiter.api.Test;

/** The main way through drawing on the other store: published zones are bent and merged, undone, and there after a reload. */
class PageDrawOnPostgisTest {
  @Test
  void publishedZonesAreBentMergedAndKept() {
    try (RunningService service = RunningService.trusting(RunningService.Kind.POSTGIS.newUrl(), RunningService.CLOCK);
        PageBrowser browser = new PageBrowser(service.address())) {
      PagePlanner planner = new PagePlanner(service, browser);
      String set = planner.begin();
      Page page = planner.open(set, "8/44.1/88.4", "county");
      planner.click(88.0, 44.0);
      planner.shiftClick(88.7, 44.0);
      assertThat(page.locator(".draw-zone")).containsText("另选 1 个");
      planner.press("join");
      planner.kept();
      JsonNode change = planner.changes(set).get(0);
      assertThat(change.path("kind").asText()).isEqualTo("MERGE");
      assertThat(change.path("sources")).hasSize(2);
      double sum = 0;
      for (JsonNode source : change.path("sources")) {
        sum += service.get("/collections/county/items/" + source.path("zoneId").asText() + "?f=json").json()
            .path("properties").path("area_m2").asDouble();
      }
      assertThat(change.path("results").get(0).path("properties").path("area_m2").asDouble()).isCloseTo(sum, within(100.0));
      page.reload();
      planner.kept();
      planner.click(88.0, 44.0);
      page.locator("[data-focus=corner-2]").click();
      page.locator("[data-focus=corner]").press("ArrowUp");
      planner.kept();
      assertThat(planner.changes(set).get(0).path("results").get(0).path("geometry"))
          .isNotEqualTo(change.path("results").get(0).path("geometry"));
      planner.press("undo");
      planner.kept();
      assertThat(planner.changes(set).get(0).path("results").get(0).path("geometry"))
          .isEqualTo(change.path("results").get(0).path("geometry"));
      planner.press("retire");
      planner.kept();
      assertThat(planner.changes(set)).hasSize(2).allSatisfy(retired ->
          assertThat(retired.path("kind").asText()).isEqualTo("RETIRE"));
      browser.assertQuiet();
    }
  }
}
