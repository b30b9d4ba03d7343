package lanxian.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium without a window, kept from every host but this machine. The page needs no graphics card, so none is
 * played; built without windows it takes a third of the work. For the thread alone that started it.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--no-first-run", "--force-color-profile=srgb", "--font-render-hinting=none",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
  private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");
  private static final Path PROGRAM = Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : Path.of("/usr/bin/chromium");

  /** Assertions wait until they hold; how long at most is for a machine with more to do than one test. */
  private static final int PATIENCE_MS = 20_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  private final Playwright playwright =
      Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private Browser browser;

  /** The running browser; another one if it has died, so that one test that kills it does not fail all after it. */
  Browser browser() {
    if (browser == null || !browser.isConnected()) {
      browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
    }
    return browser;
  }

  @Override
  public void close() {
    playwright.close(); // the browser goes with it
  }
}
