package lanxian.render.path;

/** Collects lines that are in pixels already. */
public final class ShapeLines {
  private final PixelLines lines = new PixelLines();

  /** Adds x, y, x, y, … as a ring with an inside or as a line. */
  public void add(double[] points, boolean ring) {
    for (int i = 0; i < points.length; i += 2) {
      lines.add(points[i], points[i + 1]);
    }
    lines.close(ring ? PixelLines.Kind.SHELL : PixelLines.Kind.OPEN);
  }

  /** Adds x, y, x, y, … as a ring that adds or takes away by the way it runs. */
  public void addWound(double[] points) {
    for (int i = 0; i < points.length; i += 2) {
      lines.add(points[i], points[i + 1]);
    }
    lines.close(PixelLines.Kind.WOUND);
  }

  /** Adds a place. */
  public void addPoint(double x, double y) {
    lines.add(x, y);
    lines.close(PixelLines.Kind.POINT);
  }

  public PixelLines lines() {
    return lines;
  }
}
