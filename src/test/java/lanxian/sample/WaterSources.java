package lanxian.sample;

import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.toRadians;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Shapes of the protection areas of the nine groundwater sources. */
final class WaterSources {
  private static final Wiggle EDGE = new Wiggle(160, 0.14, 110);
  private static final double[] LOBE_WIDTHS = {0.85, 1.0, 0.75, 0.3};
  private static final int LOBE_POINTS = 13;
  private static final double LOBE_REACH_M = 1500;
  private static final double LOBE_REACH_SHARE = 0.8;

  /**
   * Protection areas of a source; class 2 as a disc holds class 1, as a ring it leaves it out.
   *
   * @param disc class 1 and 2 together
   * @param recharge ground further upstream, from which the quasi area draws
   */
  record Areas(Facts.Source source, double r1M, double r2M, Geometry l1, Geometry ring, Geometry disc, Geometry quasi,
      Geometry recharge) {
    Geometry l2() {
      return source.ring() ? ring : disc;
    }
  }

  private final Facts facts;
  private final Cells cells;

  WaterSources(Facts facts, Cells cells) {
    this.facts = facts;
    this.cells = cells;
  }

  List<Areas> all() {
    return facts.sources().stream().map(this::areas).toList();
  }

  /** R = α K I T / n, and not less than the upper end of the medium's band. */
  static double radiusM(Facts.Medium medium, double safetyFactor, double days, double bandMaxM) {
    double formula = safetyFactor * medium.conductivityMd() * medium.gradient() * days / medium.porosity();
    return Math.max(formula, bandMaxM);
  }

  private Areas areas(Facts.Source source) {
    double safety = facts.parameter("well.safety_factor");
    double r1 = radiusM(source.medium(), safety, facts.parameter("well.travel_time_l1"), source.medium().l1MaxM());
    double r2 = radiusM(source.medium(), safety, facts.parameter("well.travel_time_l2"), source.medium().l2MaxM());
    Coordinate seat = facts.county(source.county()).seat();
    Plane plane = Plane.around(seat.x);
    Coordinate centre = plus(plane.metres(seat), source.centre());
    List<Coordinate> wells = source.wells().stream().map(well -> plus(centre, well)).toList();
    List<Geometry> parts = Mosaic.of(List.of(
        plane.lonLat(Shapes.wellField(wells, r1)),
        plane.lonLat(Shapes.wellField(wells, r2)),
        clipped(plane, lobe(source, centre, r2, 1, "quasi " + source.number()), source),
        clipped(plane, lobe(source, centre, r2, 2, "recharge " + source.number()), source)));
    List<Polygon> inner = new ArrayList<>(Topology.polygons(parts.get(0)));
    inner.addAll(Topology.polygons(parts.get(1)));
    return new Areas(source, r1, r2, parts.get(0), parts.get(1), Mosaic.joined(inner),
        Topology.largest(parts.get(2)), Topology.largest(parts.get(3)));
  }

  private Geometry clipped(Plane plane, Polygon lobe, Facts.Source source) {
    return Topology.largest(cells.clip(plane.lonLat(lobe), source.county()));
  }

  /** A tongue of ground from the wells against the flow of the groundwater. */
  private static Polygon lobe(Facts.Source source, Coordinate centre, double r2M, double stretch, String key) {
    double reach = r2M + stretch * (LOBE_REACH_M + LOBE_REACH_SHARE * r2M);
    double azimuth = toRadians(source.upstreamDegrees());
    List<Coordinate> axis = new ArrayList<>();
    for (int i = 0; i < LOBE_POINTS; i++) {
      double along = reach * i / (LOBE_POINTS - 1);
      axis.add(new Coordinate(centre.x + along * sin(azimuth), centre.y + along * cos(azimuth)));
    }
    double[] widths = new double[LOBE_WIDTHS.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = LOBE_WIDTHS[i] * r2M * (0.8 + 0.2 * stretch);
    }
    Geometry band = Shapes.band(new Wiggle(reach / 24, 0.1, 200).line(axis, key + " axis"), widths, 0.03, key);
    return Shapes.roughened(Topology.largest(band), EDGE, key + " edge");
  }

  private static Coordinate plus(Coordinate a, Coordinate b) {
    return new Coordinate(a.x + b.x, a.y + b.y);
  }
}
