package lanxian.sample;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** county and monitoring_point, which are shown and take no part in checks. */
final class ReferenceLayers {
  private final World world;

  ReferenceLayers(World world) {
    this.world = world;
  }

  List<Zone> counties() {
    return world.facts.counties().stream().map(county -> ZoneBuilder.zone("county", null, "county-" + county.code())
        .name(county.name()).county(county.code()).valid("2016-01-01", null).accuracyM(5000)
        .remark("示意网格，非行政区划界线 illustrative cell, not an administrative border")
        .at(world.cells.cell(county.code()))).toList();
  }

  /** Sections and points of annexes 2 to 4; without a water class, since the plan's columns are empty. */
  List<Zone> monitoringPoints() {
    return Tsv.read("points.tsv").rows().stream().map(row -> ZoneBuilder
        .zone("monitoring_point", row.text("type"), id(row)).name(row.text("name"))
        .with("county_code", row.text("county").isEmpty() ? null : row.text("county"))
        .valid("2016-07-27", null).accuracyM(5000).with("point_no", row.number("no"))
        .with("point_type", row.text("type")).with("water", row.text("water"))
        .with("position_confidence", row.text("confidence"))
        .remark("位置为近似" + (row.text("note").isEmpty() ? "" : "；" + row.text("note")))
        .at(Topology.FACTORY.createPoint(Topology.snap(new Coordinate(row.number("lon"), row.number("lat"))))))
        .toList();
  }

  private static String id(Tsv.Row row) {
    return "mp-" + row.text("type").toLowerCase(Locale.ROOT).replace('_', '-') + "-" + row.text("no");
  }
}
