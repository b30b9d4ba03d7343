package lanxian.sample;

import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.toRadians;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** aquaculture_zone: ponds for raising, reservoirs split into a no-go part at the dam and a limited part, and 天池. */
final class AquacultureLayer {
  private static final String SINCE = "2016-12-31";

  private final World world;

  AquacultureLayer(World world) {
    this.world = world;
  }

  List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    for (Tsv.Row row : Tsv.read("waters.tsv").rows()) {
      zones.addAll(row.text("kind").equals("ponds") ? List.of(ponds(row)) : reservoir(row));
    }
    zones.add(ZoneBuilder.zone("aquaculture_zone", "PROHIBITED", "aq-tianchi").name("天池水产养殖禁养区")
        .county(Lake.COUNTY).valid(SINCE, null).accuracyM(5).with("water_body", "天池").at(world.lake.water));
    return zones;
  }

  private Zone ponds(Tsv.Row row) {
    Plane plane = Plane.around(row.number("lon"));
    Coordinate centre = plane.metres(row.number("lon"), row.number("lat"));
    String key = "ponds " + row.text("id");
    Geometry land =
        Shapes.planned(centre, 0.3 * row.number("half_length_m"), 0.25 * row.number("half_width_m"), 10, key);
    return zone(row, "AQUACULTURE", "a", "养殖区").with("allowed_modes", row.list("modes"))
        .at(plane.lonLat(outline(row, plane, centre).difference(land)));
  }

  private static Geometry outline(Tsv.Row row, Plane plane, Coordinate centre) {
    return Shapes.blob(centre, row.number("half_length_m"), row.number("half_width_m"), row.number("turn"), 0.16,
        "water " + row.text("id"));
  }

  private List<Zone> reservoir(Tsv.Row row) {
    Plane plane = Plane.around(row.number("lon"));
    Coordinate centre = plane.metres(row.number("lon"), row.number("lat"));
    double turn = toRadians(row.number("turn"));
    double away = 0.55 * row.number("half_length_m");
    List<Coordinate> places = List.of(
        plane.lonLat(new Coordinate(centre.x + away * cos(turn), centre.y + away * sin(turn))),
        plane.lonLat(new Coordinate(centre.x - 0.5 * away * cos(turn), centre.y - 0.5 * away * sin(turn))));
    List<Geometry> parts = Partition.of(plane.lonLat(outline(row, plane, centre)), places, plane, 90,
        "reservoir " + row.text("id"));
    return List.of(
        zone(row, "PROHIBITED", "p", "坝前禁养区").at(parts.get(0)),
        zone(row, "RESTRICTED", "r", "限养区").with("allowed_modes", row.list("modes")).at(parts.get(1)));
  }

  private static ZoneBuilder zone(Tsv.Row row, String zoneClass, String suffix, String name) {
    return ZoneBuilder.zone("aquaculture_zone", zoneClass, "aq-" + row.text("id") + "-" + suffix)
        .name(row.text("name") + name).county(row.text("county")).valid(SINCE, null).accuracyM(5)
        .with("water_body", row.text("name"));
  }
}
