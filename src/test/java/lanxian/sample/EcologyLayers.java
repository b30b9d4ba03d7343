package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** nature_reserve, scenic_area, ecological_redline, wetland and water_conservation_forest. */
final class EcologyLayers {
  private static final String DESERT = "东部荒漠示意自然保护区";
  private static final String MOUNTAIN = "天池示意自然保护区";
  /** First day of the revised 自然保护区条例 with two zones instead of three. */
  private static final String TWO_ZONES = "2026-03-15";

  private final World world;

  EcologyLayers(World world) {
    this.world = world;
  }

  List<Zone> natureReserves() {
    ProtectedAreas areas = world.protectedAreas;
    return List.of(
        reserve("CORE", "nr-mountain-core", MOUNTAIN + "核心保护区", "652302", TWO_ZONES, null).at(areas.mountainCore),
        reserve("GENERAL", "nr-mountain-general", MOUNTAIN + "一般控制区", "652302", TWO_ZONES, null)
            .at(areas.mountainGeneral),
        reserve("OLD_CORE", "nr-mountain-old-core", MOUNTAIN + "核心区", "652302", "2005-01-01", TWO_ZONES)
            .at(areas.mountainCore),
        reserve("OLD_EXPERIMENT", "nr-mountain-old-experiment", MOUNTAIN + "实验区", "652302", "2005-01-01", TWO_ZONES)
            .at(areas.mountainGeneral),
        reserve("OLD_CORE", "nr-desert-old-core", DESERT + "核心区", "652325", "2010-01-01", TWO_ZONES)
            .at(areas.desertCore),
        reserve("OLD_BUFFER", "nr-desert-old-buffer", DESERT + "缓冲区", "652325", "2010-01-01", TWO_ZONES)
            .at(areas.desertBuffer),
        reserve("OLD_EXPERIMENT", "nr-desert-old-experiment", DESERT + "实验区", "652325", "2010-01-01", TWO_ZONES)
            .at(areas.desertExperiment),
        reserve("CORE", "nr-desert-core", DESERT + "核心保护区", "652325", TWO_ZONES, null)
            .supersedes("nr-desert-old-core").at(Topology.union(List.of(areas.desertCore, areas.desertBuffer))),
        reserve("GENERAL", "nr-desert-general", DESERT + "一般控制区", "652325", TWO_ZONES, null)
            .supersedes("nr-desert-old-experiment").at(areas.desertExperiment),
        reserve("OLD_EXPERIMENT", "nr-steppe-old-experiment", "荒漠草原示意自然保护区实验区", "652327", "2012-01-01", null)
            .remark("旧分区尚未转换").at(areas.steppeExperiment));
  }

  private static ZoneBuilder reserve(String zoneClass, String id, String name, String county, String from, String to) {
    return ZoneBuilder.zone("nature_reserve", zoneClass, id).name(name).county(county).valid(from, to).accuracyM(30);
  }

  List<Zone> scenicAreas() {
    return List.of(
        scenic("CORE", "天山天池风景名胜区核心景区").at(world.protectedAreas.scenicCore),
        scenic("OTHER", "天山天池风景名胜区其他区域").at(world.protectedAreas.scenicOther));
  }

  private static ZoneBuilder scenic(String zoneClass, String name) {
    return ZoneBuilder.zone("scenic_area", zoneClass, "sa-tianchi-" + zoneClass.toLowerCase(Locale.ROOT))
        .name(name).county("652302").valid("2016-01-01", null).accuracyM(30);
  }

