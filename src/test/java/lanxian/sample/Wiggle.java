package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Makes lines in a metric plane natural by moving midpoints sideways, again and again; given points stay. */
record Wiggle(double stepM, double share, double capM) {
  private static final GeometryFactory PLAIN = new GeometryFactory();
  private static final int ATTEMPTS = 12;

  /** Line through the points that does not cross itself; a ring if the last point is the first. */
  LineString line(List<Coordinate> points, String key) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      double calmer = share * (1 - attempt / (double) ATTEMPTS);
      LineString line = PLAIN.createLineString(
          new Wiggle(stepM, calmer, capM).draw(points, new Prng(key + "#" + attempt)).toArray(new Coordinate[0]));
      if (line.isSimple()) {
        return line;
      }
    }
    throw new IllegalStateException("no simple line for " + key);
  }

  private List<Coordinate> draw(List<Coordinate> points, Prng random) {
    List<Coordinate> out = new ArrayList<>();
    out.add(points.get(0));
    for (int i = 1; i < points.size(); i++) {
      divide(points.get(i - 1), points.get(i), random, out);
    }
    return out;
  }

  private void divide(Coordinate a, Coordinate b, Prng random, List<Coordinate> out) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double length = StrictMath.sqrt(dx * dx + dy * dy);
    if (length <= stepM) {
      out.add(b);
      return;
    }
    double shift = random.between(-1, 1) * Math.min(capM, share * length) / length;
    Coordinate middle = new Coordinate((a.x + b.x) / 2 - dy * shift, (a.y + b.y) / 2 + dx * shift);
    divide(a, middle, random, out);
    divide(middle, b, random, out);
  }
}
