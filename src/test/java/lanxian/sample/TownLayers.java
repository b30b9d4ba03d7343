package lanxian.sample;

import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.toRadians;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** urban_built_up, urban_planning_area, populated_area and public_supply_network. */
final class TownLayers {
  private static final String[] QUARTERS = {"城东居民区", "城西居民区", "文教区", "城北居民区"};

  private final World world;

  TownLayers(World world) {
    this.world = world;
  }

  List<Zone> builtUp() {
    return world.towns.all().stream().map(town -> ZoneBuilder.zone("urban_built_up", null, "ub-" + town.id())
        .name(town.name() + "建成区").county(town.county()).valid("2016-01-01", null).accuracyM(20)
        .at(town.builtUp())).toList();
  }

  List<Zone> planningAreas() {
    return world.towns.seats().stream().map(town -> ZoneBuilder.zone("urban_planning_area", null, "up-" + town.id())
        .name(town.name() + "城市规划区").county(town.county()).valid("2016-01-01", null).accuracyM(30)
        .at(world.cells.clip(town.planningArea(), town.county()))).toList();
  }

  List<Zone> supplyNetworks() {
    return world.towns.all().stream().map(town -> ZoneBuilder.zone("public_supply_network", null, "ps-" + town.id())
        .name(town.name() + "公共供水管网覆盖范围").county(town.county()).valid("2017-01-01", null).accuracyM(50)
        .at(Topology.largest(world.cells.clip(town.network(), town.county())))).toList();
  }

  /** Quarters inside the built-up area of each county town, and the townships' dwellings. */
  List<Zone> populatedAreas() {
    List<Zone> zones = new ArrayList<>();
    for (Towns.Town town : world.towns.all()) {
      List<Geometry> shapes = new ArrayList<>();
      int quarters = town.seat() ? QUARTERS.length : 1;
      for (int i = 0; i < quarters; i++) {
        shapes.add(Topology.intersection(quarter(town, i, quarters), town.builtUp()));
      }
      List<Geometry> apart = Mosaic.of(shapes);
      for (int i = 0; i < quarters; i++) {
        zones.add(ZoneBuilder.zone("populated_area", null, "pa-" + town.id() + "-" + (i + 1))
            .name(town.name() + (town.seat() ? QUARTERS[i] : "居民区")).county(town.county())
            .valid("2016-12-31", null).accuracyM(20).at(Topology.largest(apart.get(i))));
      }
    }
    return zones;
  }

  private static Geometry quarter(Towns.Town town, int i, int of) {
    double azimuth = toRadians(town.turn() + 360.0 * i / of);
    double away = of == 1 ? 0 : 0.55 * town.halfWidthM();
    Coordinate centre = new Coordinate(town.centre().x + away * cos(azimuth), town.centre().y + away * sin(azimuth));
    double half = of == 1 ? 0.8 * town.halfWidthM() : 0.5 * town.halfWidthM();
    String key = "quarter " + town.id() + i;
    return town.plane().lonLat(i == 2
        ? Shapes.planned(centre, half, 0.7 * half, town.turn() + 20, key)
        : Shapes.blob(centre, 1.1 * half, 0.85 * half, town.turn(), 0.12, key));
  }
}
