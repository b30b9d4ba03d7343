package lanxian.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A search for the least distance between a geometry and edges that are offered to it one by one, in any order and maybe
 * twice. Coordinates are EPSG:4490, edges straight in longitude/latitude; distances are geodesic metres, exact to 1 mm,
 * and 0 exactly where edges meet. Whoever offers edges need not offer those of a box that cannot hold a nearer one.
 *
 * <p>While edges come in they are only compared in a plane that shortens; the few that may be nearest are measured on the
 * ellipsoid at the end. Serves one search on one thread.
 */
public final class EdgeSearch {
  /** The first plane serves edges up to this far around, one for what is farther away at most up to that. */
  private static final double REACH_DEGREES = 0.1;
  private static final double MOST_REACH_DEGREES = 1;

  /** What is nearer by no more than rounding is looked at all the same. */
  private static final double NOT_ROUNDED_AWAY = 1 - 1e-12;

  private static final Comparator<Candidate> BY_BOUND = (a, b) -> Double.compare(a.boundM(), b.boundM());

  private final List<Edge> edges;
  private final Envelope envelope;
  private Reach reach;
  private double[] planar;
  private final List<Candidate> candidates = new ArrayList<>();
  private final boolean limited;
  private double limit;
  private double best;
  private Edge nearest;
  private final List<Edge> closest = new ArrayList<>();

  /** @param boundM metres, at least */
  private record Candidate(Edge edge, double boundM) {}

  /**
   * @param geometry not empty
   * @param limitM distances of so many metres or more are not looked for
   */
  public EdgeSearch(Geometry geometry, double limitM) {
    this(Subject.of(geometry), limitM);
  }

  /** @param limitM distances of so many metres or more are not looked for */
  public EdgeSearch(Subject subject, double limitM) {
    this.edges = subject.edges;
    this.envelope = subject.envelope;
    this.reach = subject.reach;
    this.planar = subject.planar;
    this.limited = !Double.isInfinite(limitM);
    this.limit = limitM;
    this.best = limitM;
  }

  /** A geometry made ready for many searches. */
  public static final class Subject {
    private final List<Edge> edges;
    private final Envelope envelope;
    private final Reach reach;
    private final double[] planar;

    private Subject(List<Edge> edges, Envelope envelope, Reach reach) {
      this.edges = edges;
      this.envelope = envelope;
      this.reach = reach;
      this.planar = reach.plane().of(edges);
    }

    /** @param geometry not empty */
    public static Subject of(Geometry geometry) {
      Envelope envelope = geometry.getEnvelopeInternal();
      return new Subject(Edge.of(geometry), envelope, Reach.around(envelope, REACH_DEGREES));
    }

    /**
     * Points by themselves, each made ready for searches of its own; those that are near each other share what they can.
     *
     * @param points longitude and latitude
     */
    public static List<Subject> ofPoints(Collection<Coordinate> points) {
      Envelope all = new Envelope();
      points.forEach(all::expandToInclude);
      boolean near = Math.max(all.getWidth(), all.getHeight()) < REACH_DEGREES;
      Reach shared = near && !points.isEmpty() ? Reach.around(all, REACH_DEGREES) : null;
      List<Subject> subjects = new ArrayList<>(points.size());
      for (Coordinate point : points) {
        Envelope place = new Envelope(point);
        subjects.add(new Subject(List.of(new Edge(point.x, point.y, point.x, point.y)), place,
            shared == null ? Reach.around(place, REACH_DEGREES) : shared));
      }
      return subjects;
    }
  }

  /**
   * How far one plane serves.
   *
   * @param box what lies outside is farther from the geometry than {@code degrees}
   * @param stretch {@link ShorteningPlane#stretch}
   */
  private record Reach(Envelope box, double degrees, ShorteningPlane plane, double stretch) {
    static Reach around(Envelope envelope, double degrees) {
      Envelope box = new Envelope(envelope);
      box.expandBy(degrees);
      ShorteningPlane plane = ShorteningPlane.around(box);
      return new Reach(box, degrees, plane, plane.stretch());
    }

