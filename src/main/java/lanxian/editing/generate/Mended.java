package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.List;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * An area without slivers: gaps between parts that were drawn not quite alike are filled, specks left out.
 *
 * @param gaps number of holes that were filled
 * @param specks number of parts that were left out
 * @param changedM2 area of all of them
 */
record Mended(Geometry geometry, int gaps, int specks, double changedM2) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** @param widthM holes and parts whose area is no more than that of a strip so wide and half as long as their outline */
  static Mended of(Geometry area, double widthM) {
    List<Polygon> kept = new ArrayList<>();
    int gaps = 0;
    int specks = 0;
    double changed = 0;
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon part = (Polygon) area.getGeometryN(i);
      if (isSliver(part, widthM)) {
        specks++;
        changed += EllipsoidalArea.m2(part);
        continue;
      }
      List<LinearRing> holes = new ArrayList<>();
      for (int j = 0; j < part.getNumInteriorRing(); j++) {
        Polygon hole = FACTORY.createPolygon(part.getInteriorRingN(j));
        if (isSliver(hole, widthM)) {
          gaps++;
          changed += EllipsoidalArea.m2(hole);
        } else {
          holes.add(part.getInteriorRingN(j));
        }
      }
      kept.add(FACTORY.createPolygon(part.getExteriorRing(), holes.toArray(LinearRing[]::new)));
    }
    return new Mended(Overlays.areas(FACTORY.createMultiPolygon(kept.toArray(Polygon[]::new))), gaps, specks, changed);
  }

  private static boolean isSliver(Polygon polygon, double widthM) {
    return 2 * EllipsoidalArea.m2(polygon) <= widthM * EllipsoidalLength.m(polygon);
  }
}
