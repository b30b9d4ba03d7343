package lanxian.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The illustrative cells of the counties: a mosaic in two separated parts. */
final class Cells {
  private static final double STEP_M = 900;
  private static final double SHARE = 0.16;

  private final Map<String, Polygon> byCounty = new LinkedHashMap<>();

  Cells(Facts facts) {
    List<Geometry> lines = new ArrayList<>();
    for (Tsv.Row border : Tsv.read("borders.tsv").rows()) {
      lines.add(line(border));
    }
    List<Polygon> faces = Mosaic.faces(lines);
    if (faces.size() != facts.counties().size()) {
      throw new IllegalStateException(faces.size() + " cells for " + facts.counties().size() + " counties");
    }
    for (Facts.County county : facts.counties()) {
      byCounty.put(county.code(), faces.stream()
          .filter(face -> SimplePointInAreaLocator.locate(county.seat(), face) == Location.INTERIOR)
          .findFirst().orElseThrow());
    }
  }

  private static LineString line(Tsv.Row border) {
    List<Coordinate> points = border.coordinates("points");
    Plane plane = Plane.around(points.get(points.size() / 2).x);
    LineString wiggly = new Wiggle(STEP_M, SHARE, border.number("cap_m"))
        .line(points.stream().map(plane::metres).toList(), "border " + border.text("id"));
    Coordinate[] coordinates = plane.lonLat(wiggly).getCoordinates();
    // ends meet those of other lines, whatever plane those were drawn in
    coordinates[0] = Topology.snap(points.get(0));
    coordinates[coordinates.length - 1] = Topology.snap(points.get(points.size() - 1));
    return Topology.FACTORY.createLineString(coordinates);
  }

  Polygon cell(String county) {
    return byCounty.get(county);
  }

  Map<String, Polygon> all() {
    return byCounty;
  }

  /** Code of the county that a place lies in; null outside the prefecture. */
  String countyAt(Coordinate place) {
    return byCounty.entrySet().stream()
        .filter(cell -> SimplePointInAreaLocator.locate(place, cell.getValue()) != Location.EXTERIOR)
        .map(Map.Entry::getKey).findFirst().orElse(null);
  }

  /** The part of an area that lies in the county's cell. */
  Geometry clip(Geometry area, String county) {
    return Topology.intersection(area, cell(county));
  }
}
