package lanxian.render.path;

import lanxian.render.raster.Coverage;

/** Adds the inside of rings to a {@link Coverage}, shells as positive and holes as negative whatever way they run. */
public final class Filler {
  private Filler() {}

  /** Adds all rings and specks; lines with ends have no inside. */
  public static void fill(PixelLines lines, Coverage coverage) {
    for (int line = 0; line < lines.lines(); line++) {
      switch (lines.kind(line)) {
        case SHELL, DOT -> ring(lines, line, coverage, lines.doubleArea(line) < 0);
        case WOUND -> ring(lines, line, coverage, false);
        case HOLE -> ring(lines, line, coverage, lines.doubleArea(line) > 0);
        default -> { }
      }
    }
  }

  private static void ring(PixelLines lines, int line, Coverage coverage, boolean turned) {
    double[] points = lines.coordinates();
    int start = lines.start(line);
    int end = lines.end(line);
    double x = points[end - 2];
    double y = points[end - 1];
    for (int i = start; i < end; i += 2) {
      if (turned) {
        coverage.edge(points[i], points[i + 1], x, y);
      } else {
        coverage.edge(x, y, points[i], points[i + 1]);
      }
      x = points[i];
      y = points[i + 1];
    }
  }
}
