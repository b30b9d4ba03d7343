package lanxian.tiles.shape;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts what the plain way does not: boundaries that rounding made touch or cross themselves. Slow and hardly ever needed.
 * Each ring is cut side by side after Sutherland and Hodgman (1974), made valid ({@link GeometryFixer}) and rounded to the
 * grid ({@link Mending#SNAP_ROUNDING}).
 */
final class CarefulClip {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final int min;
  private final int max;

  CarefulClip(int min, int max) {
    this.min = min;
    this.max = max;
  }

  void clip(NearRings rings, List<GridPath[]> parts) {
    Geometry area = area(rings, 0);
    for (int i = 1; i < rings.rings && !area.isEmpty(); i++) {
      Geometry hole = area(rings, i);
      if (!hole.isEmpty()) {
        area = OverlayNGRobust.overlay(area, hole, OverlayNG.DIFFERENCE);
      }
    }
    if (!area.isEmpty()) {
      Mending.add(area, parts);
    }
  }

  private Geometry area(NearRings rings, int ring) {
    List<Coordinate> places = new ArrayList<>();
    for (int i = rings.begin(ring); i < rings.ends[ring]; i++) {
      places.add(new CoordinateXY(rings.x[i], rings.y[i]));
    }
    for (int side = 0; side < 4; side++) {
      places = cut(places, side);
    }
    if (places.size() < 3) {
      return FACTORY.createPolygon();
    }
    places.add(places.get(0).copy());
    return GeometryFixer.fix(FACTORY.createPolygon(places.toArray(Coordinate[]::new)));
  }

  private List<Coordinate> cut(List<Coordinate> places, int side) {
    List<Coordinate> kept = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Coordinate a = places.get(i);
      Coordinate b = places.get((i + 1) % places.size());
      double depthA = depth(a, side);
      double depthB = depth(b, side);
      if (depthA >= 0) {
        kept.add(a);
      }
      if (depthA > 0 && depthB < 0 || depthA < 0 && depthB > 0) {
        double share = depthA / (depthA - depthB);
        double across = side < 2 ? a.y + (b.y - a.y) * share : a.x + (b.x - a.x) * share;
        int border = side % 2 == 0 ? min : max;
        kept.add(side < 2 ? new CoordinateXY(border, across) : new CoordinateXY(across, border));
      }
    }
    return kept;
  }

  /** How far inside of a side: left, right, top, bottom. */
  private double depth(Coordinate place, int side) {
    return switch (side) {
      case 0 -> place.x - min;
      case 1 -> max - place.x;
      case 2 -> place.y - min;
      default -> max - place.y;
    };
  }
}
