package lanxian.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What an officer does again and again. */
final class PageOfficer {
  private PageOfficer() {}

  /** States activity and phase, and waits until the page has asked what else matters. */
  static void state(Page page, String activity, String phase) {
    page.locator("[data-field=activity] select").selectOption(activity);
    page.locator("[data-field=phase] select").selectOption(phase);
    page.locator(".provisional .verdict-line").waitFor();
  }

  /** From a TXT to a verdict that is kept: a new livestock farm. */
  static Page checkFarm(PageBrowser browser, String address, Path txt) {
    Page page = browser.open(address);
    page.locator("input[type=file]").setInputFiles(txt);
    state(page, "LIVESTOCK", "NEW");
    page.locator("button.big").click();
    page.locator(".verdict").waitFor();
    return page;
  }
}
