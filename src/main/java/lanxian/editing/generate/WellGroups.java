package lanxian.editing.generate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lanxian.geo.Geodesics;
import lanxian.geo.LocalPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Wells that are linked by their spacing. */
final class WellGroups {
  /** Places are not known better: wells exactly at the spacing are linked, however the distance is rounded. */
  private static final double ROUNDING_M = 0.001;

  private WellGroups() {}

  /** Groups in which each well is linked to another at most {@code spacingM} away; a well far from all is one by itself. */
  static List<List<Coordinate>> of(List<Coordinate> wells, double spacingM) {
    List<Coordinate> left = new ArrayList<>(wells);
    List<List<Coordinate>> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Coordinate> group = new ArrayList<>();
      Deque<Coordinate> next = new ArrayDeque<>(List.of(left.remove(0)));
      while (!next.isEmpty()) {
        Coordinate well = next.remove();
        group.add(well);
        List<Coordinate> near =
            left.stream().filter(other -> Geodesics.distanceM(well, other) <= spacingM + ROUNDING_M).toList();
        left.removeAll(near);
        next.addAll(near);
      }
      groups.add(group);
    }
    return groups;
  }

  /** Convex hull, its edges straight in a plane about the wells: a polygon, or a line of wells in a row. */
  static Geometry hull(List<Coordinate> wells) {
    Geometry points = new GeometryFactory().createMultiPointFromCoords(wells.toArray(Coordinate[]::new));
    LocalPlane plane = LocalPlane.around(points);
    return plane.lonLat(plane.metres(points).convexHull());
  }
}
