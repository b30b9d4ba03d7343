package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What keeps the page quick where there are many zones, and on a machine that lacks something. On one store: nothing of it hangs
 * on where zones are kept.
 */
@ExtendWith(PageStage.Resolver.class)
class PageHeavyTest {
  private static final Pattern TILE = Pattern.compile("/collections/(\\w+)/(map/)?tiles/WebMercatorQuad/(\\d+)/");

  private static RunningService service;
  private static PageBrowser browser;

  @BeforeAll
  static void start(PageStage stage) {
    service = stage.shared(RunningService.Kind.H2);
    browser = stage.browser(service);
  }

  /** Kinds of tiles asked for: the layer, whether as a picture, the level. */
  private static Set<String> tiles(Page page, String address) {
    Set<String> asked = new ConcurrentSkipListSet<>();
    page.onRequest(request -> {
      Matcher tile = TILE.matcher(request.url());
      if (tile.find()) {
        asked.add(tile.group(1) + (tile.group(2) == null ? " vectors " : " pictures ") + tile.group(3));
      }
    });
    page.navigate(service.address() + "/" + address);
    page.locator("lx-layers .layer").first().waitFor();
    browser.drawn();
    return new TreeSet<>(asked);
  }

  private static Page withManyZones(String layer) {
    Page page = browser.open("");
    page.route(Pattern.compile("/collections\\?"), route -> {
      APIResponse answer = route.fetch();
      route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(answer.text().replaceAll(
          "(?<head>\"id\":\"" + layer + "\".*?\"numberOfFeatures\":)\\d+", "${head}50000")));
    });
    page.navigate("about:blank");
    return page;
  }

  /** A layer of many zones is drawn by the service (256 pixels a tile) where all of them are seen, by the page (512) where some are. */
  @Test
  void aLayerOfManyZonesIsAPictureFromAfar() {
    String layers = "&layers=drinking_water_protection,wetland";
    Page page = withManyZones("drinking_water_protection");
    assertThat(tiles(page, "#map=9/44/87.3" + layers)).contains("drinking_water_protection pictures 9", "wetland vectors 8")
        .noneMatch(tile -> tile.startsWith("drinking_water_protection vectors") || tile.startsWith("wetland pictures"));
    page = withManyZones("drinking_water_protection");
    assertThat(tiles(page, "#map=12/44/87.3" + layers)).contains("drinking_water_protection vectors 11")
        .noneMatch(tile -> tile.contains("pictures"));
  }

  /** The map follows the mouse from the first drag on, and the wheel, without having been clicked before. */
  @Test
  void theFirstDragAndTheWheelMoveTheMap() {
    Page page = browser.open("#map=12/44/87.3&layers=county");
    browser.drawn();
    page.mouse().move(900, 400);
    page.mouse().down();
    page.mouse().move(900, 300);
    page.mouse().move(900, 200);
    page.mouse().up();
    page.waitForFunction("() => Number(location.hash.split('/')[1]) < 43.98");
    page.mouse().wheel(0, -400);
    page.waitForFunction("() => Number(/map=([\\d.]+)/.exec(location.hash)[1]) > 12");
  }

  /**
   * Modules of the first look are named in the page itself: none is learned of only when another one has come. Those that the page
   * fetches when it has nothing else to do (shell/later.js), and what only they are made of, come after all of these.
   */
  @Test
  void allModulesAreAskedForAtOnce() {
    Page page = browser.open("");
    page.waitForFunction("() => performance.getEntriesByType('resource').some(({ name }) => /\\/ui\\/\\w+\\/check\\/check\\.js$/.test(name))");
    List<?> late = (List<?>) page.evaluate("() => { const named = new Set([...document.querySelectorAll('link[rel=modulepreload], script')]"
        + ".map((e) => e.href || e.src));"
        + " const modules = performance.getEntriesByType('resource').filter(({ name }) => /\\/ui\\/.*\\.js$/.test(name));"
        + " const idle = Math.min(...modules.filter(({ name }) => /\\/(check|print|draw|run)\\/\\1\\.js$/.test(name)).map((e) => e.startTime));"
        + " return modules.filter(({ name, startTime }) => startTime < idle && !named.has(name)).map(({ name }) => name); }");
    assertThat(late).isEmpty();
  }

  /** A machine without Chinese fonts shows Chinese all the same: the service has a font, which is fetched only then. */
  @Test
  void chineseIsShownWithoutAChineseFontOnTheMachine() {
    Page page = browser.open("");
    page.waitForFunction("() => document.fonts.status === 'loaded'");
    boolean fetched = (Boolean) page.evaluate("() => performance.getEntriesByType('resource').some(({ name }) => /NotoSansSC/.test(name))");
    boolean own = (Boolean) page.evaluate("() => { const width = (family, text) => { const pen = document.createElement('canvas')"
        + ".getContext('2d'); pen.font = '100px ' + family; pen.fillStyle = '#000'; pen.textBaseline = 'top'; pen.fillText(text, 0, 0);"
        + " return pen.getImageData(0, 0, 110, 130).data.join(); };"
        + " return width('\"Noto Sans SC\"', '蓝') !== width('\"Noto Sans SC\"', '线'); }");
    assertThat(own).as("two characters look different: they are no boxes").isTrue();
    assertThat(fetched).as("a font of the machine is taken before that of the service").isEqualTo(!machineHasOne());
    browser.assertQuiet();
  }

  private static boolean machineHasOne() {
    try {
      Process process = new ProcessBuilder("fc-list", ":lang=zh-cn", "family").start();
      return !new String(process.getInputStream().readAllBytes()).isBlank();
    } catch (IOException e) {
      return false;
    }
  }
}
