package lanxian.sample;

import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** water_quality_unit, special_discharge_limit, hydropower_restricted_basin and water_works_zone. */
final class BasinLayers {
  /** Basins that the plan's section （十六） names for special discharge limits. */
  private static final List<String> SPECIAL = List.of("TOUTUN", "MANAS");
  private static final List<String> NITROGEN = List.of("SANTUN", "HUTUBI", "TAXI", "SANGONG");
  private static final double DAM_PLACE = 0.28;

  private final World world;

  BasinLayers(World world) {
    this.world = world;
  }

  List<Zone> units() {
    List<Zone> zones = new ArrayList<>();
    for (Facts.County county : world.facts.counties()) {
      for (Tsv.Row row : Basins.rows(county.code())) {
        int number = (int) row.number("no");
        Geometry shape = world.basins.unit(county.code(), number);
        if (row.text("class").equals("NOT_ATTAINED")) {
          zones.add(unit(county, row, "ATTAINED", "-before", "2017-12-31", row.text("from")).at(shape));
          if (row.date("to") != null) {
            zones.add(unit(county, row, "ATTAINED", "-after", row.text("to"), null).at(shape));
          }
        }
        zones.add(unit(county, row, row.text("class"), "", row.text("from"),
            row.text("to").isEmpty() ? null : row.text("to")).with("pollutants", row.list("pollutants")).at(shape));
      }
    }
    return zones;
  }

  private static ZoneBuilder unit(Facts.County county, Tsv.Row row, String zoneClass, String suffix, String from,
      String to) {
    return ZoneBuilder.zone("water_quality_unit", zoneClass, "wq-" + county.code() + "-" + row.text("no") + suffix)
        .name(county.name() + "控制单元" + row.text("no")).county(county.code()).valid(from, to).accuracyM(100)
        .with("unit_code", "SY" + county.code() + row.text("no")).remark("达标情况为演示而设，不代表实测水质");
  }

  List<Zone> specialLimits() {
    List<Zone> zones = new ArrayList<>();
    SPECIAL.forEach(river -> zones.add(limit(river, "SPECIAL_LIMIT", "流域水污染物特别排放限值区").at(world.basins.basin(river))));
    NITROGEN.forEach(river -> zones.add(limit(river, "TN_CONTROL", "流域总氮排放控制区").with("pollutants", List.of("TN"))
        .at(world.basins.basin(river))));
    return zones;
  }

  private ZoneBuilder limit(String river, String zoneClass, String name) {
    Facts.River facts = world.courses.course(river).river();
    return ZoneBuilder.zone("special_discharge_limit", zoneClass, "sd-" + river.toLowerCase(Locale.ROOT))
        .name(facts.name() + name).county(facts.county()).valid("2020-12-31", null).accuracyM(100)
        .with("river", facts.name());
  }

  List<Zone> hydropowerBasins() {
    return world.courses.mainstems().stream().map(course -> ZoneBuilder
        .zone("hydropower_restricted_basin", null, "hp-" + course.river().zoneClass().toLowerCase(Locale.ROOT))
        .name(course.river().name() + "流域（限制新建水电）").county(course.county()).valid("2016-07-27", null).accuracyM(100)
        .with("river", course.river().name()).at(world.basins.basin(course.river().zoneClass()))).toList();
  }

  /** A made-up dam on each mainstem. */
  List<Zone> works() {
    List<Zone> zones = new ArrayList<>();
    double management = world.facts.parameter("works.dam_management");
    double protection = world.facts.parameter("works.dam_protection");
    for (Courses.Course course : world.courses.mainstems()) {
      String id = "ww-" + course.river().zoneClass().toLowerCase(Locale.ROOT);
      Geometry axis = damAxis(course);
      List<Geometry> parts = Mosaic.of(List.of(
          ring(course, axis, management, id), ring(course, axis, management + protection, id + " outer")));
      zones.add(dam(course, "MANAGEMENT", id + "-m", "管理范围", "works.dam_management").at(parts.get(0)));
      zones.add(dam(course, "PROTECTION", id + "-p", "保护范围", "works.dam_protection").at(parts.get(1)));
    }
    return zones;
  }

  private static Geometry damAxis(Courses.Course course) {
    Coordinate at = course.at(DAM_PLACE);
    Coordinate along = course.direction(DAM_PLACE);
    double half = 180 + 60 * sin(at.x) * cos(at.y);
    return Shapes.PLAIN.createLineString(new Coordinate[] {
        new Coordinate(at.x - along.y * half, at.y + along.x * half),
        new Coordinate(at.x + along.y * half, at.y - along.x * half)});
  }

  private Geometry ring(Courses.Course course, Geometry axis, double metres, String key) {
    Geometry around = Shapes.roughened(Topology.largest(axis.buffer(metres)), new Wiggle(60, 0.1, 14), key);
    return Topology.largest(world.cells.clip(course.plane().lonLat(around), course.county()));
  }

  private ZoneBuilder dam(Courses.Course course, String zoneClass, String id, String name, String parameter) {
    return ZoneBuilder.zone("water_works_zone", zoneClass, id).name(course.river().name() + "示意水库大坝" + name)
        .county(course.county()).valid("2017-06-30", null).accuracyM(5).with("river", course.river().name())
        .with("works_type", "大坝").with("works_grade", "中型").with("parameters_verified", false)
        .with("parameter_source", world.facts.parameterSource(parameter)).remark("工程位置为示意 made-up works");
  }
}
