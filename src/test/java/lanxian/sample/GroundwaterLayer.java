package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** groundwater_control: areas side by side in each county, subsidence areas over them. */
final class GroundwaterLayer {
  private final World world;

  GroundwaterLayer(World world) {
    this.world = world;
  }

  List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    for (Facts.County county : world.facts.counties()) {
      List<Tsv.Row> flat = rows(county, false);
      List<Geometry> apart = Mosaic.of(flat.stream().map(row -> shape(county, row)).toList());
      for (int i = 0; i < flat.size(); i++) {
        zones.add(zone(county, flat.get(i)).at(apart.get(i)));
      }
      rows(county, true).forEach(row -> zones.add(zone(county, row).at(shape(county, row))));
    }
    return zones;
  }

  private static List<Tsv.Row> rows(Facts.County county, boolean subsidence) {
    return Tsv.read("groundwater.tsv").rows().stream().filter(row -> row.text("county").equals(county.code())
        && row.text("class").equals("SUBSIDENCE") == subsidence).toList();
  }

  private Geometry shape(Facts.County county, Tsv.Row row) {
    Plane plane = Plane.around(county.seat().x);
    Coordinate seat = plane.metres(county.seat());
    Coordinate centre = new Coordinate(seat.x + row.number("east_m"), seat.y + row.number("north_m"));
    return Topology.largest(world.cells.clip(plane.lonLat(Shapes.blob(centre, row.number("half_length_m"),
        row.number("half_width_m"), row.number("turn"), 0.13, "groundwater " + row.text("id"))), county.code()));
  }

  private static ZoneBuilder zone(Facts.County county, Tsv.Row row) {
    String kind = switch (row.text("class")) {
      case "NO_EXTRACTION" -> "地下水禁采区";
      case "LIMITED" -> "地下水限采区";
      case "OVERDRAFT" -> "地下水超采区";
      case "OVERDRAFT_RISK" -> "地下水可能超采区";
      case "SUBSIDENCE" -> "地面沉降控制区";
      default -> throw new IllegalArgumentException(row.text("class"));
    };
    return ZoneBuilder.zone("groundwater_control", row.text("class"), "gw-" + row.text("id"))
        .name(county.name() + kind + "（" + row.text("id") + "）").county(county.code())
        .valid(row.date("from"), row.date("to")).accuracyM(50).with("aquifer", row.text("aquifer"))
        .with("depth_from_m", row.number("depth_from")).with("depth_to_m", row.number("depth_to"))
        .with("overdraft_grade", row.text("grade"));
  }
}
