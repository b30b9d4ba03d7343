package lanxian.bench.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium without a graphics card, drawing by its processor alone, with one window that remembers nothing. */
public final class PageWindow implements AutoCloseable {
  /** A screen of an office. */
  static final int WIDTH = 1366;
  static final int HEIGHT = 768;

  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
  private static final int PATIENCE_MS = 300_000;
  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  /** Frames that the map draws between {@code begin} and {@code end}; the module of the map is the page's own. */
  private static final String FRAMES = """
      () => import(document.querySelector('script[type=module]').src.replace('main.js', 'map/map.js')).then(({ map, toMap }) => {
        let times = [];
        map.on('postrender', ({ frameState }) => frameState && times.push(performance.now()));
        globalThis.bench = {
          begin() { times = [performance.now()]; },
          end() { times.push(performance.now()); return times; },
          pixel: (place) => map.getPixelFromCoordinate(toMap(place)),
          drawn: () => new Promise((done) => { map.once('rendercomplete', () => done()); map.render(); }),
          go(place, zoom) { map.getView().setCenter(toMap(place)); map.getView().setZoom(zoom); },
        };
      })
      """;

  private final Playwright playwright;
  private final Browser browser;
  private final String service;
  private BrowserContext context;
  private Page page;

  /** @param service address without a slash at the end */
  public PageWindow(String service) {
    this.service = service;
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
        .setArgs(ARGUMENTS));
  }

  /** An empty window that knows nothing of the page yet. */
  Page fresh() {
    if (context != null) {
      context.close();
    }
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("zh-CN")
        .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  }

  /** Opens the page and waits until everything is drawn. */
  public Page open(String fragment) {
    fresh();
    page.navigate(service + "/" + fragment);
    page.locator("lx-layers .layer").first().waitFor(ATTACHED);
    page.evaluate(FRAMES);
    drawn();
    return page;
  }

  String service() {
    return service;
  }

  /** Waits until the map has drawn everything. */
  public void drawn() {
    page.evaluate("() => bench.drawn()");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
