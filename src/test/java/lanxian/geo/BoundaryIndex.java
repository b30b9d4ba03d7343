package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.ItemDistance;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A zone made ready for many distances by an index of all its edges: what the search through cells is held against. Coordinates are EPSG:4490, edges straight in longitude/latitude, distances
 * geodesic on CGCS2000 and exact to 1 mm. Immutable and safe for use by several threads.
 */
public final class BoundaryIndex {
  /** Lets one plane serve projects some 50 km north or south of the zone. */
  private static final double REACH_DEGREES = 0.5;

  private final Geometry zone;
  private final PreparedGeometry prepared;
  private final PointOnGeometryLocator locator;
  private final ShorteningPlane plane;
  private final STRtree edges;

  /**
   * @param zone valid geometry of any type, not empty
   */
  public BoundaryIndex(Geometry zone) {
    if (zone.isEmpty()) {
      throw new IllegalArgumentException("an empty geometry is not at any distance");
    }
    this.zone = zone;
    this.prepared = PreparedGeometryFactory.prepare(zone);
    this.locator = zone.getDimension() == 2 ? new IndexedPointInAreaLocator(zone) : null;
    Envelope reach = zone.getEnvelopeInternal();
    reach.expandBy(REACH_DEGREES);
    this.plane = ShorteningPlane.around(reach);
    this.edges = tree(zone, plane);
  }

  /** Shortest distance in metres; 0 where they touch or overlap. */
  public double distanceM(Geometry other) {
    return prepared.intersects(other) ? 0 : edgeDistanceM(other);
  }

  /**
   * Distance from the project to the zone's boundary in metres: positive outside; 0 where they only touch; negative
   * where the project reaches inside, and then as deep as the deepest of these points lies from the boundary: the
   * project's vertices inside the zone, and one point within each part of the overlap (the middle of its widest
   * section, or half-way along a line). A lower bound of the true depth that is exact for points. A zone without area
   * has no inside.
   */
  public double signedM(Geometry project) {
    return prepared.intersects(project) ? -depthM(project, overlaps(project)) : edgeDistanceM(project);
  }

  /**
   * The same for a caller who has the overlap already.
   *
   * @param overlap what the project and the zone share; may be empty
   */
  public double signedM(Geometry project, Geometry overlap) {
    return prepared.intersects(project) ? -depthM(project, List.of(overlap)) : edgeDistanceM(project);
  }

  private List<Geometry> overlaps(Geometry project) {
    List<Geometry> overlaps = new ArrayList<>();
    for (int i = 0; locator != null && project.getDimension() > 0 && i < project.getNumGeometries(); i++) {
      Geometry part = project.getGeometryN(i);
      if (part == project) {
        overlaps.add(OverlayNGRobust.overlay(part, zone, OverlayNG.INTERSECTION));
      } else {
        overlaps.addAll(overlaps(part));
      }
    }
    return overlaps;
  }

  private double depthM(Geometry project, List<Geometry> overlaps) {
    double depth = 0;
    if (locator != null) {
      for (Coordinate vertex : project.getCoordinates()) {
        depth = Math.max(depth, depthM(vertex));
      }
      for (Geometry overlap : overlaps) {
        depth = Math.max(depth, depthWithinM(overlap));
      }
    }
    // not the negative zero
    return depth == 0 ? -0.0 : depth;
  }

  private double depthWithinM(Geometry overlap) {
    double depth = 0;
    for (int i = 0; !overlap.isEmpty() && i < overlap.getNumGeometries(); i++) {
      Geometry part = overlap.getGeometryN(i);
      if (part instanceof Polygon) {
        depth = Math.max(depth, depthM(part.getInteriorPoint().getCoordinate()));
      } else if (part instanceof LineString line) {
        depth = Math.max(depth, depthM(new LengthIndexedLine(line).extractPoint(line.getLength() / 2)));
      } else if (part != overlap) {
        depth = Math.max(depth, depthWithinM(part));
      }
    }
    return depth;
  }

  /** How far a point lies inside, 0 if it does not. */
  private double depthM(Coordinate point) {
    return locator.locate(point) == Location.INTERIOR ? edgeDistanceM(zone.getFactory().createPoint(point)) : 0;
  }

  private double edgeDistanceM(Geometry other) {
    Envelope both = zone.getEnvelopeInternal();
    both.expandToInclude(other.getEnvelopeInternal());
    if (plane.covers(both)) {
      return new Nearest().search(edges, tree(other, plane));
    }
    ShorteningPlane wider = ShorteningPlane.around(both);
    return new Nearest().search(tree(zone, wider), tree(other, wider));
  }

  private static STRtree tree(Geometry geometry, ShorteningPlane plane) {
    List<Edge> all = Edge.of(geometry);
    STRtree tree = new STRtree();
    all.forEach(edge -> tree.insert(plane.box(edge), edge));
    tree.build();
    return tree;
  }

  /** One search; what it has found so far spares the exact distance of edges that cannot beat it. */
  private static final class Nearest {
    private double best = Double.POSITIVE_INFINITY;

    double search(STRtree a, STRtree b) {
      ItemDistance distance = (one, other) -> {
        double metres = EdgeDistance.m((Edge) one.getItem(), (Edge) other.getItem(), best);
        best = Math.min(best, metres);
        return metres;
      };
      a.nearestNeighbour(b, distance);
      return best;
    }
  }
}
