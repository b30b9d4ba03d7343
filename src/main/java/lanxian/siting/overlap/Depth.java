package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.List;
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
  private final List<Coordinate> points = new ArrayList<>();

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

  /** No point is deeper than it is far from the edge nearest to the first: most need no search of their own. */
  private double deepestM() {
    if (points.isEmpty()) {
      return 0;
    }
    EdgeSearch first = search(points.get(0));
    zone.searchEdges(first);
    double deepest = first.bestM();
    double[] edge = first.nearest();
    for (Coordinate point : points.subList(1, points.size())) {
      EdgeSearch search = search(point);
      search.offer(edge[0], edge[1], edge[2], edge[3]);
      if (search.limitM() > deepest && search.bestM() > deepest) {
        zone.searchEdges(search);
        deepest = Math.max(deepest, search.bestM());
      }
    }
    return deepest;
  }

  private EdgeSearch search(Coordinate point) {
    return new EdgeSearch(zone.geometry().getFactory().createPoint(point), Double.POSITIVE_INFINITY);
  }
}
