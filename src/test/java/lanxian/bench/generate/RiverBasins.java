package lanxian.bench.generate;

import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/**
 * A network of rivers drawn at random, as GeoJSON features in the role of rivers: basins side by side that do not touch,
 * each a stem that flows north with tributaries from both sides. The same seed gives the same rivers.
 */
public final class RiverBasins {
  /** Tributaries of a basin; each parts the stem once more. */
  private static final int TRIBUTARIES = 100;

  private static final double WEST = 86;
  private static final double SOUTH = 43.5;
  private static final double APART = 0.035;
  private static final double STEP = 0.01;

  private final int basins;
  private final long seed;

  /** @param basins up to 50: beyond that there would be more vertices than generators take */
  public RiverBasins(int basins, long seed) {
    this.basins = basins;
    this.seed = seed;
  }

  /** Pieces of river between joints. */
  public int reaches() {
    return basins * (2 * TRIBUTARIES + 1);
  }

  /** A place on the stem of a basin, half way up; longitude, latitude. */
  public static double[] intake(int basin) {
    return new double[] {WEST + basin * APART, SOUTH + TRIBUTARIES / 2 * STEP};
  }

  /** All rivers: a feature per basin. */
  public String features() {
    return features(0, basins);
  }

  /** The rivers of one basin. */
  public String features(int basin) {
    return features(basin, basin + 1);
  }

  private String features(int from, int to) {
    StringJoiner features = new StringJoiner(",");
    for (int basin = from; basin < to; basin++) {
      features.add("{\"type\":\"Feature\",\"properties\":{\"role\":\"river\",\"name\":\"示意河" + basin
          + "\",\"class\":\"R" + basin + "\"},\"geometry\":{\"type\":\"MultiLineString\",\"coordinates\":" + lines(basin) + "}}");
    }
    return features.toString();
  }

  private String lines(int basin) {
    Random random = new Random(seed + basin);
    double x = WEST + basin * APART;
    StringJoiner stem = new StringJoiner(",", "[", "]");
    StringJoiner lines = new StringJoiner(",", "[", "]");
    for (int i = 0; i <= TRIBUTARIES; i++) {
      double y = SOUTH + i * STEP;
      stem.add(place(x, y)).add(place(x + (random.nextDouble() - 0.5) * 0.002, y + STEP / 2));
      if (i > 0) {
        double side = i % 2 == 0 ? 1 : -1;
        StringJoiner line = new StringJoiner(",", "[", "]");
        for (int k = 5; k >= 1; k--) {
          line.add(place(x + side * k * 0.003, y - k * 0.001 + (random.nextDouble() - 0.5) * 0.001));
        }
        lines.add(line.add(place(x, y)).toString());
      }
    }
    lines.add(stem.toString());
    return lines.toString();
  }

  private static String place(double x, double y) {
    return String.format(Locale.ROOT, "[%.7f,%.7f]", x, y);
  }
}