    boolean holds(double west, double south, double east, double north) {
      return west >= box.getMinX() && east <= box.getMaxX() && south >= box.getMinY() && north <= box.getMaxY();
    }

    /** What leaves it is so many metres away, at least. */
    double edgeM() {
      return degrees * Math.min(plane.metresX(), plane.metresY());
    }
  }

  /** Metres that the geometry is from anything in a box, at least. */
  public double boundM(double west, double south, double east, double north) {
    double planar = planarM(reach.plane(), west, south, east, north);
    if (reach.holds(west, south, east, north)) {
      return planar;
    }
    // whatever leaves the reach is as far as its edge; another plane is made only where that does not settle it
    double settled = Math.min(planar, reach.edgeM());
    if (settled >= limit) {
      return settled;
    }
    ShorteningPlane wider = widen(west, south, east, north) ? reach.plane() : around(west, south, east, north);
    return planarM(wider, west, south, east, north);
  }

  /**
   * Goes on with a plane that serves a box too, where the nearest edge is that far away; false if none can. With a limit
   * little is looked at out there, and {@link #closest} tells it apart the better by measuring it at once.
   */
  private boolean widen(double west, double south, double east, double north) {
    double needed = Math.max(Math.max(envelope.getMinX() - west, east - envelope.getMaxX()),
        Math.max(envelope.getMinY() - south, north - envelope.getMaxY()));
    if (limited || needed > MOST_REACH_DEGREES) {
      return false;
    }
    reach = Reach.around(envelope, Math.min(MOST_REACH_DEGREES, Math.max(needed, 2 * reach.degrees())));
    planar = reach.plane().of(edges);
    return reach.holds(west, south, east, north); // but for rounding
  }

  /** About how many metres the geometry is from a box; no bound. */
  public double roughM(double west, double south, double east, double north) {
    return planarM(reach.plane(), west, south, east, north);
  }

  private double planarM(ShorteningPlane in, double west, double south, double east, double north) {
    double dx = Math.max(0, Math.max(west - envelope.getMaxX(), envelope.getMinX() - east)) * in.metresX();
    double dy = Math.max(0, Math.max(south - envelope.getMaxY(), envelope.getMinY() - north)) * in.metresY();
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Nothing at so many metres or more can be the nearest any more. */
  public double limitM() {
    return limit;
  }

  /** Takes an edge into account. */
  public void offer(double x1, double y1, double x2, double y2) {
    double west = Math.min(x1, x2);
    double south = Math.min(y1, y2);
    double east = Math.max(x1, x2);
    double north = Math.max(y1, y2);
    if (boundM(west, south, east, north) >= limit) {
      return;
    }
    if (reach.stretch() < 1.1 && reach.holds(west, south, east, north) && !Edge.isLong(x1, y1, x2, y2)) {
      compare(x1, y1, x2, y2);
    } else {
      Edge.pieces(x1, y1, x2, y2).forEach(this::measure);
    }
  }

  private void compare(double x1, double y1, double x2, double y2) {
    ShorteningPlane plane = reach.plane();
    double ax = x1 * plane.metresX();
    double ay = y1 * plane.metresY();
    double bx = x2 * plane.metresX();
    double by = y2 * plane.metresY();
    double bound = limit;
    for (int i = 0; i < planar.length; i += 4) {
      if (boxesM2(i, ax, ay, bx, by) * NOT_ROUNDED_AWAY < bound * bound) {
        bound = Math.min(bound, PlaneDistance.edgeToEdge(
            planar[i], planar[i + 1], planar[i + 2], planar[i + 3], ax, ay, bx, by));
      }
    }
    if (bound < limit) {
      candidates.add(new Candidate(new Edge(x1, y1, x2, y2), bound));
      limit = Math.min(limit, bound * reach.stretch() + 1e-6);
    }
  }

  /** Square of how far the boxes of an edge of the geometry and of one in the plane are apart: no edge is nearer. */
  private double boxesM2(int i, double ax, double ay, double bx, double by) {
    double dx = Math.max(0, Math.max(Math.min(planar[i], planar[i + 2]) - Math.max(ax, bx),
        Math.min(ax, bx) - Math.max(planar[i], planar[i + 2])));
    double dy = Math.max(0, Math.max(Math.min(planar[i + 1], planar[i + 3]) - Math.max(ay, by),
        Math.min(ay, by) - Math.max(planar[i + 1], planar[i + 3])));
    return dx * dx + dy * dy;
  }

  private void measure(Edge offered) {
    for (Edge edge : edges) {
      measure(edge, offered);
    }
    limit = Math.min(limit, best);
  }

  private void measure(Edge edge, Edge offered) {
    double metres = EdgeDistance.m(edge, offered, best);
    if (metres < best) {
      best = metres;
      nearest = offered;
    }
  }

  /** The edge of the geometry that is nearest in the plane first: it spares measuring most of the others. */
  private void measurePlanar(Edge offered) {
    double[] bounds = new double[edges.size()];
    int first = 0;
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = planarM(i, offered.x1(), offered.y1(), offered.x2(), offered.y2());
      first = bounds[i] < bounds[first] ? i : first;
    }
    measure(edges.get(first), offered);
    for (int i = 0; i < bounds.length; i++) {
      if (i != first && mayBeat(bounds[i])) {
        measure(edges.get(i), offered);
      }
    }
    limit = Math.min(limit, best);
  }

