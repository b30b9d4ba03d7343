package lanxian.siting.overlap;

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
  private double depthM;

  private Depth(ZoneShape zone) {
    this.zone = zone;
  }

  /** Metres, ≥ 0. */
  static double m(Footprint project, ZoneShape zone, Geometry overlap) {
    Depth depth = new Depth(zone);
    depth.within(overlap);
    for (Coordinate vertex : project.geometry().getCoordinates()) {
      depth.at(vertex);
    }
    return depth.depthM;
  }

  private void within(Geometry overlap) {
    for (int i = 0; !overlap.isEmpty() && i < overlap.getNumGeometries(); i++) {
      Geometry part = overlap.getGeometryN(i);
      if (part instanceof Polygon) {
        at(part.getInteriorPoint().getCoordinate());
      } else if (part instanceof LineString line) {
        at(new LengthIndexedLine(line).extractPoint(line.getLength() / 2));
      } else if (part != overlap) {
        within(part);
      }
    }
  }

  private void at(Coordinate point) {
    if (zone.locate(point) == Location.INTERIOR) {
      depthM = Math.max(depthM, zone.edgeDistanceM(zone.geometry().getFactory().createPoint(point)));
    }
  }
}
