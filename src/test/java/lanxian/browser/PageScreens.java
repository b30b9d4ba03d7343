package lanxian.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import lanxian.app.RunningService;

/** Makes the pictures of the page in the README: {@code bin/screens}. The same page gives the same pictures. */
public final class PageScreens {
  private static final Path FOLDER = Path.of("src", "docs", "img");
  private static final String LAYERS = "layers=county,urban_built_up,river_lake_management,drinking_water_protection,livestock_zone:50";
  private static final String AT = "#map=12.6/44.012/87.305&" + LAYERS;

  private PageScreens() {}

  public static void main(String[] arguments) throws IOException {
    try (RunningService service = RunningService.start(RunningService.Kind.H2);
        PageBrowser browser = new PageBrowser(service.address())) {
      picture(browser, "page-look", AT + "&at=87.3085,44.0065", page -> page.locator("lx-identify .card").first().waitFor());
      picture(browser, "page-look-dark", "?lang=en" + AT, page -> page.getByLabel("Dark").click());
      picture(browser, "page-check", AT + "&mode=check", page -> {
        page.locator("input[type=file]").setInputFiles(Path.of("examples", "farm-t1.txt"));
        PageOfficer.state(page, "LIVESTOCK", "NEW");
      });
      PageOfficer.checkFarm(browser, AT + "&mode=check", Path.of("examples", "farm-t1.txt"));
      picture(browser, "page-verdict", page -> page.evaluate("() => { const said = document.querySelector('.verdict p:nth-last-child(2)');"
          + " said.textContent = said.textContent.replace(/[\\da-f]{8}-[\\da-f-]+/, '01a1b2c3-0000-7000-8000-000000000000'); }"));
    }
    drawing();
    System.exit(0); // threads of the service need not be waited for
  }

  private static void drawing() throws IOException {
    try (RunningService service = RunningService.trusting(RunningService.Kind.H2.newUrl(), RunningService.CLOCK);
        PageBrowser browser = new PageBrowser(service.address())) {
      PagePlanner planner = new PagePlanner(service, browser);
      planner.open(planner.begin(), "15/44.0065/87.3085", "drinking_water_protection");
      planner.click(87.3085, 44.0065);
      planner.drag(87.311564, 44.0034532, 87.3125, 44.0015);
      planner.kept();
      picture(browser, "page-draw", page -> page.locator(".draw-bar").evaluate("bar => bar.scrollIntoView()"));
    }
  }

  private static void picture(PageBrowser browser, String name, String address, Consumer<Page> prepare) throws IOException {
    browser.open(address);
    picture(browser, name, prepare);
  }

  private static void picture(PageBrowser browser, String name, Consumer<Page> prepare) throws IOException {
    prepare.accept(browser.page());
    browser.page().mouse().move(900, 760);
    browser.page().evaluate("() => document.fonts.ready.then(() => null)");
    browser.drawn();
    browser.drawn();
    Files.write(FOLDER.resolve(name + ".png"), browser.page().screenshot());
  }
}
