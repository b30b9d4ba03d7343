package lanxian.render.path;

/** The part of the picture's plane that is seen, with a margin for what reaches into it; pixels, y downwards. */
public record Window(double minX, double minY, double maxX, double maxY) {
  /** A picture with a margin on all sides. */
  public static Window of(int width, int height, double margin) {
    return new Window(-margin, -margin, width + margin, height + margin);
  }

  boolean has(double x, double y) {
    return x >= minX && x <= maxX && y >= minY && y <= maxY;
  }

  /** Bits that tell beyond which borders a point lies; 0 if it is inside. */
  int beyond(double x, double y) {
    return (x < minX ? 1 : x > maxX ? 2 : 0) | (y < minY ? 4 : y > maxY ? 8 : 0);
  }
}
