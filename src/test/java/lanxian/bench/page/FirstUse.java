package lanxian.bench.page;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The page opened by somebody who never had it.
 *
 * @param seconds from the address to the map with everything drawn
 * @param kilobytes of what makes up the page (document, styles, scripts; no font), as they came through the network: of 1,000 bytes
 * @param allKilobytes of all that was asked for until then, but for the font that a machine without a Chinese one fetches
 */
record FirstUse(double seconds, double kilobytes, double allKilobytes) {
  private static final String SIZES = """
      () => {
        const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .filter(({ name }) => !name.endsWith('.woff'));
        const sum = (entries) => entries.reduce((bytes, { transferSize }) => bytes + transferSize, 0) / 1000;
        return [sum(all.filter(({ name, entryType }) => entryType === 'navigation' || /\\/ui\\//.test(name))), sum(all)];
      }
      """;

  private static final String DRAWN = """
      () => import(document.querySelector('script[type=module]').src.replace('main.js', 'map/map.js'))
        .then(({ map }) => new Promise((done) => {
          map.once('rendercomplete', () => requestAnimationFrame(() => setTimeout(() => done(performance.now() / 1000))));
          map.render();
        }))
      """;

  static FirstUse measure(PageWindow window) {
    Page page = window.fresh();
    page.navigate(window.service() + "/");
    page.locator("lx-layers .layer").first().waitFor();
    double seconds = ((Number) page.evaluate(DRAWN)).doubleValue();
    List<?> sizes = (List<?>) page.evaluate(SIZES);
    return new FirstUse(seconds, ((Number) sizes.get(0)).doubleValue(), ((Number) sizes.get(1)).doubleValue());
  }
}
