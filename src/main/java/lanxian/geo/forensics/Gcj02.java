package lanxian.geo.forensics;

import org.locationtech.jts.geom.Coordinate;

/**
 * The shift of GCJ-02 against WGS 84, by the formula that was found from its coordinates and is public in several open
 * projects (e.g. eviltransform, coordtransform): trigonometric series in metres on Krasovsky's ellipsoid about 105° E,
 * 35° N. It is not official and good to about a metre; use it to recognise shifted data, never to make evidence of it.
 */
public final class Gcj02 {
  private static final double A = 6_378_245;
  private static final double E2 = 0.00669342162296594323;
  private static final double CLOSE_DEGREES = 1e-9;
  private static final int MAX_STEPS = 30;

  private Gcj02() {}

  /** From WGS 84 (or CGCS2000) degrees to GCJ-02; the same point where GCJ-02 does not shift, outside China's box. */
  public static Coordinate fromWgs84(Coordinate point) {
    if (point.x < 72.004 || point.x > 137.8347 || point.y < 0.8293 || point.y > 55.8271) {
      return point.copy();
    }
    double x = point.x - 105;
    double y = point.y - 35;
    double sine = Math.sin(Math.toRadians(point.y));
    double w2 = 1 - E2 * sine * sine;
    double metresPerDegreeY = Math.toRadians(A * (1 - E2) / (w2 * Math.sqrt(w2)));
    double metresPerDegreeX = Math.toRadians(A / Math.sqrt(w2) * Math.cos(Math.toRadians(point.y)));
    return new Coordinate(point.x + eastM(x, y) / metresPerDegreeX, point.y + northM(x, y) / metresPerDegreeY);
  }

  /** From GCJ-02 to WGS 84 degrees, by repeated correction to 0.1 mm. */
  public static Coordinate toWgs84(Coordinate shifted) {
    Coordinate guess = shifted.copy();
    for (int i = 0; i < MAX_STEPS; i++) {
      Coordinate there = fromWgs84(guess);
      double dx = shifted.x - there.x;
      double dy = shifted.y - there.y;
      guess = new Coordinate(guess.x + dx, guess.y + dy);
      if (Math.hypot(dx, dy) < CLOSE_DEGREES) {
        break;
      }
    }
    return guess;
  }

  private static double eastM(double x, double y) {
    return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
        + 2.0 / 3 * (20 * wave(6 * x) + 20 * wave(2 * x) + 20 * wave(x) + 40 * wave(x / 3)
            + 150 * wave(x / 12) + 300 * wave(x / 30));
  }

  private static double northM(double x, double y) {
    return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
        + 2.0 / 3 * (20 * wave(6 * x) + 20 * wave(2 * x) + 20 * wave(y) + 40 * wave(y / 3)
            + 160 * wave(y / 12) + 320 * wave(y / 30));
  }

  private static double wave(double halfTurns) {
    return Math.sin(halfTurns * Math.PI);
  }
}
