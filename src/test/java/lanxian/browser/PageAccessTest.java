package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page for whoever does not see it well or uses no mouse: axe-core on each view, and a check by keyboard alone. On one
 * store: nothing of it hangs on where zones are kept.
 */
@ExtendWith(PageStage.Resolver.class)
class PageAccessTest {
  private static final String AXE = new String(NpmPackage.of("axe-core", "4.14.1",
      "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==").file("axe.min.js"),
      StandardCharsets.UTF_8);
  private static final String RULES = "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
      + " 'best-practice']}).then(({violations}) => violations.filter(({impact}) => impact === 'serious' || impact === 'critical')"
      + ".map(({id, nodes}) => id + ': ' + nodes.map(({html, failureSummary}) => html.slice(0, 120) + ' ' + failureSummary).join(' | ')))";

  private static RunningService service;
  private static PageBrowser browser;

  @BeforeAll
  static void start(PageStage stage) {
    service = stage.shared(RunningService.Kind.H2);
    browser = stage.browser(service);
  }

  private static void assertUsable(String view) {
    assertUsable(browser, view);
  }

  /** What a browser shows has no serious finding. */
  static void assertUsable(PageBrowser browser, String view) {
    assertUsable(browser.page(), view);
  }

  /** axe-core has nothing serious to say of what is shown. */
  static void assertUsable(Page page, String view) {
    page.evaluate(AXE + "; null");
    assertThat((List<?>) page.evaluate(RULES)).as(view).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh, light", "en, light", "zh, dark"})
  void noViewHasASeriousFinding(String language, String theme) {
    Page page = browser.open("?lang=" + language + "#map=13/44.005/87.303&layers=county,drinking_water_protection&at=87.307,44.006");
    if (theme.equals("dark")) {
      page.getByLabel("深色").click();
    }
    page.locator("lx-identify .card").first().waitFor();
    assertUsable("look");
    page.locator("lx-tools button").nth(1).click();
    assertUsable("print dialog");
    page.keyboard().press("Escape");
    page.locator("#tab-check").click();
    page.locator("details.way summary").click();
    assertUsable("check: place");
    page.locator("textarea").fill("J1,x,y");
    page.locator("details.way .row button").click();
    page.locator(".faults").waitFor();
    assertUsable("check: faults");
    page.locator("input[type=file]").setInputFiles(Path.of("examples", "farm-t1.txt"));
    PageOfficer.state(page, "LIVESTOCK", "NEW");
    assertUsable("check: activity");
    page.locator("button.big").click();
    page.locator(".verdict").waitFor();
    page.evaluate("() => document.querySelectorAll('.record details').forEach((part) => { part.open = true; })");
    assertUsable("verdict");
    page.locator(".actions button").nth(1).click();
    page.locator(".what-if").waitFor();
    assertUsable("what if");
    page.locator(".what-if .main").click();
    page.locator(".tabs button").nth(1).click();
    page.locator(".mine").waitFor();
    assertUsable("my checks");
  }

  /** axe-core does complain. */
  @Test
  void aButtonWithoutANameIsSeen() {
    Page page = browser.open("");
    page.evaluate("() => document.body.append(document.createElement('button'))");
    page.evaluate(AXE + "; null");
    assertThat((List<?>) page.evaluate(RULES)).isNotEmpty();
  }

  /** From the first key to the verdict without a mouse: modes, drawing a parcel, stating what it is, checking. */
  @Test
  void aCheckIsDoneByKeyboardAlone() {
    Page page = browser.open("#map=15/44.0045/87.306&layers=county");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#tab-look")).isFocused();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#tab-check")).isFocused();
    press(page, page.getByText("画面"), "Enter");
    for (String[] way : new String[][] {{}, {"ArrowRight"}, {"ArrowDown"}}) {
      page.locator("#map").focus();
      for (String key : way) {
        String before = page.url();
        page.keyboard().press(key);
        page.waitForFunction("before => location.href !== before", before);
      }
      press(page, page.getByText("在图中心加点"), "Enter");
    }
    press(page, page.getByText("画完"), "Enter");
    assertThat(page.locator("[data-step=read]")).containsText("手绘");
    page.locator("[data-field=activity] select").focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[data-field=activity] select")).hasValue("LIVESTOCK");
    page.keyboard().press("Tab");
    assertThat(page.locator("[data-field=phase] select")).isFocused();
    page.keyboard().press("ArrowDown");
    page.locator(".provisional .verdict-line").waitFor();
    press(page, page.locator("button.big"), "Enter");
    assertThat(page.locator(".verdict h2")).isFocused();
  }

  /**
   * The whole way with nothing but keys, from opening the page to a verdict that is kept: corners are typed, what is asked is
   * chosen, and each thing is reached by Tab.
   */
  @Test
  void aVerdictIsKeptWithoutEverTouchingTheMouse() {
    Page page = browser.open("#map=15/44.0045/87.306&layers=county");
    tabTo(page, "#tab-look");
    page.keyboard().press("ArrowRight");
    tabTo(page, "details.way > summary");
    page.keyboard().press("Enter");
    tabTo(page, "details.way textarea");
    page.keyboard().type("J1,87.30,44.00\nJ2,87.3125,44.00\nJ3,87.3125,44.009\nJ4,87.30,44.009");
    tabTo(page, "details.way .row button");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-step=read]")).containsText("1,503.77 亩");
    tabTo(page, "[data-field=activity] select");
    page.keyboard().press("ArrowDown");
    tabTo(page, "[data-field=phase] select");
    page.keyboard().press("ArrowDown");
    page.locator(".provisional .verdict-line").waitFor();
    tabTo(page, "button.big");
    page.keyboard().press("Enter");
    assertThat(page.locator(".verdict h2")).isFocused();
    assertThat(page.locator(".verdict")).hasAttribute("data-verdict", "PROHIBITED");
    assertThat(page).hasURL(Pattern.compile("record="));
  }

  /** Presses Tab until something is focused; once round the page at most. */
  private static void tabTo(Page page, String wanted) {
    for (int i = 0; i < 150; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
        return;
      }
    }
    throw new AssertionError("Tab never came to " + wanted);
  }

  private static void press(Page page, Locator button, String key) {
    button.focus();
    page.keyboard().press(key);
  }
}
