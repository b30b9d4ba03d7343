package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.List;
import lanxian.geo.RightHand;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * A project that is an area, cut along the boundary of a zone. Only the zone's edges around the project take part, so
 * that the cost does not depend on how large the zone is: they and the project's edges are noded and made into faces, and
 * each face lies in the zone or outside as a whole.
 *
 * @param inside what of the project lies in the zone
 * @param outside the parts that do not
 */
record ProjectCut(Geometry inside, List<Polygon> outside) {

  static ProjectCut of(Footprint project, ZoneShape zone) {
    GeometryFactory factory = project.geometry().getFactory();
    Polygonizer polygonizer = new Polygonizer();
    new CutLines(project.geometry(), zone.edgesIn(project.envelope())).noded().forEach(polygonizer::add);
    IndexedPointInAreaLocator ground = new IndexedPointInAreaLocator(project.geometry());
    List<Polygon> inside = new ArrayList<>();
    List<Polygon> outside = new ArrayList<>();
    for (Object found : polygonizer.getPolygons()) {
      Polygon face = (Polygon) found;
      Coordinate place = InnerPlace.of(face);
      if (ground.locate(place) != Location.EXTERIOR) {
        (zone.locate(place) == Location.EXTERIOR ? outside : inside).add(face);
      }
    }
    Geometry all = inside.size() == 1 ? inside.get(0) : factory.createMultiPolygon(inside.toArray(Polygon[]::new));
    // the polygonizer starts a ring where a hash puts it: a replay must come out the same
    return new ProjectCut(RightHand.of(all.norm()), outside);
  }
}
