package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.List;
import lanxian.geo.RightHand;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * A project that is an area, cut along the boundary of a zone. Only the zone's edges around the project take part, so
 * that the cost does not depend on how large the zone is: they and the project's edges are noded and made into faces
 * ({@link PlainCut} where that is plain), and each face lies in the zone or outside as a whole.
 *
 * @param inside what of the project lies in the zone
 * @param outside the parts that do not
 */
record ProjectCut(Geometry inside, List<Polygon> outside) {

  static ProjectCut of(Footprint project, ZoneShape zone) {
    GeometryFactory factory = project.geometry().getFactory();
    List<Polygon> inside = new ArrayList<>();
    List<Polygon> outside = new ArrayList<>();
    for (Polygon face : faces(project, zone)) {
      (zone.locate(InnerPlace.of(face)) == Location.EXTERIOR ? outside : inside).add(face);
    }
    Geometry all = inside.size() == 1 ? inside.get(0) : factory.createMultiPolygon(inside.toArray(Polygon[]::new));
    // faces start anywhere, the polygonizer's where a hash puts it: a replay must come out the same
    return new ProjectCut(RightHand.of(all.norm()), outside);
  }

  private static List<Polygon> faces(Footprint project, ZoneShape zone) {
    List<Polygon> plain =
        project.geometry() instanceof Polygon parcel ? PlainCut.faces(parcel, edges(project, zone)) : null;
    return plain == null ? polygonized(project, zone.edgesIn(project.envelope())) : plain;
  }

  /** The zone's edges around the project, and maybe others near it. */
  static List<LineSegment> edges(Footprint project, ZoneShape zone) {
    List<LineSegment> edges = new ArrayList<>();
    zone.cells().edgesIn(project.envelope(), (x1, y1, x2, y2) ->
        edges.add(new LineSegment(new CoordinateXY(x1, y1), new CoordinateXY(x2, y2))));
    return edges;
  }

  /** The faces whatever the boundary does. */
  static List<Polygon> polygonized(Footprint project, MultiLineString edges) {
    Polygonizer polygonizer = new Polygonizer();
    new CutLines(project.geometry(), edges).noded().forEach(polygonizer::add);
    IndexedPointInAreaLocator ground = new IndexedPointInAreaLocator(project.geometry());
    List<Polygon> faces = new ArrayList<>();
    for (Object found : polygonizer.getPolygons()) {
      Polygon face = (Polygon) found;
      if (ground.locate(InnerPlace.of(face)) != Location.EXTERIOR) {
        faces.add(face);
      }
    }
    return faces;
  }
}
