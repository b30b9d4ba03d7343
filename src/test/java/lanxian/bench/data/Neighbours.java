package lanxian.bench.data;

import java.util.Arrays;
import java.util.List;

/** A blob parted by a winding line: two zones that share that line point by point. */
final class Neighbours {
  private static final int TRIES = 20;

  private Neighbours() {}

  /** Both parts; the whole blob if no line through it keeps off its border. */
  static List<Shape> of(double across, int vertices, Prng random) {
    double[] outline = Outlines.blob(across, random);
    int corners = outline.length / 2 - 1;
    Winding winding = new Winding(random.between(0.45, 1));
    for (int i = 0; i < TRIES; i++) {
      int from = random.below(corners);
      int to = (from + 2 + random.below(corners - 3)) % corners;
      double[] right = chain(outline, from, to);
      double[] left = chain(outline, to, from);
      double[] chord = {left[0], left[1], right[0], right[1]}; // closes the right part
      if (Rhombus.apart(joined(right, chord)) && Rhombus.apart(joined(left, Rings.reversed(chord)))) {
        int third = vertices / 3;
        double[] shared = winding.refine(chord, third, random);
        return List.of(
            Shape.of(joined(winding.refine(right, third, random), shared)),
            Shape.of(joined(winding.refine(left, third, random), Rings.reversed(shared))));
      }
    }
    return List.of(Shape.of(winding.refine(outline, vertices, random)));
  }

  /** The corners of a ring from one to another, both included. */
  private static double[] chain(double[] ring, int from, int to) {
    int corners = ring.length / 2 - 1;
    int count = Math.floorMod(to - from, corners) + 1;
    double[] result = new double[2 * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(ring, 2 * ((from + i) % corners), result, 2 * i, 2);
    }
    return result;
  }

  /** Two lines as one; the second begins where the first ends. */
  private static double[] joined(double[] one, double[] other) {
    double[] result = Arrays.copyOf(one, one.length + other.length - 2);
    System.arraycopy(other, 2, result, one.length, other.length - 2);
    return result;
  }
}
