package lanxian.bench.data;

import java.util.ArrayList;
import java.util.List;

/** Finds circles within a coarse ring that its border never reaches and that keep apart: places for holes. */
final class Clearings {
  private static final int TRIES = 60;

  private final double[] ring;
  private final Rhombus[] border;
  private final List<Circle> taken = new ArrayList<>();

  record Circle(double x, double y, double radius) {}

  Clearings(double[] ring) {
    this.ring = ring;
    this.border = Rhombus.of(ring);
  }

  /** The widest of some random circles, which is then taken; null if there was none. */
  Circle take(Prng random) {
    double[] box = Rings.bounds(ring);
    Circle best = null;
    for (int i = 0; i < TRIES; i++) {
      double x = random.between(box[0], box[2]);
      double y = random.between(box[1], box[3]);
      double free = Rings.contains(ring, x, y) ? free(x, y) : 0;
      if (free > 0 && (best == null || free > best.radius())) {
        best = new Circle(x, y, free);
      }
    }
    if (best != null) {
      taken.add(best);
    }
    return best;
  }

  private double free(double x, double y) {
    double free = Double.POSITIVE_INFINITY;
    for (Rhombus rhombus : border) {
      free = Math.min(free, rhombus.distance(x, y));
    }
    for (Circle circle : taken) {
      free = Math.min(free, StrictMath.hypot(x - circle.x(), y - circle.y()) - circle.radius());
    }
    return 0.95 * free;
  }
}
