package lanxian.bench.data;

import java.util.List;

/** Puts shapes drawn in metres somewhere in the {@link Box}, all of them within it. */
final class Placement {
  private Placement() {}

  /** The shapes, side by side as they were drawn, at one place. */
  static List<Shape> anywhere(List<Shape> shapes, Prng random) {
    double[] corners = new double[4 * shapes.size()];
    for (int i = 0; i < shapes.size(); i++) {
      System.arraycopy(shapes.get(i).bounds(), 0, corners, 4 * i, 4);
    }
    double[] box = Rings.bounds(corners);
    double perMetreY = Box.latPerMetre();
    double lat = within(Box.SOUTH - box[1] * perMetreY, Box.NORTH - box[3] * perMetreY, random);
    double perMetreX = Box.lonPerMetre(lat);
    double lon = within(Box.WEST - box[0] * perMetreX, Box.EAST - box[2] * perMetreX, random);
    return shapes.stream().map(shape -> shape.at(lon, lat)).toList();
  }

  private static double within(double least, double most, Prng random) {
    if (least > most) {
      throw new IllegalArgumentException("the shape is larger than the box");
    }
    return random.between(least, most);
  }
}
