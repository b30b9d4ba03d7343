package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Divides an area among places: everything to the nearest one, with wiggly lines between them. */
final class Partition {
  private Partition() {}

  /** One area per place, in their order, sharing borders exactly; together they are the whole area. */
  static List<Geometry> of(Geometry area, List<Coordinate> places, Plane plane, double stepM, String key) {
    List<Coordinate> metres = places.stream().map(plane::metres).toList();
    Geometry whole = plane.metres(area);
    List<Geometry> lines = new ArrayList<>();
    lines.add(area.getBoundary());
    Wiggle wiggle = new Wiggle(stepM, 0.13, 2.5 * stepM);
    for (LineString border : borders(metres, whole.getEnvelopeInternal())) {
      Coordinate start = border.getCoordinateN(0);
      String name = key + " " + Math.round(start.x) + " " + Math.round(start.y);
      lines.add(plane.lonLat(wiggle.line(List.of(border.getCoordinates()), name)));
    }
    List<List<Polygon>> owned = new ArrayList<>();
    places.forEach(place -> owned.add(new ArrayList<>()));
    for (Polygon face : Mosaic.faces(lines)) {
      if (area.contains(face.getInteriorPoint())) {
        owned.get(nearest(metres, plane.metres(face.getInteriorPoint().getCoordinate()))).add(face);
      }
    }
    return owned.stream().map(Mosaic::joined).toList();
  }

  /** Lines between the cells of the Voronoi diagram. */
  private static List<LineString> borders(List<Coordinate> places, Envelope extent) {
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(places);
    Envelope wide = new Envelope(extent);
    places.forEach(wide::expandToInclude);
    wide.expandBy(0.3 * wide.getDiameter());
    builder.setClipEnvelope(wide);
    Geometry cells = builder.getDiagram(Shapes.PLAIN);
    List<Geometry> rings = new ArrayList<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      rings.add(cells.getGeometryN(i).getBoundary());
    }
    LineMerger merger = new LineMerger();
    merger.add(UnaryUnionOp.union(rings));
    List<LineString> borders = new ArrayList<>();
    for (Object line : merger.getMergedLineStrings()) {
      // the lines far out, around the clipped diagram, divide nothing
      if (((LineString) line).getEnvelopeInternal().intersects(extent)) {
        borders.add((LineString) ((LineString) line).norm());
      }
    }
    return borders;
  }

  private static int nearest(List<Coordinate> places, Coordinate place) {
    int nearest = 0;
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).distance(place) < places.get(nearest).distance(place)) {
        nearest = i;
      }
    }
    return nearest;
  }
}
