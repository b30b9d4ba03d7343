package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lanxian.editing.generate.river.Stretch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Water and land along stretches of river: of a channel of one width, or of a water surface that is drawn.
 *
 * @param surface the water surface; null = a channel of {@code halfWidthM} on each side of the line
 * @param halfWidthM half the channel's width; with a surface, how far from the line water is looked for
 */
record RiverBed(Geometry surface, double halfWidthM) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** The lines from every upper end over the intake to every lower end, in the direction of flow. */
  static Geometry axis(Stretch up, Stretch down) {
    List<LineString> lines = new ArrayList<>();
    for (List<Coordinate> above : up.paths()) {
      lines.add(line(above, down.paths().get(0)));
    }
    for (List<Coordinate> below : down.paths().subList(1, down.paths().size())) {
      lines.add(line(up.paths().get(0), below));
    }
    return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private static LineString line(List<Coordinate> above, List<Coordinate> below) {
    List<Coordinate> points = new ArrayList<>(above);
    Collections.reverse(points);
    below.stream().skip(points.isEmpty() ? 0 : 1).forEach(points::add);
    if (points.size() == 1) {
      points.add(points.get(0));
    }
    return FACTORY.createLineString(points.toArray(Coordinate[]::new));
  }

  /** The water beside an axis, between its ends; of a surface only what hangs together with the axis. */
  Geometry water(Geometry axis) {
    Geometry window = Overlays.beside(axis, halfWidthM);
    if (surface == null) {
      return window;
    }
    Geometry wet = Overlays.common(surface, window);
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < wet.getNumGeometries(); i++) {
      if (wet.getGeometryN(i).intersects(axis)) {
        parts.add(wet.getGeometryN(i));
      }
    }
    return Overlays.union(parts);
  }

  /** Water and the land so deep from its edge, between the ends of the axis. */
  Geometry withLand(Geometry axis, Geometry water, double depthM) {
    Geometry strip = Overlays.beside(axis, halfWidthM + depthM);
    return surface == null ? strip : Overlays.union(water, Overlays.common(Overlays.within(water, depthM), strip));
  }
}
