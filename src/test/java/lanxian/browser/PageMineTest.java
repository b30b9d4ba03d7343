package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import lanxian.app.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** Whoever has signed in finds his checks on every computer; and one question finds zones and places of all layers. */
class PageMineTest extends OnBothStores {
  private static final String FARM = "{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\",\"activity\":\"%s\",\"phase\":\"NEW\"},"
      + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s,44.0045]}}";

  private static RunningService service;
  private static PageBrowser browser;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage stage) {
    service = stage.freshTrusting(kind);
    browser = stage.browser(service);
    for (int i = 0; i < 60; i++) {
      check("officer1 OFFICER", "第" + i + "号场", "LIVESTOCK", "87.306");
    }
    check("officer1 OFFICER", "城北水井", "WELL", "87.2");
    check("reader1 READER", "读者的场", "LIVESTOCK", "87.306");
  }

  private static void check(String caller, String name, String activity, String lon) {
    assertThat(service.post("/siting-checks", "application/geo+json", FARM.formatted(name, activity, lon), "Test-Caller", caller)
        .status()).isEqualTo(201);
  }

  @AfterEach
  void quiet() {
    browser.as(null).assertQuiet();
  }

  private static Page mine(String caller) {
    Page page = browser.as(caller).open("#mode=check&layers=county");
    page.getByText("我的核查").first().click();
    page.locator(".mine > li").first().waitFor();
    return page;
  }

  private static void assertFound(Page page, int count) {
    assertThat(page.locator(".mine > .card")).hasCount(count);
  }

  @Test
  void allChecksOfAPersonAreListedPageByPageAndFiltered() {
    Page page = mine("officer1 OFFICER");
    assertFound(page, 50);
    page.getByText("再显示一些").click();
    assertFound(page, 61);
    assertThat(page.getByText("再显示一些")).isHidden();
    page.locator("[data-filter=q]").fill("水井");
    assertFound(page, 1);
    page.locator("[data-filter=q]").fill("");
    assertFound(page, 50);
    page.locator("[data-filter=activity]").selectOption("WELL");
    assertFound(page, 1);
    page.locator("[data-filter=verdict]").selectOption("NO_CONFLICT");
    assertThat(page.locator(".mine")).containsText("没有符合的核查");
    page.locator("[data-filter=verdict]").selectOption("");
    page.locator("[data-filter=activity]").selectOption("");
    page.locator("[data-filter=asOf]").fill("2020-01-01");
    page.locator("[data-filter=asOf]").blur();
    assertThat(page.locator(".mine")).containsText("没有符合的核查");
  }

  @Test
  void aCheckOfTheListIsOpenedAndTwoAreCompared() {
    Page page = mine("officer1 OFFICER");
    page.locator("[data-filter=activity]").selectOption("WELL");
    assertFound(page, 1);
    page.locator(".mine input[type=checkbox]").check();
    page.locator("[data-filter=activity]").selectOption("");
    assertFound(page, 50);
    page.locator(".mine .card", new Page.LocatorOptions().setHasText("号场")).first().locator("input[type=checkbox]").check();
    page.getByText("对比所选两项").click();
    assertThat(page.locator("table.compare")).containsText("城北水井");
    page.getByText("返回清单").click();
    page.locator("[data-filter=q]").fill("城北水井");
    assertFound(page, 1);
    page.locator(".mine .card button").click();
    assertThat(page.locator(".verdict")).containsText("城北水井");
  }

  /** Staff look at the checks of others; whoever is none is not even asked whose. */
  @Test
  void staffSeeTheChecksOfOthers() {
    Page page = mine("officer1 OFFICER");
    page.locator("[data-filter=by]").fill("reader1");
    assertFound(page, 1);
    assertThat(page.locator(".mine")).containsText("读者的场");
    Page reader = mine("reader1 READER");
    assertFound(reader, 1);
    assertThat(reader.locator("[data-filter=by]")).hasCount(0);
  }

  @Test
  void oneRequestSearchesAllLayers() {
    Page page = browser.open("?lang=en#map=8/44/88&layers=county");
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      if (request.url().contains("/items") || request.url().contains("/search")) {
        asked.add(request.url().substring(service.address().length()));
      }
    });
    page.getByRole(AriaRole.COMBOBOX).fill("dw-1-l1");
    Locator option = page.locator("lx-search [role=option]");
    assertThat(option).hasCount(1);
    assertThat(option).containsText("Drinking-water source protection area · Class 1 · dw-1-l1");
    assertThat(asked).containsExactly("/search?q=dw-1-l1&lang=en");
  }
}
