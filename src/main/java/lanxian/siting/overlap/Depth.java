package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lanxian.geo.EdgeSearch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * How deep a project reaches into a zone: as deep as the deepest of these points lies from the zone's boundary: the
 * project's vertices inside the zone, and one point within each part of the overlap (the middle of its widest section, or
 * half-way along a line). A lower bound of the true depth that is exact for points.
 */
final class Depth {
  private final ZoneShape zone;
  private final Set<Coordinate> points = new LinkedHashSet<>(); // a ring ends where it begins

  private Depth(ZoneShape zone) {
    this.zone = zone;
  }

  /** Metres, ≥ 0. */
  static double m(Footprint project, ZoneShape zone, Geometry overlap) {
    Depth depth = new Depth(zone);
    depth.within(overlap);
    for (Coordinate vertex : project.geometry().getCoordinates()) {
      depth.add(vertex);
    }
    return depth.deepestM();
  }

  private void within(Geometry overlap) {
    for (int i = 0; !overlap.isEmpty() && i < overlap.getNumGeometries(); i++) {
      Geometry part = overlap.getGeometryN(i);
      if (part instanceof Polygon) {
        add(part.getInteriorPoint().getCoordinate());
      } else if (part instanceof LineString line) {
        add(new LengthIndexedLine(line).extractPoint(line.getLength() / 2));
      } else if (part != overlap) {
        within(part);
      }
    }
  }

  private void add(Coordinate point) {
    if (zone.locate(point) == Location.INTERIOR) {
      points.add(point);
    }
  }

  /**
   * No point is deeper than it is far from an edge that is known to be nearest to another. Those that seem deepest so come
   * first, and most of the others need no search of their own.
   */
  private double deepestM() {
    if (points.isEmpty()) {
      return 0;
    }
    List<EdgeSearch> searches = new ArrayList<>(points.size());
    EdgeSearch.Subject.ofPoints(points).forEach(point -> searches.add(new EdgeSearch(point, Double.POSITIVE_INFINITY)));
    List<EdgeSearch> others = searches.subList(1, searches.size());
    double deepest = sound(searches.get(0), 0, others);
    others.sort(Comparator.comparingDouble(EdgeSearch::limitM).reversed());
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).limitM() > deepest) {
        deepest = Math.max(deepest, sound(others.get(i), deepest, others.subList(i + 1, others.size())));
      }
    }
    return deepest;
  }

  /**
   * How deep a point is, or 0 if it is not deeper than {@code floorM}; tells those that come later, and may be deeper, of the
   * edge that is nearest to it.
   */
  private double sound(EdgeSearch search, double floorM, List<EdgeSearch> later) {
    zone.searchEdges(search, floorM);
    if (search.limitM() <= floorM) {
      return 0;
    }
    double depthM = search.bestM();
    double[] edge = search.nearest();
    for (EdgeSearch other : later) {
      if (other.limitM() > Math.max(depthM, floorM)) {
        other.offer(edge[0], edge[1], edge[2], edge[3]);
      }
    }
    return depthM;
  }
}
