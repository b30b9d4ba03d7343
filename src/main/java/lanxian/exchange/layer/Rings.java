package lanxian.exchange.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.geo.GeoFault;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds polygons from loose rings by containment: a ring inside an odd number of others is a hole of the smallest
 * one around it, every other ring is a shell. The direction of rings is only compared with that, as many programs
 * write it wrong.
 *
 * <p>Rings must be closed and have at least four points. Rings that cross are nested by most of their points; the
 * result is then invalid and told as such by whoever checks it.
 */
public final class Rings {
  /** Points of a ring that are looked at to tell whether it lies inside another. */
  private static final int PROBES = 33;
  /** Edges visited before a set of rings counts as too complex; some seconds. */
  private static final long BUDGET = 1_000_000_000L;

  private final GeometryFactory factory;
  private final Place place;
  private long visited;

  private Rings(GeometryFactory factory, Place place) {
    this.factory = factory;
    this.place = place;
  }

  /**
   * Polygons built.
   *
   * @param geometry polygon or multipolygon
   * @param orderWrong true if a ring runs against the rule given
   */
  public record Assembled(Geometry geometry, boolean orderWrong) {}

  /**
   * @param rings closed rings of at least four points; at least one
   * @param clockwiseShells true where the format wants shells clockwise and holes the other way (shapefile)
   * @param place named in faults
   * @throws FaultException GEOMETRY_TOO_COMPLEX
   */
  public static Assembled assemble(
      List<Coordinate[]> rings, boolean clockwiseShells, GeometryFactory factory, Place place) {
    return new Rings(factory, place).build(rings, clockwiseShells);
  }

  private static final class Node {
    private final int order;
    private final Coordinate[] ring;
    private final Envelope box = new Envelope();
    private final double signedArea;
    private final List<Node> inside = new ArrayList<>();

    Node(int order, Coordinate[] ring) {
      this.order = order;
      this.ring = ring;
      for (Coordinate c : ring) {
        box.expandToInclude(c);
      }
      signedArea = Area.ofRingSigned(ring);
    }
  }

  private Assembled build(List<Coordinate[]> rings, boolean clockwiseShells) {
    List<Node> nodes = new ArrayList<>();
    for (Coordinate[] ring : rings) {
      nodes.add(new Node(nodes.size(), ring));
    }
    List<Node> roots = new ArrayList<>();
    nodes.stream().sorted(Comparator.comparingDouble((Node n) -> -Math.abs(n.signedArea)).thenComparing(n -> n.order))
        .forEach(node -> insert(node, roots));
    List<Polygon> polygons = new ArrayList<>();
    boolean[] wrong = new boolean[1];
    collect(roots, clockwiseShells, polygons, wrong);
    Geometry geometry = polygons.size() == 1 ? polygons.get(0)
        : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    return new Assembled(geometry, wrong[0]);
  }

  private void insert(Node node, List<Node> roots) {
    List<Node> level = roots;
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (Node candidate : level) {
        if (contains(candidate, node)) {
          level = candidate.inside;
          deeper = true;
          break;
        }
      }
    }
    level.add(node);
  }

  private boolean contains(Node outer, Node inner) {
    spend(1);
    if (!outer.box.contains(inner.box)) {
      return false;
    }
    int step = Math.max(1, inner.ring.length / PROBES);
    int in = 0;
    int out = 0;
    for (int i = 0; i < inner.ring.length - 1; i += step) {
      switch (locate(inner.ring[i], outer)) {
        case Location.INTERIOR -> in++;
        case Location.EXTERIOR -> out++;
        default -> { }
      }
    }
    if (in + out > 0) {
      return in > out;
    }
    if (Arrays.equals(outer.ring, inner.ring) || outer.box.equals(inner.box)
        && Math.abs(outer.signedArea) == Math.abs(inner.signedArea)) {
      return false; // the same ring twice: two shells that overlap, for the repair to settle
    }
    spend(inner.ring.length);
    Coordinate interior = factory.createPolygon(inner.ring).getInteriorPoint().getCoordinate();
    return interior != null && locate(interior, outer) == Location.INTERIOR;
  }

  private int locate(Coordinate point, Node outer) {
    spend(outer.ring.length);
    return RayCrossingCounter.locatePointInRing(point, outer.ring);
  }

  private void spend(long edges) {
    visited += edges;
    if (visited > BUDGET) {
      throw new FaultException(Fault.of(GeoFault.GEOMETRY_TOO_COMPLEX,
          "too many rings lie inside each other to sort them out", place));
    }
  }

  /** Walks the nesting without recursion: a file may nest rings a million deep. */
  private void collect(List<Node> roots, boolean clockwiseShells, List<Polygon> polygons, boolean[] wrong) {
    List<Node> shells = new ArrayList<>(roots);
    for (int i = 0; i < shells.size(); i++) {
      Node shell = shells.get(i);
      wrong[0] |= runsClockwise(shell) != clockwiseShells;
      LinearRing[] holes = new LinearRing[shell.inside.size()];
      shell.inside.sort(Comparator.comparingInt(n -> n.order));
      for (int h = 0; h < holes.length; h++) {
        Node hole = shell.inside.get(h);
        wrong[0] |= runsClockwise(hole) == clockwiseShells;
        holes[h] = factory.createLinearRing(hole.ring);
        shells.addAll(hole.inside);
      }
      polygons.add(factory.createPolygon(factory.createLinearRing(shell.ring), holes));
    }
    // Shells in the order of the file, not of their size.
    List<Node> order = new ArrayList<>(shells);
    List<Polygon> sorted = new ArrayList<>(polygons);
    Integer[] index = new Integer[order.size()];
    Arrays.setAll(index, i -> i);
    Arrays.sort(index, Comparator.comparingInt(i -> order.get(i).order));
    polygons.clear();
    for (int i : index) {
      polygons.add(sorted.get(i));
    }
  }

  private static boolean runsClockwise(Node node) {
    return node.signedArea > 0; // JTS: positive = clockwise
  }
}
