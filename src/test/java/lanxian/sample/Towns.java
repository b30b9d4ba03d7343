package lanxian.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Outlines of the county towns and of two made-up townships in each county. */
final class Towns {
  /**
   * A town.
   *
   * @param centre in the plane's metres
   * @param halfLengthM half of the long side of the built-up area
   */
  record Town(String id, String county, boolean seat, String name, Plane plane, Coordinate centre, double halfLengthM,
      double halfWidthM, double turn, double networkFactor, double planningFactor, double canal, Geometry builtUp) {

    Geometry network() {
      return grown(networkFactor, 0.12, "network ");
    }

    Geometry planningArea() {
      return grown(planningFactor, 0.07, "planning ");
    }

    private Geometry grown(double factor, double roughness, String key) {
      return plane.lonLat(
          Shapes.blob(centre, factor * halfLengthM, factor * halfWidthM, turn, roughness, key + id));
    }
  }

  private final List<Town> towns;

  Towns(Facts facts, Cells cells) {
    towns = Tsv.read("towns.tsv").rows().stream().map(row -> town(row, facts, cells)).toList();
  }

  private static Town town(Tsv.Row row, Facts facts, Cells cells) {
    String county = row.text("county");
    Coordinate seat = facts.county(county).seat();
    Plane plane = Plane.around(seat.x);
    Coordinate origin = plane.metres(seat);
    Coordinate centre = new Coordinate(origin.x + row.number("east_m"), origin.y + row.number("north_m"));
    double length = row.number("half_length_m");
    double width = row.number("half_width_m");
    Geometry outline = Shapes.blob(centre, length, width, row.number("turn"), 0.1, "built-up " + row.text("id"));
    return new Town(row.text("id"), county, row.flag("seat"), row.text("name"), plane, centre, length, width,
        row.number("turn"), row.number("network"), row.number("planning"), row.number("canal"),
        Topology.largest(cells.clip(plane.lonLat(outline), county)));
  }

  List<Town> all() {
    return towns;
  }

  List<Town> seats() {
    return towns.stream().filter(Town::seat).toList();
  }

  Town seat(String county) {
    return seats().stream().filter(town -> town.county().equals(county)).findFirst().orElseThrow();
  }
}
