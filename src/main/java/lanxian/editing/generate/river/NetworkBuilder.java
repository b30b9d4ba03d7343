package lanxian.editing.generate.river;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Joins river lines: where an end of one lies at an end of another, or beside another, there is a joint, and the other is
 * parted there. Lines that cross without an end there are not joined: one may be a canal on a bridge.
 */
final class NetworkBuilder {
  private final double jointM;
  private final List<Course> courses = new ArrayList<>();
  private final List<String> rivers = new ArrayList<>();

  /** Per course: chainage of a stop to its number. */
  private final List<TreeMap<Double, Integer>> stops = new ArrayList<>();

  private final STRtree edges = new STRtree();
  private int[] same = new int[0];
  private int count;

  private record EdgeOf(int course, int edge) {}

  NetworkBuilder(List<RiverLine> lines, double jointM) {
    this.jointM = jointM;
    Set<List<Coordinate>> known = new HashSet<>();
    for (RiverLine line : lines) {
      Coordinate[] points = CoordinateArrays.removeRepeatedPoints(line.line().getCoordinates());
      if (points.length > 1 && known.add(List.of(points)) && !known.contains(reversed(points))) {
        add(line.river(), new Course(points));
      }
    }
  }

  private static List<Coordinate> reversed(Coordinate[] points) {
    Coordinate[] turned = points.clone();
    CoordinateArrays.reverse(turned);
    return List.of(turned);
  }

  private void add(String river, Course course) {
    int index = courses.size();
    courses.add(course);
    rivers.add(river);
    stops.add(new TreeMap<>());
    for (int i = 0; i < course.edges(); i++) {
      edges.insert(new Envelope(course.point(i), course.point(i + 1)), new EdgeOf(index, i));
    }
  }

  List<Reach> reaches() {
    for (int i = 0; i < courses.size(); i++) {
      stop(i, 0);
      stop(i, courses.get(i).lengthM());
    }
    for (int i = 0; i < courses.size(); i++) {
      join(i, 0);
      join(i, courses.get(i).lengthM());
    }
    List<Reach> reaches = new ArrayList<>();
    for (int i = 0; i < courses.size(); i++) {
      part(i, reaches);
    }
    return reaches;
  }

  private int stop(int course, double chainage) {
    TreeMap<Double, Integer> of = stops.get(course);
    Double near = of.ceilingKey(chainage - Course.EXACT_M);
    if (near != null && near <= chainage + Course.EXACT_M) {
      return of.get(near);
    }
    if (count == same.length) {
      same = Arrays.copyOf(same, Math.max(64, 2 * count));
    }
    same[count] = count;
    of.put(chainage, count);
    return count++;
  }

  /** Joins an end of a course with every course that it lies at. */
  private void join(int course, double chainage) {
    Coordinate end = courses.get(course).at(chainage);
    int stop = stop(course, chainage);
    Plane plane = new Plane(end);
    for (Object item : edges.query(plane.around(jointM))) {
      EdgeOf edge = (EdgeOf) item;
      Course other = courses.get(edge.course());
      Plane.Foot foot = plane.foot(other.point(edge.edge()), other.point(edge.edge() + 1));
      if (foot.metres() > jointM) {
        continue;
      }
      double at = other.chainage(edge.edge(), foot.share());
      if (edge.course() == course && Math.abs(at - chainage) <= 4 * jointM) {
        continue; // beside its own end
      }
      double place = at <= jointM ? 0 : at >= other.lengthM() - jointM ? other.lengthM() : at;
      unite(stop, stop(edge.course(), place));
    }
  }

  private void unite(int a, int b) {
    same[root(a)] = root(b);
  }

  private int root(int stop) {
    int root = stop;
    while (same[root] != root) {
      root = same[root];
    }
    same[stop] = root;
    return root;
  }

  private void part(int course, List<Reach> reaches) {
    Double before = null;
    for (Double chainage : stops.get(course).keySet()) {
      if (before != null) {
        int from = root(stops.get(course).get(before));
        int to = root(stops.get(course).get(chainage));
        if (from != to || chainage - before > 4 * jointM) {
          Coordinate[] points = courses.get(course).stretch(before, chainage).toArray(Coordinate[]::new);
          reaches.add(new Reach(reaches.size(), rivers.get(course), new Course(points), from, to));
        }
      }
      before = chainage;
    }
  }
}
