package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The faces that a zone's boundary cuts a project into, as nearly always: a parcel of few corners and a boundary that runs
 * right through some of its edges. Places where they cross are those that noding finds, so the faces are the same. Whatever
 * is not plain (a corner on an edge, edges on each other, a ring of the boundary within the parcel, crossings a hair
 * apart) is left to {@link CutLines}.
 */
final class PlainCut {
  /** Each is held against each: of so few that takes a fifth to a tenth of what noding takes. */
  private static final int FEW_POINTS = 64;
  private static final int FEW_EDGES = 5000;
  private static final int FEW_CROSSINGS = 16;

  /** Nodes nearer to each other than this are not plain: 0.1 mm, ten thousand times what rounding moves a crossing. */
  private static final double APART_DEGREES = 1e-9;

  private final Coordinate[] ring;
  private final List<LineSegment> edges;
  private final LineIntersector intersector = new RobustLineIntersector();
  private final List<Crossing> crossings = new ArrayList<>();
  private final Map<Coordinate, Integer> startingAt = new HashMap<>();

  /** Where an edge of the zone crosses one of the parcel; each is one end of a path through the parcel. */
  private static final class Crossing {
    private final int own;
    private final int edge;
    private final Coordinate place;
    private final boolean entering;
    private Crossing otherEnd;
    private List<Coordinate> between; // corners of the path from here to the other end

    private Crossing(int own, int edge, Coordinate place, boolean entering) {
      this.own = own;
      this.edge = edge;
      this.place = place;
      this.entering = entering;
    }
  }

  private PlainCut(Polygon parcel, List<LineSegment> edges) {
    this.ring = parcel.getExteriorRing().getCoordinates();
    this.edges = edges;
  }

  /**
   * Cuts a parcel.
   *
   * @param parcel counter-clockwise
   * @param edges of the zone's boundary, at least those that come into the parcel, in the direction of their rings
   * @return null where it is not plain
   */
  static List<Polygon> faces(Polygon parcel, List<LineSegment> edges) {
    if (parcel.getNumInteriorRing() > 0 || parcel.getNumPoints() > FEW_POINTS || edges.size() > FEW_EDGES) {
      return null;
    }
    PlainCut cut = new PlainCut(parcel, edges);
    return cut.cross() && cut.sorted() && cut.paths() ? cut.trace(parcel) : null;
  }

  /** False if something meets otherwise than by crossing, or if nothing does. */
  private boolean cross() {
    for (int edge = 0; edge < edges.size(); edge++) {
      LineSegment of = edges.get(edge);
      if (startingAt.put(of.p0, edge) != null) {
        return false; // two rings of the zone touch there
      }
      for (int own = 1; own < ring.length; own++) {
        if (!Envelope.intersects(ring[own - 1], ring[own], of.p0, of.p1)) {
          continue;
        }
        intersector.computeIntersection(ring[own - 1], ring[own], of.p0, of.p1);
        if (intersector.hasIntersection()) {
          if (!intersector.isProper()) {
            return false;
          }
          boolean entering = Orientation.index(ring[own - 1], ring[own], of.p1) == Orientation.LEFT;
          crossings.add(new Crossing(own, edge, intersector.getIntersection(0).copy(), entering));
        }
      }
    }
    return !crossings.isEmpty() && crossings.size() <= FEW_CROSSINGS;
  }

  /** Puts the crossings in the order of the ring; false if any is nearly on another or on a corner. */
  private boolean sorted() {
    crossings.sort(Comparator.<Crossing>comparingInt(crossing -> crossing.own)
        .thenComparingDouble(crossing -> crossing.place.distance(ring[crossing.own - 1])));
    Coordinate before = ring[0];
    for (Crossing crossing : crossings) {
      LineSegment edge = edges.get(crossing.edge);
      for (Coordinate node : List.of(before, ring[crossing.own - 1], ring[crossing.own], edge.p0, edge.p1)) {
        if (crossing.place.distance(node) < APART_DEGREES) {
          return false;
        }
      }
      before = crossing.place;
    }
    return true;
  }

