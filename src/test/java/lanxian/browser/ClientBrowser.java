package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chromium with one page of a map client, 640 × 480 pixels. It can reach nothing but this machine, and takes down where it
 * asks and what it says.
 */
final class ClientBrowser implements AutoCloseable {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  /** What Chromium says of drawing without a graphics card. */
  private static final Pattern CHATTER = Pattern.compile("willReadFrequently|GPU stall due to ReadPixels");
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--disable-background-networking", "--no-first-run",
      "--force-color-profile=srgb", "--font-render-hinting=none",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

  private final PageServer pages = new PageServer();
  private final Playwright playwright;
  private final Browser browser;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> origins = new TreeSet<>();
  private final List<String> requests = new ArrayList<>();

  ClientBrowser() {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
        .setArgs(ARGUMENTS));
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT));
    page.setDefaultTimeout(60_000);
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> complaints.add("page: " + error));
    page.onRequestFailed(request -> complaints.add("failed: " + request.url() + " " + request.failure()));
    page.onResponse(response -> {
      if (response.status() >= 400) {
        complaints.add(response.status() + " " + response.url());
      }
    });
    page.onRequest(request -> {
      if (!request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
        origins.add(request.url().replaceFirst("^(\\w+://[^/]*).*", "$1/"));
        requests.add(request.url());
      }
    });
  }

  private void hear(ConsoleMessage message) {
    boolean matters = message.type().equals("error") || message.type().equals("warning");
    if (matters && !CHATTER.matcher(message.text()).find()) {
      complaints.add(message.type() + ": " + message.text());
    }
  }

  /** Opens one of the pages, if it is not open yet. */
  ClientBrowser open(String name) {
    if (!page.url().equals(pages.address() + name)) {
      page.navigate(pages.address() + name);
      page.waitForFunction("() => typeof show === 'function'");
    }
    requests.clear();
    complaints.clear();
    return this;
  }

  /** Calls a function of the page and waits for its promise, a minute at most. */
  Object call(String function, Object... arguments) {
    return page.evaluate("a => Promise.race([Promise.resolve(" + function + "(...a)), new Promise((_, late) => "
        + "setTimeout(() => late(new Error('not done after a minute')), 60000))])", List.of(arguments));
  }

  /** Values of a list that a function of the page gives. */
  Set<String> names(String function, Object... arguments) {
    return ((List<?>) call(function, arguments)).stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  byte[] screenshot() {
    return page.screenshot();
  }

  /** What was asked for since the page was opened or looked at. */
  Stream<String> requests() {
    return List.copyOf(requests).stream();
  }

  /** Nothing was wrong, and nobody was asked but the service and the test. */
  void assertQuiet(String service) {
    assertThat(complaints).isEmpty();
    assertThat(origins).isSubsetOf(pages.address(), service + "/");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    pages.close();
  }
}
