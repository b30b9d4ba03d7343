package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.List;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import lanxian.geo.LocalPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Class 1 of a navigable river: in a wide one, from the intake's bank to the edge of the fairway. */
final class Fairway {
  private static final String ROLE = "fairway";

  private Fairway() {}

  static InputRole role() {
    return InputRole.of(ROLE, InputRole.Shape.POLYGON, 0, 50, "航道范围；通航且河道较宽时必需",
        "The fairway; needed where a navigable river is wide");
  }

  /** The water between intakes and fairway; all of it, the same object, where the channel is not that wide. */
  static Geometry intakeSide(Work work, Geometry axis, Geometry water) {
    double least = work.legal("river_navigable_width");
    double width = EllipsoidalArea.m2(water) / EllipsoidalLength.m(axis.union());
    String told = "the channel is " + Math.round(width) + " m wide on average";
    if (width < least) {
      work.note("NAVIGABLE", told + ", less than " + Numbers.text(least) + " m: class 1 has all of its width");
      return water;
    }
    if (work.features(ROLE).isEmpty()) {
      work.missingInput(ROLE, told + "; class 1 goes to the edge of the fairway");
      return water;
    }
    List<Geometry> sides = new ArrayList<>();
    Geometry beside = Overlays.without(water, Overlays.drawn(work.features(ROLE)));
    for (InputFeature intake : work.features("intake")) {
      for (Coordinate place : intake.geometry().getCoordinates()) {
        nearest(beside, beside.getFactory().createPoint(place), sides);
      }
    }
    work.note("NAVIGABLE", told + ": class 1 goes from the intake's side to the edge of the fairway");
    return Overlays.union(sides);
  }

  private static void nearest(Geometry parts, Geometry place, List<Geometry> found) {
    LocalPlane plane = LocalPlane.around(place);
    double least = Double.POSITIVE_INFINITY;
    Geometry nearest = null;
    for (int i = 0; i < parts.getNumGeometries(); i++) {
      double distance = plane.metres(parts.getGeometryN(i)).distance(plane.metres(place));
      if (distance < least) {
        least = distance;
        nearest = parts.getGeometryN(i);
      }
    }
    if (nearest != null) {
      found.add(nearest);
    }
  }

  /** That water with the land beside it, between the ends of the axis. */
  static Geometry withLand(RiverBed bed, Geometry axis, Geometry water, Geometry side, double depthM) {
    Geometry strip = Overlays.beside(axis, bed.halfWidthM() + depthM);
    return Overlays.union(side, Overlays.without(Overlays.common(Overlays.within(side, depthM), strip), water));
  }
}