  /** Reserve cores, and headwaters along the upper course of each mainstem. */
  List<Zone> redlines() {
    List<Geometry> shapes = new ArrayList<>();
    shapes.add(world.protectedAreas.mountainCore);
    shapes.add(Topology.union(List.of(world.protectedAreas.desertCore, world.protectedAreas.desertBuffer)));
    for (Courses.Course course : world.courses.mainstems()) {
      Coordinate centre = course.at(0.13);
      Coordinate along = course.direction(0.13);
      double turn = StrictMath.toDegrees(StrictMath.atan2(along.y, along.x));
      double reach = 0.11 * course.line().getLength();
      shapes.add(world.cells.clip(course.plane().lonLat(Shapes.blob(centre, reach + 2500, 0.45 * reach + 1800, turn,
          0.17, "headwaters " + course.river().zoneClass())), course.county()));
    }
    List<Geometry> apart = Mosaic.of(shapes);
    List<Zone> zones = new ArrayList<>();
    zones.add(redline("NATURE_RESERVE_CORE", "rl-mountain-core", MOUNTAIN + "核心保护区生态保护红线", "652302")
        .with("protected_area_name", MOUNTAIN).at(apart.get(0)));
    zones.add(redline("NATURE_RESERVE_CORE", "rl-desert-core", DESERT + "核心保护区生态保护红线", "652325")
        .with("protected_area_name", DESERT).at(apart.get(1)));
    for (int i = 0; i < world.courses.mainstems().size(); i++) {
      Courses.Course course = world.courses.mainstems().get(i);
      zones.add(redline("OTHER", "rl-" + course.river().zoneClass().toLowerCase(Locale.ROOT),
          course.river().name() + "源区水源涵养生态保护红线", course.county()).at(Topology.largest(apart.get(i + 2))));
    }
    return zones;
  }

  private static ZoneBuilder redline(String zoneClass, String id, String name, String county) {
    return ZoneBuilder.zone("ecological_redline", zoneClass, id).name(name).county(county)
        .valid("2022-11-01", null).accuracyM(30);
  }

  /** Wetlands beside the mainstems, some with islands. */
  List<Zone> wetlands() {
    List<Zone> zones = new ArrayList<>();
    for (Courses.Course course : world.courses.mainstems()) {
      for (int i = 0; i < 3; i++) {
        String id = "wl-" + course.river().zoneClass().toLowerCase(Locale.ROOT) + "-" + (i + 1);
        String zoneClass = i == 2 && zones.size() < 6 ? "NATIONAL" : i == 1 ? "PROVINCIAL" : "GENERAL";
        zones.add(ZoneBuilder.zone("wetland", zoneClass, id)
            .name(course.river().name() + "示意湿地" + (i + 1)).county(course.county()).valid("2022-06-01", null)
            .accuracyM(15).remark("级别为示意").at(wetland(course, 0.4 + 0.27 * i, id)));
      }
    }
    return zones;
  }

  private Geometry wetland(Courses.Course course, double share, String key) {
    Prng random = new Prng(key);
    Coordinate at = course.at(share);
    Coordinate along = course.direction(share);
    double side = random.between(-500, 500);
    Coordinate centre = new Coordinate(at.x - along.y * side, at.y + along.x * side);
    double length = random.between(450, 1300);
    double turn = StrictMath.toDegrees(StrictMath.atan2(along.y, along.x));
    Geometry outline = Shapes.blob(centre, length, 0.45 * length, turn, 0.22, key);
    Geometry island = Shapes.blob(new Coordinate(centre.x + 0.2 * length * along.x, centre.y + 0.2 * length * along.y),
        0.14 * length, 0.08 * length, turn, 0.15, key + " island");
    return Topology.largest(world.cells.clip(course.plane().lonLat(outline.difference(island)), course.county()));
  }

  /** Forests on the mountain side of three eastern counties, with clearings. */
  List<Zone> forests() {
    return Tsv.read("forests.tsv").rows().stream().map(row -> {
      Facts.County county = world.facts.county(row.text("county"));
      String id = "wf-" + row.text("id");
      Plane plane = Plane.around(row.number("lon"));
      Coordinate centre = plane.metres(row.number("lon"), row.number("lat"));
      Geometry wood = Shapes.blob(centre, row.number("half_length_m"), row.number("half_width_m"), row.number("turn"),
          0.2, id);
      Geometry clearing =
          Shapes.blob(new Coordinate(centre.x + 600, centre.y - 200), 420, 260, 40, 0.15, id + " clear");
      return ZoneBuilder.zone("water_conservation_forest", null, id)
          .name(county.name() + "示意水源涵养林" + row.text("id")).county(county.code()).valid("2018-01-01", null)
          .accuracyM(25).at(Topology.largest(world.cells.clip(plane.lonLat(wood.difference(clearing)), county.code())));
    }).toList();
  }
}
