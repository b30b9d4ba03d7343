package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;

/** river_corridor and river_lake_management along the eight mainstems. */
final class RiverLayers {
  private static final double[] HALF_WIDTHS_M = {32, 55, 85, 120, 95, 60};
  private static final double[] CUTS = {0.34, 0.67};
  private static final String[] REACHES = {"上游段", "中游段", "下游段"};
  private static final double CUT_REACH_M = 900;

  private final World world;

  RiverLayers(World world) {
    this.world = world;
  }

  List<Zone> corridors() {
    double width = world.facts.parameter("corridor.screening_width");
    List<Zone> zones = new ArrayList<>();
    for (Courses.Course course : world.courses.mainstems()) {
      Geometry strip = course.plane().lonLat(course.line().buffer(width, 12));
      zones.add(ZoneBuilder.zone("river_corridor", course.river().zoneClass(), "rc-" + id(course))
          .name(course.river().name() + "干流沿岸筛查带").county(course.county()).valid("2016-07-27", null).accuracyM(50)
          .with("river", course.river().name()).with("screening_width_m", width)
          .with("parameter_source", world.facts.parameterSource("corridor.screening_width"))
          .with("parameters_verified", false).remark("筛查宽度 screening width，每侧，非法定宽度")
          .at(Topology.largest(world.cells.clip(strip, course.county()))));
    }
    return zones;
  }

  List<Zone> managementRanges() {
    List<Zone> zones = new ArrayList<>();
    world.courses.mainstems().forEach(course -> zones.addAll(managementRanges(course)));
    return zones;
  }

  private List<Zone> managementRanges(Courses.Course course) {
    double beyond = world.facts.parameter("river.protection_width");
    double[] outer = HALF_WIDTHS_M.clone();
    for (int i = 0; i < outer.length; i++) {
      outer[i] += beyond;
    }
    String key = "management " + id(course);
    Geometry managed = course.plane().lonLat(Topology.largest(Shapes.band(course.line(), HALF_WIDTHS_M, 0.1, key)));
    Geometry both = course.plane().lonLat(Topology.largest(Shapes.band(course.line(), outer, 0.04, key + " outer")));
    List<Geometry> lines = cuts(course);
    lines.add(managed.getBoundary());
    lines.add(both.getBoundary());
    LocationIndexedLine index = new LocationIndexedLine(course.line());
    Map<String, List<Polygon>> pieces = new TreeMap<>();
    for (Polygon face : Mosaic.faces(lines)) {
      Geometry inside = face.getInteriorPoint();
      if (both.contains(inside)) {
        Coordinate place = course.plane().metres(inside.getCoordinate());
        LinearLocation nearest = index.project(place);
        String bank = managed.contains(inside) ? "" : side(course.line(), nearest, place) > 0 ? "左" : "右";
        pieces.computeIfAbsent(reach(course, nearest) + bank, name -> new ArrayList<>()).add(face);
      }
    }
    List<Zone> zones = new ArrayList<>();
    pieces.forEach((name, faces) ->
        zones.add(range(course, name.charAt(0) - '0', name.substring(1), Mosaic.joined(faces))));
    return zones;
  }

  private Zone range(Courses.Course course, int reach, String bank, Geometry shape) {
    boolean management = bank.isEmpty();
    String id = "rm-" + id(course) + "-" + (reach + 1) + (management ? "" : bank.equals("左") ? "-pl" : "-pr");
    return ZoneBuilder.zone("river_lake_management", management ? "MANAGEMENT" : "PROTECTION", id)
        .name(course.river().name() + REACHES[reach] + (management ? "管理范围" : bank + "岸保护范围"))
        .county(course.county()).valid("2018-12-31", null).accuracyM(10).with("river", course.river().name())
        .with("bank", bank).with("flood_return_period", management ? 20.0 : null)
        .with("parameter_source", management ? null : world.facts.parameterSource("river.protection_width"))
        .at(world.cells.clip(shape, course.county()));
  }

  private static int reach(Courses.Course course, LinearLocation location) {
    double along = 0;
    for (int i = 1; i <= location.getSegmentIndex(); i++) {
      along += course.line().getCoordinateN(i - 1).distance(course.line().getCoordinateN(i));
    }
    along += location.getCoordinate(course.line()).distance(course.line().getCoordinateN(location.getSegmentIndex()));
    double share = along / course.line().getLength();
    return share < CUTS[0] ? 0 : share < CUTS[1] ? 1 : 2;
  }

  private static int side(LineString line, LinearLocation nearest, Coordinate place) {
    int segment = Math.min(nearest.getSegmentIndex(), line.getNumPoints() - 2);
    return Orientation.index(line.getCoordinateN(segment), line.getCoordinateN(segment + 1), place);
  }

  /** Lines between the reaches, and the river itself, drawn on beyond both ends, which parts left from right. */
  private static List<Geometry> cuts(Courses.Course course) {
    List<Geometry> cuts = new ArrayList<>();
    for (double share : CUTS) {
      Coordinate at = course.at(share);
      Coordinate along = course.direction(share);
      cuts.add(course.plane().lonLat(Shapes.PLAIN.createLineString(new Coordinate[] {
          new Coordinate(at.x - along.y * CUT_REACH_M, at.y + along.x * CUT_REACH_M),
          new Coordinate(at.x + along.y * CUT_REACH_M, at.y - along.x * CUT_REACH_M)})));
    }
    LineString line = course.line();
    Coordinate[] longer = new Coordinate[line.getNumPoints() + 2];
    System.arraycopy(line.getCoordinates(), 0, longer, 1, line.getNumPoints());
    longer[0] = beyond(line.getCoordinateN(1), line.getCoordinateN(0));
    longer[longer.length - 1] =
        beyond(line.getCoordinateN(line.getNumPoints() - 2), line.getCoordinateN(line.getNumPoints() - 1));
    cuts.add(course.plane().lonLat(Shapes.PLAIN.createLineString(longer)));
    return cuts;
  }

  private static Coordinate beyond(Coordinate from, Coordinate end) {
    double stretch = CUT_REACH_M / from.distance(end);
    return new Coordinate(end.x + (end.x - from.x) * stretch, end.y + (end.y - from.y) * stretch);
  }

  private static String id(Courses.Course course) {
    return course.river().zoneClass().toLowerCase(Locale.ROOT);
  }
}
