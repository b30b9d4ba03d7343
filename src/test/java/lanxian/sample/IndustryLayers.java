package lanxian.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** industrial_cluster, preferred_development and approval_suspension. */
final class IndustryLayers {
  private static final Map<String, String> SUSPENSIONS = Map.of(
      "PARK_NO_WWTP", "园区未建污水集中处理设施暂停审批", "OUTDATED_CAPACITY", "落后产能未淘汰暂停审批",
      "WATER_QUALITY", "水质不达标区域限批", "WATER_USE_OVER", "取用水总量超控暂停新增取水",
      "WATER_USE_NEAR", "取用水总量接近控制目标限制取水", "POLLUTANT_TOTAL", "重点污染物总量超标暂停审批",
      "ASSESSMENT_FAILED", "年度考核未通过环评限批");

  private final World world;
  private final Map<String, Geometry> clusters = new LinkedHashMap<>();

  IndustryLayers(World world) {
    this.world = world;
    for (Tsv.Row row : Tsv.read("clusters.tsv").rows()) {
      clusters.put(row.text("id"), outline(row));
    }
  }

  private Geometry outline(Tsv.Row row) {
    Plane plane = Plane.around(row.number("lon"));
    Coordinate centre = plane.metres(row.number("lon"), row.number("lat"));
    double length = row.number("half_length_m");
    double width = row.number("half_width_m");
    // the name, not the id, is the key: two versions of a park have one outline
    String key = "cluster " + row.text("name");
    Geometry outline = Shapes.planned(centre, length, width, row.number("turn"), key);
    Geometry corner = Shapes.planned(new Coordinate(centre.x + 0.75 * length, centre.y - 0.65 * width),
        0.3 * length, 0.3 * width, row.number("turn") + 12, key + " corner");
    return Topology.largest(world.cells.clip(plane.lonLat(outline.difference(corner)), row.text("county")));
  }

  List<Zone> clusters() {
    return Tsv.read("clusters.tsv").rows().stream().map(row -> ZoneBuilder
        .zone("industrial_cluster", row.text("class"), "ic-" + row.text("id")).name(row.text("name"))
        .county(row.text("county")).valid(row.date("from"), row.date("to")).accuracyM(20)
        .supersedes(row.text("supersedes").isEmpty() ? null : "ic-" + row.text("supersedes"))
        .with("park_level", level(row.text("class"))).with("leading_industries", row.list("industries"))
        .with("wwtp_built", row.flag("wwtp")).with("online_monitor", row.flag("online"))
        .remark("四至与设施状况均为示意 made up").at(clusters.get(row.text("id")))).toList();
  }

  private static String level(String zoneClass) {
    return switch (zoneClass) {
      case "NATIONAL" -> "国家级";
      case "REGIONAL" -> "自治区级";
      default -> "其他";
    };
  }

  /** The larger parks in force today, with some ground around them. */
  List<Zone> preferredDevelopment() {
    List<Zone> zones = new ArrayList<>();
    for (Tsv.Row row : Tsv.read("clusters.tsv").rows()) {
      if (row.text("class").equals("OTHER") || row.date("to") != null) {
        continue;
      }
      Plane plane = Plane.around(row.number("lon"));
      Geometry wide = Shapes.roughened(
          Topology.largest(plane.metres(clusters.get(row.text("id"))).convexHull().buffer(900)),
          new Wiggle(260, 0.12, 160), "preferred " + row.text("id"));
      zones.add(ZoneBuilder.zone("preferred_development", null, "pd-" + row.text("id"))
          .name(row.text("name") + "周边优化开发区").county(row.text("county")).valid("2016-07-27", null).accuracyM(50)
          .at(world.cells.clip(plane.lonLat(wide), row.text("county"))));
    }
    return zones;
  }

  List<Zone> suspensions() {
    return Tsv.read("suspensions.tsv").rows().stream().map(row -> {
      Facts.County county = world.facts.county(row.text("county"));
      return ZoneBuilder.zone("approval_suspension", row.text("type"), "as-" + row.text("id"))
          .name(county.name() + SUSPENSIONS.get(row.text("type"))).county(county.code())
          .valid(row.date("from"), row.date("to")).accuracyM(0).with("suspension_type", row.text("type"))
          .with("issuing_doc", "示意文件，无真实文号").with("pollutants", row.list("pollutants"))
          .with("industries", row.list("industries")).remark("为演示而设，非真实限批").at(place(county, row.text("where")));
    }).toList();
  }

  private Geometry place(Facts.County county, String where) {
    String[] parts = where.split(":");
    return switch (parts[0]) {
      case "county" -> world.cells.cell(county.code());
      case "unit" -> world.basins.unit(county.code(), Integer.parseInt(parts[1]));
      case "cluster" -> clusters.get(parts[1]);
      default -> throw new IllegalArgumentException(where);
    };
  }
}
