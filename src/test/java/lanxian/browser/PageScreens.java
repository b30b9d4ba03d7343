package lanxian.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lanxian.app.RunningService;
import lanxian.app.SignedInCaller;

/**
 * Makes the pictures of the page in the README: {@code bin/screens} all of them, {@code bin/screens page-people} one. The same
 * page gives the same pictures.
 */
public final class PageScreens {
  private static final Path FOLDER = Path.of("src", "docs", "img");
  private static final String LAYERS = "layers=county,urban_built_up,river_lake_management,drinking_water_protection,livestock_zone:50";
  private static final String AT = "#map=12.6/44.012/87.305&" + LAYERS;

  /** Names of the pictures that are wanted; empty: all. */
  private static Set<String> wanted = Set.of();

  private PageScreens() {}

  public static void main(String[] arguments) throws IOException {
    wanted = Set.of(arguments);
    if (isWanted("page-look", "page-look-dark", "page-check", "page-verdict")) {
      looking();
    }
    if (isWanted("page-generators")) {
      generators();
    }
    if (isWanted("page-draw")) {
      drawing();
    }
    if (isWanted("page-set-validation", "page-set-impact", "page-set-review")) {
      changeSets();
    }
    if (isWanted("page-people", "page-facilities", "page-imports")) {
      running();
    }
    System.exit(0); // threads of the service need not be waited for
  }

  private static boolean isWanted(String... names) {
    return wanted.isEmpty() || Stream.of(names).anyMatch(wanted::contains);
  }

  /** What an officer sees. */
  private static void looking() throws IOException {
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
  }

  /** A river source while a planner generates it. */
  private static void generators() throws IOException {
    String planner = "planner1 PLANNER";
    try (RunningService service = RunningService.trusting(RunningService.Kind.H2.newUrl(), RunningService.CLOCK);
        PageBrowser browser = new PageBrowser(service.address()).as(planner)) {
      String set = service.post("/change-sets", "application/json", "{\"title\": \"示意\"}", "Test-Caller", planner).json()
          .path("id").asText();
      picture(browser, "page-generators", "#map=13/44.06/87.2&layers=county,river_lake_management&mode=draw&set=" + set, page -> {
        PageGeneratorsTest.riverSource(page);
        page.locator(".generated .card").first().waitFor();
        page.locator("[data-parameter=river_l1_upstream]").scrollIntoViewIfNeeded();
      });
    }
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

  /** A draft as its planner and its reviewer see it; what hangs on the clock of the machine is not on the pictures. */
  private static void changeSets() throws IOException {
    try (RunningService service = RunningService.trusting(RunningService.Kind.H2.newUrl(), RunningService.CLOCK);
        PageBrowser browser = new PageBrowser(service.address())) {
      PlannedZones.publishOld(service, "lz-old");
      PlannedZones.projects(service);
      String set = PlannedZones.draft(service, "禁养区调整", "lz-old", "lz-new").replaceFirst("^/change-sets/", "");
      String at = "#mode=draw&map=13/44.63/88.64&layers=county,livestock_zone&set=" + set;
      picture(browser.as(PlannedZones.PLANNER), "page-set-validation", at, page -> {
        page.locator("#set-tab-validation").click();
        page.locator("[data-code=ZONE_INVALID] [data-mend=show]").first().click();
        page.locator("[data-code=ZONE_INVALID] [role=status]").first().waitFor();
      });
      picture(browser, "page-set-impact", "?lang=en" + at, page -> {
        page.locator("#set-tab-impact").click();
        page.locator("[data-do=impact]").click();
        page.locator("tr.class-row").waitFor();
      });
      picture(browser.as(PlannedZones.REVIEWER), "page-set-review", at, page -> {
        page.locator("#set-tab-review").click();
        page.locator("[data-area=gained]").waitFor();
      });
    }
  }

  /** What administrators see, by accounts of a service of their own. */
  private static void running() throws IOException {
    try (RunningService service = RunningService.start(RunningService.Kind.H2);
        PageBrowser browser = new PageBrowser(service.address())) {
      SignedInCaller administrator = SignedInCaller.firstAdministrator(service);
      for (String[] person : new String[][] {{"officer1", "审批一科", "OFFICER"}, {"planner1", "规划一科", "PLANNER"},
          {"reviewer1", "复核一科", "REVIEWER"}}) {
        administrator.send("POST", "/people", "{\"login\":\"" + person[0] + "\",\"name\":\"" + person[1] + "\",\"roles\":[\""
            + person[2] + "\"]}");
      }
      PageRunTest.run(browser, "zh");
      picture(browser, "page-people", page -> page.locator("lx-run-people .card").nth(3).waitFor());
      facilities(browser);
      picture(browser, "page-imports", page -> {
        page.locator("#run-tab-imports").click();
        page.locator("lx-run-imports input[type=file]").setInputFiles(PageRunTest.zones());
        page.locator("lx-run-imports select").first().selectOption("wetland");
        page.locator("lx-run-imports select option[value=GENERAL]").waitFor(new Locator.WaitForOptions().setState(
            WaitForSelectorState.ATTACHED));
        page.locator("lx-run-imports select").nth(1).selectOption("GENERAL");
        page.locator("lx-run-imports .main").first().click();
        page.locator("lx-run-imports tbody tr").first().waitFor();
        page.locator("lx-run-imports tbody tr button").first().click();
        page.locator("lx-run-imports .state").first().scrollIntoViewIfNeeded();
        page.evaluate("() => document.querySelectorAll('lx-run-imports > .cards .soft').forEach((said) => {"
            + " said.textContent = said.textContent.replace(/^[^·]+/, '2026/11/23 12:00:00 '); })");
      });
    }
  }

  /** Two farms and a well, registered by a file and shown on the map. */
  private static void facilities(PageBrowser browser) throws IOException {
    picture(browser, "page-facilities", page -> {
      page.locator("#run-tab-facilities").click();
      page.locator("lx-run-facilities details.part > summary").click();
      page.locator("lx-run-facilities input[type=file]").setInputFiles(new FilePayload("设施.geojson", "application/geo+json",
          PageRunTest.facilities("farm-1", "东区养殖场", "LIVESTOCK", "farm-2", "二工村养殖场", "LIVESTOCK", "well-1", "三号井", "WELL")));
      page.locator("lx-run-facilities details.part button.main").click();
      Locator cards = page.locator("lx-run-facilities > .cards > .card");
      cards.nth(2).waitFor();
      page.locator("lx-run-facilities details.part > summary").click();
      cards.first().locator("summary").click();
      page.evaluate("() => document.querySelectorAll('lx-run-facilities .card > .soft').forEach((said) => {"
          + " said.textContent = said.textContent.replace(/[^·]+$/, ' 2026/11/23 12:00:00'); })");
    });
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
    if (isWanted(name)) {
      Files.write(FOLDER.resolve(name + ".png"), browser.page().screenshot());
    }
  }
}
