package lanxian.bench.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws natural-looking shapes in metres around the origin; they are valid by the way they are made. */
final class Draw {
  private Draw() {}

  /**
   * A blob with holes.
   *
   * @param across length in metres
   * @param vertices how many in all, about
   * @param holes most holes; fewer where there is no room
   */
  static Shape blob(double across, int vertices, int holes, Prng random) {
    return Shape.of(rings(Outlines.blob(across, random), vertices, holes, random));
  }

  private static List<double[]> rings(double[] outline, int vertices, int holes, Prng random) {
    Winding winding = new Winding(random.between(0.45, 1));
    Clearings clearings = new Clearings(outline);
    List<double[]> outlines = new ArrayList<>();
    for (int i = 0; i < holes; i++) {
      Clearings.Circle circle = clearings.take(random);
      if (circle != null) {
        outlines.add(within(circle, random));
      }
    }
    int each = outlines.isEmpty() ? 0 : Math.max(8, vertices / 4 / outlines.size());
    List<double[]> rings = new ArrayList<>();
    rings.add(winding.refine(outline, Math.max(8, vertices - each * outlines.size()), random));
    outlines.forEach(hole -> rings.add(Rings.reversed(winding.refine(hole, each, random))));
    return rings;
  }

  /** An outline that winds within the circle, however it does. */
  private static double[] within(Clearings.Circle circle, Prng random) {
    double[] outline = Outlines.blob(1, random);
    double reach = Arrays.stream(Rhombus.of(outline)).mapToDouble(Rhombus::reach).max().orElseThrow();
    double scale = circle.radius() * random.between(0.5, 0.95) / reach;
    double[] scaled = Arrays.stream(outline).map(number -> number * scale).toArray();
    return Rings.moved(scaled, circle.x(), circle.y());
  }

  static Shape corridor(double length, double width, int vertices, Prng random) {
    return Shape.of(new Winding(random.between(0.4, 1))
        .refine(Outlines.corridor(length, width, random), vertices, random));
  }

  /** Two or three blobs, apart, within a circle each. */
  static Shape islands(double across, int vertices, Prng random) {
    int count = 2 + random.below(2);
    List<List<double[]>> polygons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      double step = across / 2;
      Clearings.Circle circle = new Clearings.Circle(
          step * StrictMath.cos(angle), step * StrictMath.sin(angle), 0.8 * step);
      polygons.add(rings(within(circle, random), vertices / count, random.below(2), random));
    }
    return new Shape(polygons);
  }

  /** A zone and what fills its hole: two shapes that share a border point by point; one if there is no room. */
  static List<Shape> nested(double across, int vertices, Prng random) {
    Shape outer = blob(across, vertices, 1, random);
    List<double[]> rings = outer.polygons().get(0);
    return rings.size() < 2 ? List.of(outer) : List.of(outer, Shape.of(Rings.reversed(rings.get(1))));
  }
}
