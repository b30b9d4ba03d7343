package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * livestock_zone: no-go areas joined from the parts that a regulation names (water source protection areas, dwellings,
 * scenic area, reserve core), divided down to made-up villages; a few that only a plan names; and the land between them
 * where raising is allowed.
 */
final class LivestockLayer {
  private static final String CATEGORY = "livestock_zone";
  private static final String REGULATION = "畜禽规模养殖污染防治条例（国务院令第643号）第十一条";
  private static final String PLAN = "昌吉州水污染防治工作方案（2016年）（三）";
  private static final String REDRAWN = "2020-01-01";
  private static final double M2_PER_PIECE = 7e6;
  private static final int MOST_PIECES = 6;

  private final World world;
  private final List<Zone> populated;

  LivestockLayer(World world, List<Zone> populated) {
    this.world = world;
    this.populated = populated;
  }

  List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    world.facts.counties().forEach(county -> zones.addAll(zones(county)));
    return zones;
  }

  private List<Zone> zones(Facts.County county) {
    Plane plane = Plane.around(county.seat().x);
    List<ZoneBuilder> builders = new ArrayList<>();
    List<Geometry> shapes = new ArrayList<>();
    int village = 1;
    for (Polygon part : Topology.polygons(legalParts(county))) {
      for (Geometry piece : villages(part, plane, county.code() + "-" + village)) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1 + village % 2; i++) {
          names.add(String.format(Locale.ROOT, "示意%02d村", village++));
        }
        int number = builders.size() + 1;
        builders.add(zone(county, "PROHIBITED", "p" + number, "畜禽养殖禁养区" + number + "号片", REDRAWN, null)
            .with("basis_level", "REGULATION").with("basis_doc", REGULATION).with("animal_scope", "全部")
            .with("villages", names).supersedes("lz-" + county.code() + "-2016").remark("村名为示意 made-up village names"));
        shapes.add(piece);
      }
    }
    for (Tsv.Row row : Tsv.read("livestock.tsv").rows()) {
      if (row.text("county").equals(county.code())) {
        builders.add(zone(county, row.text("class"), row.text("id"), row.text("name"), REDRAWN, null)
            .with("basis_level", "PLAN").with("basis_doc", PLAN).with("animal_scope", "全部")
            .with("villages", row.list("villages")).remark("仅以规划文件为依据，村名为示意 made-up village names"));
        shapes.add(offset(county, plane, row));
      }
    }
    int allowed = builders.size();
    for (Geometry part : allowed(county, plane)) {
      builders.add(zone(county, "ALLOWED", "a" + (builders.size() - allowed + 1),
          "畜禽养殖可养区" + (builders.size() - allowed + 1) + "号片", REDRAWN, null).with("animal_scope", "全部"));
      shapes.add(part);
    }
    List<Zone> zones = new ArrayList<>();
    List<Geometry> apart = Mosaic.of(shapes);
    for (int i = 0; i < apart.size(); i++) {
      zones.add(builders.get(i).at(apart.get(i)));
    }
    zones.add(before2020(county, plane));
    return zones;
  }

  private Geometry legalParts(Facts.County county) {
    List<Geometry> parts = new ArrayList<>();
    world.sources.stream().filter(areas -> areas.source().county().equals(county.code()))
        .forEach(areas -> parts.add(areas.disc()));
    populated.stream().filter(zone -> zone.county().equals(county.code())).forEach(zone -> parts.add(zone.geometry()));
    if (county.code().equals(Lake.COUNTY)) {
      parts.add(world.lake.protectedArea());
      parts.add(world.protectedAreas.scenicCore);
      parts.add(world.protectedAreas.scenicOther);
      parts.add(world.protectedAreas.mountainCore);
    }
    if (county.code().equals("652325")) {
      parts.add(world.protectedAreas.desertCore);
      parts.add(world.protectedAreas.desertBuffer);
    }
    return Topology.union(parts);
  }

  private static List<Geometry> villages(Polygon part, Plane plane, String key) {
    Geometry metres = plane.metres(part);
    int pieces = (int) Math.max(1, Math.min(MOST_PIECES, Math.round(metres.getArea() / M2_PER_PIECE)));
    if (pieces == 1) {
      return List.of(part);
    }
    List<Geometry> villages = new ArrayList<>();
    for (Geometry piece : Partition.of(part, placesIn(part, pieces, key), plane, 240, "village " + key)) {
      if (!piece.isEmpty()) {
        villages.add(piece);
      }
    }
    return villages;
  }

  /** Places inside an area, the farthest from each other of a handful of tries. */
  private static List<Coordinate> placesIn(Polygon area, int count, String key) {
    Prng random = new Prng("places " + key);
    Envelope box = area.getEnvelopeInternal();
    List<Coordinate> places = new ArrayList<>();
    while (places.size() < count) {
      Coordinate best = null;
      double bestDistance = -1;
      for (int tries = 0; tries < 12; tries++) {
        Point point = Topology.FACTORY.createPoint(new Coordinate(
            random.between(box.getMinX(), box.getMaxX()), random.between(box.getMinY(), box.getMaxY())));
        double distance = places.stream().mapToDouble(place -> place.distance(point.getCoordinate())).min().orElse(1);
        if (area.contains(point) && distance > bestDistance) {
          best = point.getCoordinate();
          bestDistance = distance;
        }
      }
      if (best != null) {
        places.add(best);
      }
    }
    return places;
  }

  private Geometry offset(Facts.County county, Plane plane, Tsv.Row row) {
    Coordinate seat = plane.metres(county.seat());
    return Topology.largest(world.cells.clip(plane.lonLat(Shapes.blob(
        new Coordinate(seat.x + row.number("east_m"), seat.y + row.number("north_m")), row.number("half_length_m"),
        row.number("half_width_m"), row.number("turn"), 0.14, "livestock " + row.text("id"))), county.code()));
  }

  /** Farm land around the county town, in three parts. */
  private List<Geometry> allowed(Facts.County county, Plane plane) {
    Coordinate seat = plane.metres(county.seat());
    Geometry belt = Topology.largest(world.cells.clip(plane.lonLat(
        Shapes.blob(new Coordinate(seat.x, seat.y + 6000), 27000, 19000, 10, 0.11, "farm land " + county.code())),
        county.code()));
    List<Coordinate> places = List.of(
        plane.lonLat(new Coordinate(seat.x - 14000, seat.y + 2000)),
        plane.lonLat(new Coordinate(seat.x + 13000, seat.y - 3000)),
        plane.lonLat(new Coordinate(seat.x + 1500, seat.y + 18000)));
    return Partition.of(belt, places, plane, 450, "farm land " + county.code()).stream()
        .filter(part -> !part.isEmpty()).toList();
  }

  private Zone before2020(Facts.County county, Plane plane) {
    Geometry around = Shapes.blob(plane.metres(county.seat()), 4600, 3900, 40, 0.1, "no-go 2016 " + county.code());
    return zone(county, "PROHIBITED", "2016", "畜禽养殖禁养区（2016年划定）", "2016-12-31", REDRAWN)
        .with("basis_level", "PLAN").with("basis_doc", PLAN).with("animal_scope", "全部")
        .remark("2019年通知之前的历史版本").at(world.cells.clip(plane.lonLat(around), county.code()));
  }

  private static ZoneBuilder zone(Facts.County county, String zoneClass, String suffix, String name, String from,
      String to) {
    return ZoneBuilder.zone(CATEGORY, zoneClass, "lz-" + county.code() + "-" + suffix).name(county.name() + name)
        .county(county.code()).valid(from, to).accuracyM(10);
  }
}