  /** Metres in the plane between an edge of the geometry and one in degrees. */
  private double planarM(int i, double x1, double y1, double x2, double y2) {
    return PlaneDistance.edgeToEdge(planar[4 * i], planar[4 * i + 1], planar[4 * i + 2], planar[4 * i + 3],
        x1 * reach.plane().metresX(), y1 * reach.plane().metresY(),
        x2 * reach.plane().metresX(), y2 * reach.plane().metresY());
  }

  private ShorteningPlane around(double west, double south, double east, double north) {
    Envelope both = new Envelope(west, east, south, north);
    both.expandToInclude(envelope);
    return ShorteningPlane.around(both);
  }

  /** The least distance found so far, or the limit where none was. */
  public double bestM() {
    if (candidates.isEmpty()) {
      return best;
    }
    Candidate first = Collections.min(candidates, BY_BOUND);
    measurePlanar(first.edge());
    // a finely drawn boundary has many that were near when they came: the first of all rules out nearly all of them
    double least = Math.max(best, EdgeDistance.MEETING_M);
    candidates.removeIf(candidate -> candidate.boundM() > least);
    candidates.sort(BY_BOUND);
    for (Candidate candidate : candidates) {
      if (candidate != first && mayBeat(candidate.boundM())) {
        measurePlanar(candidate.edge());
      }
    }
    candidates.stream().filter(candidate -> candidate.boundM() <= best).map(Candidate::edge).forEach(closest::add);
    candidates.clear();
    return best;
  }

  /** An edge that meets the geometry may seem to be a hair away from it in the plane. */
  private boolean mayBeat(double boundM) {
    return boundM < best || best > 0 && boundM < EdgeDistance.MEETING_M;
  }

  /** Ends of the nearest edge: longitude and latitude of one, then of the other; null if none was found. */
  public double[] nearest() {
    bestM();
    return nearest == null ? null : new double[] {nearest.x1(), nearest.y1(), nearest.x2(), nearest.y2()};
  }

  /**
   * The edges that may be nearest: the nearest one, and those that in some plane around the two seem to be as near. Each has
   * longitude and latitude of one end, then of the other; none if none was found.
   */
  public List<double[]> closest() {
    bestM();
    List<Edge> edges = closest.isEmpty() && nearest != null ? List.of(nearest) : closest;
    return edges.stream().map(edge -> new double[] {edge.x1(), edge.y1(), edge.x2(), edge.y2()}).toList();
  }
}
