package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Moves the line of a zone onto that of a neighbour where the two are nearly the same: vertices go to the nearest vertex
 * of the neighbour, else onto its line, and vertices of the neighbour that are near an edge are put into it. The
 * neighbour stays as it is. What lies on the line of another neighbour already stays too: where two neighbours do not
 * agree with each other, a line cannot agree with both.
 */
final class Snapping {
  /** An edge that takes in a vertex comes nearer to others; that ends after a few passes. */
  private static final int MAX_PASSES = 5;

  private final BoundaryEdges neighbour;
  private final List<Geometry> others;
  private List<BoundaryEdges> otherEdges;
  private final Envelope window;
  private final double sameM;
  private final double snapM;
  private final GeometryFactory factory;
  private final List<Coordinate> places = new ArrayList<>();
  private double largestM;
  private Coordinate largestAt;

  private Snapping(Geometry own, Geometry neighbour, List<Geometry> others, double sameM, double snapM) {
    this.others = others;
    this.window = Scale.widened(own.getEnvelopeInternal(), snapM)
        .intersection(Scale.widened(neighbour.getEnvelopeInternal(), snapM));
    this.neighbour = new BoundaryEdges(neighbour, window);
    this.sameM = sameM;
    this.snapM = snapM;
    this.factory = own.getFactory();
  }

  /**
   * What snapping gives.
   *
   * @param geometry snapped, not yet valid perhaps; the same object as given if nothing is near
   * @param places vertices that were moved or put in, where they were before
   * @param largestM the longest move, metres
   * @param largestAt where that was; null if nothing moved
   */
  record Snapped(Geometry geometry, List<Coordinate> places, double largestM, Coordinate largestAt) {}

  /**
   * Snaps areas; what is nearer than {@code sameM} stays, what is farther than {@code snapM} too.
   *
   * @param others neighbours besides, whose lines hold what lies on them
   */
  static Snapped snap(Geometry own, Geometry neighbour, List<Geometry> others, double sameM, double snapM) {
    Snapping snapping = new Snapping(own, neighbour, others, sameM, snapM);
    Geometry snapped = own;
    int before = -1;
    for (int pass = 0; pass < MAX_PASSES && snapping.places.size() > before && !snapped.isEmpty(); pass++) {
      before = snapping.places.size();
      Geometry next = snapping.areas(snapped);
      snapped = snapping.places.size() > before ? next : snapped;
    }
    return new Snapped(snapped, snapping.places, snapping.largestM, snapping.largestAt);
  }

  /** Whether a place lies on the line of a neighbour besides. */
  private boolean isHeld(Coordinate place) {
    if (otherEdges == null) {
      otherEdges = others.stream().filter(other -> other.getEnvelopeInternal().intersects(window))
          .map(other -> new BoundaryEdges(other, window)).toList();
    }
    return otherEdges.stream().anyMatch(edges -> edges.nearest(place, sameM).isPresent());
  }

  private Geometry areas(Geometry own) {
    List<Geometry> polygons = new ArrayList<>();
    for (Polygon polygon : Overlays.polygons(own)) {
      LinearRing shell = ring(polygon.getExteriorRing());
      List<LinearRing> holes = new ArrayList<>();
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        LinearRing hole = ring(polygon.getInteriorRingN(i));
        if (hole != null) {
          holes.add(hole);
        }
      }
      if (shell != null) {
        polygons.add(factory.createPolygon(shell, holes.toArray(LinearRing[]::new)));
      }
    }
    return factory.buildGeometry(polygons);
  }

  /** Null if nothing is left of the ring. */
  private LinearRing ring(LinearRing ring) {
    if (!ring.getEnvelopeInternal().intersects(window)) {
      return ring;
    }
    Coordinate[] points = ring.getCoordinates();
    Coordinate[] moved = new Coordinate[points.length];
    for (int i = 0; i < points.length - 1; i++) {
      moved[i] = moved(points[i]);
    }
    moved[points.length - 1] = moved[0];
    CoordinateList line = new CoordinateList();
    for (int i = 0; i < moved.length - 1; i++) {
      line.add(moved[i], false);
      between(moved[i], moved[i + 1]).forEach(vertex -> line.add(vertex, false));
    }
    line.closeRing();
    return line.size() < 4 ? null : factory.createLinearRing(line.toCoordinateArray());
  }

  private Coordinate moved(Coordinate place) {
    if (!window.contains(place)) {
      return place;
    }
    Coordinate foot = neighbour.nearest(place, snapM).orElse(null);
    if (foot == null || Scale.at(place.y).metres(place, foot) <= sameM || isHeld(place)) {
      return place;
    }
    Coordinate target = neighbour.nearestVertex(place, snapM).orElse(foot);
    note(place, target);
    return target.copy();
  }

  /** Vertices of the neighbour that belong into an edge, in their order along it. */
  private Iterable<Coordinate> between(Coordinate from, Coordinate to) {
    if (!window.intersects(from, to) || from.equals2D(to)) {
      return List.of();
    }
    LineSegment edge = new LineSegment(from, to);
    TreeSet<Coordinate> found = new TreeSet<>(
        Comparator.<Coordinate>comparingDouble(edge::projectionFactor).thenComparing(Comparator.naturalOrder()));
    for (LineSegment near : neighbour.in(Scale.widened(new Envelope(from, to), snapM))) {
      for (Coordinate end : new Coordinate[] {near.p0, near.p1}) {
        Scale scale = Scale.at(end.y);
        Coordinate foot = scale.foot(end, edge);
        double distance = scale.metres(end, foot);
        boolean inside = scale.metres(foot, from) > sameM && scale.metres(foot, to) > sameM;
        if (inside && distance > sameM && distance <= snapM && !isHeld(foot) && found.add(end.copy())) {
          note(foot, end);
        }
      }
    }
    return found;
  }

  private void note(Coordinate before, Coordinate after) {
    double distance = Scale.at(before.y).metres(before, after);
    places.add(before.copy());
    if (distance > largestM) {
      largestM = distance;
      largestAt = before.copy();
    }
  }
}
