package lanxian.sample;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Made-up control units, which divide the county cells, and made-up basins around the rivers. */
final class Basins {
  private static final double[] BASIN_HALF_WIDTHS = {5200, 7600, 8800, 7400, 4600};
  private static final Wiggle DIVIDE = new Wiggle(700, 0.14, 450);

  private final Map<String, List<Geometry>> unitsByCounty = new LinkedHashMap<>();
  private final Map<String, Geometry> basinByRiver = new LinkedHashMap<>();

  Basins(Facts facts, Cells cells, Courses courses) {
    List<Geometry> units = new ArrayList<>();
    for (Facts.County county : facts.counties()) {
      List<Coordinate> places = rows(county.code()).stream()
          .map(row -> new Coordinate(row.number("lon"), row.number("lat"))).toList();
      units.addAll(Partition.of(cells.cell(county.code()), places,
          Plane.around(county.seat().x), 800, "unit " + county.code()));
      addBasins(facts.rivers().stream().filter(river -> river.county().equals(county.code())).toList(), cells, courses);
    }
    // together once more, so that units on both sides of a county line have its vertices in common
    Iterator<Geometry> apart = Mosaic.of(units).iterator();
    for (Facts.County county : facts.counties()) {
      unitsByCounty.put(county.code(), rows(county.code()).stream().map(row -> apart.next()).toList());
    }
  }

  private void addBasins(List<Facts.River> rivers, Cells cells, Courses courses) {
    List<Geometry> shapes = new ArrayList<>();
    for (Facts.River river : rivers) {
      Courses.Course course = courses.course(river.zoneClass());
      Geometry band = Topology.largest(
          Shapes.band(course.line(), BASIN_HALF_WIDTHS, 0, "basin " + river.zoneClass()));
      shapes.add(Topology.largest(cells.clip(course.plane().lonLat(Shapes.roughened(
          Topology.largest(band), DIVIDE, "divide " + river.zoneClass())), river.county())));
    }
    List<Geometry> apart = Mosaic.of(shapes);
    for (int i = 0; i < rivers.size(); i++) {
      basinByRiver.put(rivers.get(i).zoneClass(), Topology.largest(apart.get(i)));
    }
  }

  /** Rows of the control units of a county, in order of their number. */
  static List<Tsv.Row> rows(String county) {
    return Tsv.read("units.tsv").rows().stream().filter(row -> row.text("county").equals(county)).toList();
  }

  Geometry unit(String county, int number) {
    return unitsByCounty.get(county).get(number - 1);
  }

  Geometry basin(String riverClass) {
    return basinByRiver.get(riverClass);
  }
}
