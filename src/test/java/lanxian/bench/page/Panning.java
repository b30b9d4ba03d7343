package lanxian.bench.page;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;

/**
 * Frames while the map is dragged about by the mouse.
 *
 * @param perSecond frames drawn per second
 * @param longestMs longest time between two frames
 * @param slowShare share of the time that went by in frames of more than 1/30 s
 */
public record Panning(double perSecond, double longestMs, double slowShare) {
  /** Frames asked for at least. */
  public static final double ASKED = 30;

  private static final double MIDDLE_X = 880; // the panel lies left of the map
  private static final double MIDDLE_Y = 420;
  private static final double SIDE = 220;
  private static final int STEP = 10;

  /** Drags the map round a square for some seconds. */
  static Panning measure(Page page, double seconds) {
    Mouse mouse = page.mouse();
    double[][] corners = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
    double x = MIDDLE_X + SIDE;
    double y = MIDDLE_Y - SIDE;
    mouse.move(x, y);
    mouse.down();
    page.evaluate("() => bench.begin()");
    long start = System.nanoTime();
    for (int corner = 0; (System.nanoTime() - start) / 1e9 < seconds; corner = (corner + 1) % corners.length) {
      double[] to = corners[corner];
      mouse.move(MIDDLE_X + SIDE * to[0], MIDDLE_Y + SIDE * to[1], new Mouse.MoveOptions().setSteps((int) (2 * SIDE / STEP)));
    }
    double[] times = ((List<?>) page.evaluate("() => bench.end()")).stream()
        .mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    mouse.up();
    return of(times);
  }

  /** @param times in ms: the begin, each frame, the end */
  static Panning of(double... times) {
    double whole = times[times.length - 1] - times[0];
    double[] gaps = new double[times.length - 1];
    Arrays.setAll(gaps, i -> times[i + 1] - times[i]);
    double slow = Arrays.stream(gaps).filter(gap -> gap > 1000 / ASKED).sum();
    return new Panning((times.length - 2) * 1000 / whole, Arrays.stream(gaps).max().orElse(whole), slow / whole);
  }
}
