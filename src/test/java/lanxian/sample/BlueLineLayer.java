package lanxian.sample;

import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.toRadians;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** city_blue_line: a canal and a pond in each county town, and the control strips beside them. */
final class BlueLineLayer {
  private static final String CATEGORY = "city_blue_line";
  private static final double[] CANAL_HALF_WIDTHS = {9, 14, 11, 16, 10};

  private final World world;

  BlueLineLayer(World world) {
    this.world = world;
  }

  List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    world.towns.seats().forEach(town -> zones.addAll(zones(town)));
    return zones;
  }

  private List<Zone> zones(Towns.Town town) {
    double controlWidth = world.facts.parameter("blueline.control_width");
    LineString axis = canal(town);
    Geometry canal = Topology.largest(Shapes.band(axis, CANAL_HALF_WIDTHS, 0.12, "canal " + town.id()));
    Polygon pond = Shapes.blob(pondCentre(town), 260, 170, town.turn() + 35, 0.16, "pond " + town.id());
    Polygon island = Shapes.blob(pondCentre(town), 60, 35, town.turn(), 0.1, "island " + town.id());
    Geometry lake = pond.difference(island);
    List<Geometry> parts = Mosaic.of(List.of(
        town.plane().lonLat(canal), town.plane().lonLat(lake),
        town.plane().lonLat(canal.buffer(controlWidth)), town.plane().lonLat(pond.buffer(1.5 * controlWidth))));
    Geometry pondControl = Topology.difference(parts.get(3), town.plane().lonLat(island));
    return List.of(
        zone(town, "WATER", "canal", "一号渠水域", null).at(parts.get(0)),
        zone(town, "WATER", "pond", "示意湖水域", null).at(Topology.largest(parts.get(1))),
        zone(town, "CONTROL", "canal-c", "一号渠控制带", controlWidth).at(parts.get(2)),
        zone(town, "CONTROL", "pond-c", "示意湖控制带", 1.5 * controlWidth).at(pondControl));
  }

  private static LineString canal(Towns.Town town) {
    double azimuth = toRadians(town.canal());
    double reach = 1.25 * town.halfLengthM();
    List<Coordinate> ends = List.of(
        new Coordinate(town.centre().x - reach * sin(azimuth), town.centre().y - reach * cos(azimuth)),
        town.centre(),
        new Coordinate(town.centre().x + reach * sin(azimuth), town.centre().y + reach * cos(azimuth)));
    return new Wiggle(110, 0.13, 160).line(ends, "canal axis " + town.id());
  }

  private static Coordinate pondCentre(Towns.Town town) {
    double azimuth = toRadians(town.canal() + 90);
    double away = 0.5 * town.halfWidthM();
    return new Coordinate(town.centre().x + away * sin(azimuth), town.centre().y + away * cos(azimuth));
  }

  private static ZoneBuilder zone(Towns.Town town, String zoneClass, String suffix, String name, Double controlWidth) {
    return ZoneBuilder.zone(CATEGORY, zoneClass, "bl-" + town.id() + "-" + suffix).name(town.name() + name)
        .county(town.county()).valid("2016-12-31", null).accuracyM(2)
        .with("plan_name", "示意蓝线规划，非真实规划").with("plan_stage", "控规").with("control_width_m", controlWidth);
  }
}
