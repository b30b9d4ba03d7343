package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lanxian.app.RunningService;

/**
 * Chromium with the service's own page, as a user has it. Every window is a new one that remembers nothing; what it asks and
 * complains of is taken down.
 */
final class PageBrowser implements AutoCloseable {
  static final int WIDTH = 1366;
  static final int HEIGHT = 768;

  private static final Pattern CHATTER = Pattern.compile("willReadFrequently|GPU stall due to ReadPixels");
  private static final int TIMEOUT_MS = 30_000;

  /** Page and service agree on what today is; time goes on, for animations hang on it. */
  private static final String TODAY = """
      const Clock = Date;
      const ahead = %d - Clock.now();
      globalThis.Date = class extends Clock {
        constructor(...given) {
          super(...(given.length === 0 ? [Clock.now() + ahead] : given));
        }
        static now() {
          return Clock.now() + ahead;
        }
      };
      """;

  private final String service;
  private final Chromium chromium;
  private final boolean alone;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> origins = new TreeSet<>();
  private BrowserContext context;
  private Page page;
  private String caller;

  /**
   * With a Chromium of its own.
   *
   * @param service address of the service, without a slash at the end
   */
  PageBrowser(String service) {
    this(service, new Chromium(), true);
  }

  /** With a Chromium that others use too. @param service address of the service, without a slash at the end */
  PageBrowser(String service, Chromium chromium) {
    this(service, chromium, false);
  }

  private PageBrowser(String service, Chromium chromium, boolean alone) {
    this.service = service;
    this.chromium = chromium;
    this.alone = alone;
  }

  /**
   * Windows opened from now on are somebody's, where the service trusts {@code lanxian.app.HeaderCallers}.
   *
   * @param name such as {@code planner1 PLANNER}; null for nobody in particular
   */
  PageBrowser as(String name) {
    caller = name;
    return this;
  }

  /**
   * Opens the page in a new window and waits until the layers are listed.
   *
   * @param address query and fragment, such as {@code ?lang=en#mode=check}
   */
  Page open(String address) {
    leave();
    complaints.clear();
    origins.clear();
    context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("zh-CN")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setExtraHTTPHeaders(caller == null ? Map.of() : Map.of("Test-Caller", caller)));
    context.addInitScript("window.print = () => { window.printed = (window.printed ?? 0) + 1; }");
    context.addInitScript(TODAY.formatted(RunningService.CLOCK.millis()));
    page = context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    page.onConsoleMessage(message -> {
      boolean matters = message.type().equals("error") || message.type().equals("warning");
      if (matters && !CHATTER.matcher(message.text()).find()) {
        complaints.add(message.type() + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add("page: " + error));
    page.onRequest(request -> {
      if (request.url().startsWith("http")) {
        origins.add(request.url().replaceFirst("^(\\w+://[^/]*).*", "$1"));
      }
    });
    page.navigate(service + "/" + address);
    page.locator("lx-layers .layer").first().waitFor(new Locator.WaitForOptions().setState(
        WaitForSelectorState.ATTACHED));
    return page;
  }

  /** What is there now: after a reload, say. */
  Page page() {
    return page;
  }

  /** Asks the page for a value of its state. */
  Object state(String key) {
    return page.evaluate("key => import(document.querySelector('script[type=module]').src.replace('main.js', 'shell/state.js'))"
        + ".then(({ state }) => state.get(key))", key);
  }

  /** Waits until the map has drawn everything. */
  void drawn() {
    page.evaluate("() => import(document.querySelector('script[type=module]').src.replace('main.js', 'map/map.js'))"
        + ".then(({ map }) => new Promise((done) => { map.once('rendercomplete', () => done()); map.render(); }))");
  }

  /** Where a place is on the screen. */
  List<?> pixel(double lon, double lat) {
    return (List<?>) page.evaluate("place => import(document.querySelector('script[type=module]').src.replace('main.js',"
        + " 'map/map.js')).then(({ map, toMap }) => map.getPixelFromCoordinate(toMap(place)))", List.of(lon, lat));
  }

  /** Clicks on the map at a place. */
  void click(double lon, double lat) {
    List<?> pixel = pixel(lon, lat);
    page.locator("#map").click(new Locator.ClickOptions().setPosition(((Number) pixel.get(0)).doubleValue(),
        ((Number) pixel.get(1)).doubleValue()));
  }

  /** Nothing was wrong, and nobody was asked but the service. */
  void assertQuiet() {
    assertThat(complaints).isEmpty();
    assertThat(origins).containsExactly(service);
  }

  List<String> complaints() {
    return complaints;
  }

  private void leave() {
    if (context != null && context.browser().isConnected()) {
      context.close();
    }
  }

  @Override
  public void close() {
    if (alone) {
      chromium.close();
    } else {
      leave();
    }
  }
}
