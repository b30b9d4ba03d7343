package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import lanxian.app.RunningService;
import org.junit.jupiter.api.Test;

/** The way through the page on the other store: look, check, and the record again. */
class PageOnPostgisTest {
  @Test
  void zonesAreFoundAndAProjectIsChecked() {
    try (RunningService service = RunningService.start(RunningService.Kind.POSTGIS);
        PageBrowser browser = new PageBrowser(service.address())) {
      Page page = browser.open("#map=13/44.005/87.303&layers=county,drinking_water_protection");
      browser.drawn();
      browser.click(87.307, 44.006);
      assertThat(page.locator("lx-identify")).containsText("昌吉市一水厂水源一级保护区（示意）");
      page = PageOfficer.checkFarm(browser, "#mode=check&layers=county", Path.of("examples", "farm-t1.txt"));
      page.reload();
      assertThat(page.locator(".verdict")).hasAttribute("data-verdict", "PROHIBITED");
      browser.assertQuiet();
    }
  }
}
