package lanxian.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Lays overlapping areas side by side so that neighbours have every vertex of their border in common. */
final class Mosaic {
  private Mosaic() {}

  /**
   * The areas without their overlaps: what two of them claim belongs to the earlier one. An area that is wholly taken
   * comes back empty.
   */
  static List<Geometry> of(List<? extends Geometry> areas) {
    List<List<Polygon>> owned = new ArrayList<>();
    areas.forEach(area -> owned.add(new ArrayList<>()));
    List<IndexedPointInAreaLocator> locators =
        areas.stream().map(area -> new IndexedPointInAreaLocator(area)).toList();
    for (Polygon face : faces(areas.stream().map(Geometry::getBoundary).toList())) {
      Coordinate inside = face.getInteriorPoint().getCoordinate();
      for (int i = 0; i < locators.size(); i++) {
        if (locators.get(i).locate(inside) == Location.INTERIOR) {
          owned.get(i).add(face);
          break;
        }
      }
    }
    return owned.stream().map(Mosaic::joined).toList();
  }

  /** The faces that lines enclose, noded on the grid, in an order that only their shapes decide. */
  static List<Polygon> faces(Collection<? extends Geometry> lines) {
    Geometry noded = UnaryUnionNG.union(new ArrayList<Geometry>(lines), Topology.FACTORY, Topology.GRID);
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    List<Polygon> faces = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      faces.add((Polygon) ((Polygon) face).norm());
    }
    Collections.sort(faces);
    return faces;
  }

  /** Faces as one area. */
  static Geometry joined(List<Polygon> faces) {
    return faces.isEmpty() ? Topology.FACTORY.createPolygon()
        : CoverageUnion.union(Topology.FACTORY.createGeometryCollection(faces.toArray(new Geometry[0]))).norm();
  }
}