  /** Follows the boundary from each place where it comes in to where it leaves; false if it does not come out plainly. */
  private boolean paths() {
    boolean[] seen = new boolean[edges.size()];
    for (Crossing from : crossings) {
      if (from.entering && !follow(from, seen)) {
        return false;
      }
    }
    for (Crossing crossing : crossings) {
      if (crossing.otherEnd == null) {
        return false;
      }
      seen[crossing.edge] = true;
    }
    for (int edge = 0; edge < seen.length; edge++) {
      if (!seen[edge] && PointLocation.locateInRing(edges.get(edge).p0, ring) != Location.EXTERIOR) {
        return false; // a ring of its own
      }
    }
    return true;
  }

  private boolean follow(Crossing from, boolean[] seen) {
    from.between = new ArrayList<>();
    int edge = from.edge;
    Crossing to = next(edge, from.place);
    while (to == null) {
      Coordinate corner = edges.get(edge).p1;
      Integer next = startingAt.get(corner);
      if (next == null || seen[next]) {
        return false;
      }
      edge = next;
      seen[edge] = true;
      from.between.add(corner);
      to = next(edge, null);
    }
    if (to.entering || to.otherEnd != null) {
      return false;
    }
    from.otherEnd = to;
    to.otherEnd = from;
    return true;
  }

  /** The first crossing on an edge of the zone behind a place on it, or behind its start. */
  private Crossing next(int edge, Coordinate behind) {
    Coordinate start = edges.get(edge).p0;
    double from = behind == null ? 0 : behind.distance(start);
    Crossing next = null;
    for (Crossing crossing : crossings) {
      double along = crossing.place.distance(start);
      if (crossing.edge == edge && along > from && (next == null || along < next.place.distance(start))) {
        next = crossing;
      }
    }
    return next;
  }

  /** Goes around each face counter-clockwise: along the parcel to a crossing, then along the path that begins there. */
  private List<Polygon> trace(Polygon parcel) {
    List<Polygon> faces = new ArrayList<>();
    boolean[] done = new boolean[crossings.size()];
    for (int first = 0; first < done.length; first++) {
      List<Coordinate> face = new ArrayList<>();
      for (int at = first; !done[at]; ) {
        done[at] = true;
        Crossing reached = alongParcel(at, face);
        alongPath(reached, face);
        at = crossings.indexOf(reached.otherEnd);
      }
      if (!face.isEmpty()) {
        face.add(face.get(0));
        faces.add(parcel.getFactory().createPolygon(face.toArray(Coordinate[]::new)));
      }
    }
    return isNoded(faces) ? faces : null;
  }

  private Crossing alongParcel(int from, List<Coordinate> face) {
    Crossing start = crossings.get(from);
    Crossing end = crossings.get((from + 1) % crossings.size());
    face.add(start.place);
    int corners = end.own - start.own + (from + 1 == crossings.size() ? ring.length - 1 : 0);
    for (int i = 0; i < corners; i++) {
      face.add(ring[(start.own + i) % (ring.length - 1)]);
    }
    return end;
  }

  private static void alongPath(Crossing from, List<Coordinate> face) {
    face.add(from.place);
    if (from.entering) {
      face.addAll(from.between);
    } else {
      List<Coordinate> back = new ArrayList<>(from.otherEnd.between);
      Collections.reverse(back);
      face.addAll(back);
    }
  }

  /** Rounding moved crossings a little. False if an edge from one to the next corner now meets another, as noding finds. */
  private boolean isNoded(List<Polygon> faces) {
    Set<Coordinate> moved = new HashSet<>();
    crossings.forEach(crossing -> moved.add(crossing.place));
    List<LineSegment> all = new ArrayList<>();
    for (Polygon face : faces) {
      Coordinate[] corners = face.getExteriorRing().getCoordinates();
      for (int i = 1; i < corners.length; i++) {
        all.add(new LineSegment(corners[i - 1], corners[i]));
      }
    }
    for (LineSegment edge : all) {
      if (moved.contains(edge.p0) || moved.contains(edge.p1)) {
        for (LineSegment other : all) {
          if (meet(edge, other)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether two edges without a common end meet. */
  private boolean meet(LineSegment a, LineSegment b) {
    if (!Envelope.intersects(a.p0, a.p1, b.p0, b.p1) || a.p0.equals2D(b.p0) || a.p0.equals2D(b.p1)
        || a.p1.equals2D(b.p0) || a.p1.equals2D(b.p1)) {
      return false;
    }
    intersector.computeIntersection(a.p0, a.p1, b.p0, b.p1);
    return intersector.hasIntersection();
  }
}
