package lanxian.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** What the sample is made from; each table says where its numbers come from and how sure they are. */
final class Facts {
  /** A county and the extent its illustrative cell stays in (degrees). */
  record County(String code, String name, Coordinate seat, double west, double south, double east, double north) {}

  /** A river's course from the mountains to the plain. {@code zoneClass} is its class as a corridor. */
  record River(String zoneClass, String name, String county, String plan, List<Coordinate> points) {}

  /** Typical values of an aquifer medium and the radius bands that go with it (metres). */
  record Medium(String name, double l1MaxM, double l2MaxM, double conductivityMd, double gradient, double porosity) {}

  /** A water source; {@code centre} and {@code wells} are metres from the county seat. */
  record Source(int number, String name, String county, Coordinate centre, Medium medium, boolean ring,
      double upstreamDegrees, List<Coordinate> wells) {}

  private final Tsv counties = Tsv.read("counties.tsv");
  private final Tsv rivers = Tsv.read("rivers.tsv");
  private final Tsv media = Tsv.read("media.tsv");
  private final Tsv sources = Tsv.read("sources.tsv");
  private final Tsv parameters = Tsv.read("parameters.tsv");

  List<County> counties() {
    return counties.rows().stream().map(row -> new County(row.text("code"), row.text("name"),
        new Coordinate(row.number("seat_lon"), row.number("seat_lat")),
        row.number("west"), row.number("south"), row.number("east"), row.number("north"))).toList();
  }

  County county(String code) {
    return counties().stream().filter(county -> county.code().equals(code)).findFirst().orElseThrow();
  }

  /** All nine rivers; the last, 玛纳斯河, is no corridor of the plan. */
  List<River> rivers() {
    return rivers.rows().stream().map(row -> new River(row.text("class"), row.text("name"), row.text("county"),
        row.text("plan"), row.coordinates("points"))).toList();
  }

  /** The eight mainstems of the plan's section （五）. */
  List<River> mainstems() {
    return rivers().stream().filter(river -> river.plan().contains("（五）")).toList();
  }

  List<Source> sources() {
    Map<String, Medium> byName = media.rows().stream().map(row -> new Medium(row.text("medium"),
        row.number("l1_max_m"), row.number("l2_max_m"), row.number("k_m_d"), row.number("gradient"),
        row.number("porosity"))).collect(Collectors.toMap(Medium::name, medium -> medium));
    return sources.rows().stream().map(row -> new Source((int) row.number("no"), row.text("name"), row.text("county"),
        new Coordinate(row.number("east_m"), row.number("north_m")), byName.get(row.text("medium")),
        row.text("form").equals("RING"), row.number("upstream"), row.coordinates("wells"))).toList();
  }

  List<Coordinate> lakeOutline() {
    return Tsv.read("tianchi.tsv").rows().stream()
        .map(row -> new Coordinate(row.number("lon"), row.number("lat"))).toList();
  }

  double parameter(String key) {
    return parameters.only("key", key).number("value");
  }

  String parameterSource(String key) {
    Tsv.Row row = parameters.only("key", key);
    return row.text("source") + "（可信度" + row.text("confidence") + "，" + (row.flag("verified") ? "已核" : "未核") + "）";
  }
}
