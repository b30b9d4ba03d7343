package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lanxian.browser.PageAccessTest.assertUsable;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import lanxian.app.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Change sets for whoever does not see the page well or uses no mouse. On one store: nothing of it hangs on where zones are
 * kept.
 */
@ExtendWith(PageStage.Resolver.class)
class PageChangeSetAccessTest {
  private static RunningService service;
  private static PageBrowser browser;

  @BeforeAll
  static void start(PageStage stage) {
    service = stage.freshTrusting(RunningService.Kind.H2);
    PlannedZones.publishOld(service, "lz-old");
    PlannedZones.projects(service);
    browser = stage.browser(service);
  }

  private static String address(String set) {
    return "#mode=draw&map=13/44.63/88.64&layers=county,livestock_zone&set=" + set.replaceFirst("^/change-sets/", "");
  }

  @ParameterizedTest
  @CsvSource({"zh, light", "en, dark"})
  void noViewOfAChangeSetHasASeriousFinding(String language, String theme) {
    String set = PlannedZones.draft(service, "views " + language, "lz-old", "lz-views-" + language);
    Page page = browser.as("planner9 PLANNER,REVIEWER").open("?lang=" + language + "#mode=draw&layers=county");
    if (theme.equals("dark")) {
      page.getByLabel("Dark").click();
    }
    page.locator("lx-set-list .set").first().waitFor();
    for (String kind : new String[] {"file", "rollback"}) {
      if (page.locator(".new-set form").isHidden()) {
        page.locator(".new-set > summary").click();
      }
      page.locator(".new-set select").first().selectOption(kind);
      assertUsable(page, "new: " + kind);
    }
    page.locator("[data-set='" + set.replaceFirst("^/change-sets/", "") + "'] button").click();
    page.locator(".change").first().waitFor();
    page.locator(".import-file > summary").click();
    page.locator("lx-set-head button").click();
    assertUsable(page, "changes, head");
    page.locator("#set-tab-validation").click();
    page.locator("[data-mend=show]").first().waitFor();
    assertUsable(page, "validation");
    page.locator("[data-do=submit]").click();
    page.locator("lx-set-steps [type=submit]").click();
    page.locator("lx-set-steps .faults").waitFor();
    assertUsable(page, "refused");
    page.locator("#set-tab-impact").click();
    page.locator("[data-do=impact]").click();
    page.locator("tr.class-row").waitFor();
    assertUsable(page, "impact");
    page.locator("#set-tab-review").click();
    page.locator("[data-area=gained]").waitFor();
    page.locator("[data-way=swipe]").click();
    assertUsable(page, "review");
    page.locator("#set-tab-history").click();
    page.locator(".steps-done li").first().waitFor();
    assertUsable(page, "history");
    page = browser.as(null).open("?lang=" + language + "#layers=livestock_zone&at=88.625,44.625");
    Locator link = page.locator("lx-identify .card").filter(new Locator.FilterOptions().setHasText("旧禁养区")).locator("[aria-expanded]");
    link.click();
    page.locator("tr[data-version]").first().waitFor();
    assertUsable(page, "history of a zone");
  }

  /** From the draft to the approval by Tab, arrows, Space and Enter. */
  @Test
  void aSetIsSubmittedAndApprovedByKeyboardAlone() {
    String set = PlannedZones.draft(service, "按键", "lz-old", "lz-keys");
    Page page = browser.as(PlannedZones.PLANNER).open(address(set));
    page.locator("#set-tab-changes").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#set-tab-validation")).isFocused();
    Locator mend = page.locator("[data-code=ZONE_INVALID] [data-mend=take]");
    press(page, mend.first());
    assertThat(mend).hasCount(0);
    press(page, page.locator("[data-do=submit]"));
    assertThat(page.locator("lx-set-steps textarea")).isFocused();
    page.keyboard().type("请审查");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("lx-set-head .badge")).hasText("待审查");
    assertThat(page.locator("#live")).hasText("已办理：待审查");
    page = browser.as(PlannedZones.REVIEWER).open(address(set));
    page.locator("lx-set-review section").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("lx-set-review h3")).hasText("第 2 项，共 2 项");
    press(page, page.locator("[data-way=swipe]"));
    page.locator("lx-set-review input[type=range]").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("lx-set-review h3")).hasText("第 2 项，共 2 项");
    press(page, page.locator("[data-do=approve]"));
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertThat(page.locator("lx-set-head .badge")).hasText("已同意");
  }

  private static void press(Page page, Locator button) {
    button.focus();
    page.keyboard().press("Enter");
  }
}
