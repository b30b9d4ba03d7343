package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** 天池 and the protection areas of a lake source around an assumed intake at its outlet. */
final class Lake {
  static final String COUNTY = "652302";
  private static final Wiggle SHORE = new Wiggle(70, 0.09, 45);
  private static final Wiggle EDGE = new Wiggle(120, 0.12, 80);
  private static final Coordinate INTAKE = new Coordinate(88.1235, 43.8985);
  private static final Coordinate INFLOW = new Coordinate(88.145, 43.835);

  final Polygon water;
  final Geometry l1Water;
  final Geometry l1Land;
  final Geometry l2Water;
  final Geometry l2Land;
  final Geometry quasi;

  Lake(Facts facts, Cells cells) {
    List<Coordinate> outline = new ArrayList<>(facts.lakeOutline());
    Plane plane = Plane.around(outline.get(0).x);
    Polygon shore = Shapes.roughened(
        Shapes.polygon(outline.stream().map(plane::metres).toList()), SHORE, "tianchi shore");
    Geometry disc = Shapes.disc(plane.metres(INTAKE), facts.parameter("lake.l1_water_radius"));
    // corners that the circle cuts off at the shore stay with the near water
    Geometry far = Topology.largest(Topology.difference(plane.lonLat(shore), plane.lonLat(disc)));
    Geometry near = Topology.difference(plane.lonLat(shore), far);
    Geometry strip = roughBuffer(plane.metres(near), facts.parameter("lake.l1_land_depth"), "tianchi l1");
    Geometry basin = roughBuffer(shore, facts.parameter("lake.l2_land_depth"), "tianchi l2");
    Geometry inflow = Shapes.blob(plane.metres(INFLOW), 5200, 3300, 60, 0.12, "tianchi quasi");
    List<Geometry> parts = Mosaic.of(List.of(near, plane.lonLat(shore), plane.lonLat(strip),
        cells.clip(plane.lonLat(basin), COUNTY), cells.clip(plane.lonLat(inflow), COUNTY)));
    l1Water = parts.get(0);
    l2Water = parts.get(1);
    l1Land = parts.get(2);
    l2Land = parts.get(3);
    quasi = Topology.largest(parts.get(4));
    water = Topology.largest(Topology.union(List.of(l1Water, l2Water)));
  }

  private static Geometry roughBuffer(Geometry inner, double metres, String key) {
    return Shapes.roughened(Topology.largest(inner.buffer(metres)), EDGE, key);
  }

  /** Classes 1 and 2 together. */
  Geometry protectedArea() {
    return Topology.union(List.of(l1Water, l1Land, l2Water, l2Land));
  }
}
