package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Cuts an area along lines. */
final class LeveeCut {
  private LeveeCut() {}

  /** The pieces into which lines part an area, always in the same order; lines that end inside part nothing. */
  static List<Polygon> pieces(Geometry area, List<? extends Geometry> lines) {
    List<Geometry> all = new ArrayList<>(lines);
    all.add(area.getBoundary());
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(OverlayNGRobust.union(all, area.getFactory()));
    List<Polygon> pieces = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      Polygon polygon = (Polygon) face;
      if (area.contains(polygon.getInteriorPoint())) {
        polygon.normalize(); // the polygonizer goes through a set: rings begin anywhere
        pieces.add(polygon);
      }
    }
    Collections.sort(pieces);
    return pieces;
  }

  /** Of an area, the pieces on the river's side of levees: those that hold some of its axis. */
  static Geometry riverside(Geometry area, Geometry axis, List<? extends Geometry> levees) {
    return Overlays.union(pieces(area, levees).stream()
        .filter(piece -> piece.intersects(axis) && piece.intersection(axis).getDimension() == 1).toList());
  }
}
