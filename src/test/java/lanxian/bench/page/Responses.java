package lanxian.bench.page;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Random;

/** How soon the page shows what was asked of it, in milliseconds. */
final class Responses {
  private static final long SEED = 8;

  /** From an event to the frame in which an element has changed. */
  private static final String WATCH = """
      ([event, element, ready]) => {
        globalThis.answered = new Promise((done) => {
          let start = null;
          document.addEventListener(event, () => { start = performance.now(); }, { capture: true, once: true });
          const watch = new MutationObserver(() => {
            const found = document.querySelector(element);
            if (start !== null && found && (ready === '' || found.querySelector(ready))) {
              watch.disconnect();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            }
          });
          watch.observe(document.querySelector(element), { childList: true, subtree: true, characterData: true });
        });
      }
      """;

  private Responses() {}

  /** Clicks on the map at different places: from the release of the button to the zones of the place on the screen. */
  static double[] identify(Page page, int clicks) {
    Random random = new Random(SEED);
    double[] times = new double[clicks];
    for (int i = 0; i < clicks; i++) {
      page.evaluate(WATCH, List.of("pointerup", "lx-identify", ".said"));
      page.mouse().click(700 + random.nextInt(500), 150 + random.nextInt(500));
      times[i] = ((Number) page.evaluate("() => answered")).doubleValue();
      page.waitForTimeout(400); // else two clicks would be a double click
      page.evaluate("() => document.querySelector('lx-identify button').click()");
    }
    return times;
  }

  /** Pushes a parcel about: from the press of the button to the verdict of the new place on the screen. */
  static double[] whatIf(Page page, int pushes) {
    String[] ways = {"N", "E", "S", "W"};
    double[] times = new double[pushes];
    for (int i = 0; i < pushes; i++) {
      page.evaluate(WATCH, List.of("click", ".what-if .live", ""));
      page.locator(".what-if .row button").nth(List.of("N", "W", "E", "S").indexOf(ways[i % ways.length])).click();
      times[i] = ((Number) page.evaluate("() => answered")).doubleValue();
    }
    return times;
  }
}
