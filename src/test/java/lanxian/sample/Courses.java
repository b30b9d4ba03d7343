package lanxian.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Rivers in their metric planes: the given points, with bends between them. */
final class Courses {
  private static final Wiggle BENDS = new Wiggle(420, 0.15, 300);

  /** A river, the plane it is drawn in and its line in that plane. */
  record Course(Facts.River river, Plane plane, LineString line) {
    String county() {
      return river.county();
    }

    /** Place at a share of the length, 0 at the mountains. */
    Coordinate at(double share) {
      double target = share * line.getLength();
      for (int i = 1; i < line.getNumPoints(); i++) {
        Coordinate a = line.getCoordinateN(i - 1);
        Coordinate b = line.getCoordinateN(i);
        double length = a.distance(b);
        if (target <= length) {
          double t = target / length;
          return new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
        }
        target -= length;
      }
      return line.getCoordinateN(line.getNumPoints() - 1);
    }

    /** Unit vector downstream around a share of the length. */
    Coordinate direction(double share) {
      Coordinate a = at(Math.max(0, share - 0.01));
      Coordinate b = at(Math.min(1, share + 0.01));
      double length = a.distance(b);
      return new Coordinate((b.x - a.x) / length, (b.y - a.y) / length);
    }
  }

  private final Map<String, Course> byClass = new LinkedHashMap<>();

  Courses(Facts facts) {
    for (Facts.River river : facts.rivers()) {
      List<Coordinate> points = river.points();
      Plane plane = Plane.around(points.get(points.size() / 2).x);
      byClass.put(river.zoneClass(), new Course(river, plane,
          BENDS.line(points.stream().map(plane::metres).toList(), "river " + river.zoneClass())));
    }
  }

  Course course(String zoneClass) {
    return byClass.get(zoneClass);
  }

  List<Course> mainstems() {
    return byClass.values().stream().filter(course -> course.river().plan().contains("（五）")).toList();
  }
}
