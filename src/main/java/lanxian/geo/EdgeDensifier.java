package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * Maps a line so that its edges stay where they were drawn: an edge is halved until its mapped quarter points lie on
 * the mapped chord within the error. The decision depends on the two ends alone and not on their order, so neighbours
 * who walk a shared edge in opposite directions get the same points.
 */
final class EdgeDensifier {
  /** 65,536 pieces; an edge around the world needs 16,000 for 1 cm. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_POINTS = 5_000_000;

  /** No projection that maps a country bends a straight line tighter than this. */
  private static final double LEAST_BEND_RADIUS_M = 320_000;

  private final CoordinateMapper mapper;
  private final double errorM;
  private final double straightM;
  private int total;

  EdgeDensifier(CoordinateMapper mapper, double errorM) {
    this.mapper = mapper;
    this.errorM = errorM;
    this.straightM = Math.sqrt(8 * errorM * LEAST_BEND_RADIUS_M);
  }

  /** A point as drawn and as mapped. */
  private record Mapped(double x, double y, Coordinate to) {}

  /**
   * The mapped line; a closed line stays closed exactly.
   *
   * @throws FaultException COORDINATE_NOT_FINITE, COORDINATE_OUT_OF_RANGE, GEOMETRY_TOO_COMPLEX
   */
  Coordinate[] map(CoordinateSequence line) {
    int count = line.size();
    double[] points = new double[2 * count];
    for (int i = 0; i < count; i++) {
      points[2 * i] = line.getX(i);
      points[2 * i + 1] = line.getY(i);
    }
    double[] mapped = mapper.map(points);
    List<Coordinate> result = new ArrayList<>(count);
    Mapped before = null;
    for (int i = 0; i < points.length; i += 2) {
      Mapped point = new Mapped(points[i], points[i + 1], new Coordinate(mapped[i], mapped[i + 1]));
      if (before != null && mapper.lengthM(before.to, point.to) > straightM) {
        halve(before, middle(before, point), point, 0, result);
      }
      add(point.to, result);
      before = point;
    }
    return result.toArray(Coordinate[]::new);
  }

  private void halve(Mapped a, Mapped middle, Mapped b, int depth, List<Coordinate> result) {
    Mapped first = middle(a, middle);
    Mapped second = middle(middle, b);
    if (mapper.besideM(a.to, b.to, middle.to) <= errorM && mapper.besideM(a.to, b.to, first.to) <= errorM
        && mapper.besideM(a.to, b.to, second.to) <= errorM) {
      return;
    }
    if (depth == MAX_DEPTH) {
      throw new FaultException(Fault.of(GeoFault.COORDINATE_OUT_OF_RANGE,
          "the CRS tears the edge at " + middle.x + ", " + middle.y, Place.UNKNOWN.at(middle.x, middle.y)));
    }
    halve(a, first, middle, depth + 1, result);
    add(middle.to, result);
    halve(middle, second, b, depth + 1, result);
  }

  private Mapped middle(Mapped a, Mapped b) {
    double x = (a.x + b.x) / 2;
    double y = (a.y + b.y) / 2;
    return new Mapped(x, y, mapper.mapUnchecked(x, y));
  }

  private void add(Coordinate point, List<Coordinate> result) {
    if (++total > MAX_POINTS) {
      throw new FaultException(Fault.of(GeoFault.GEOMETRY_TOO_COMPLEX,
          "keeping the edges straight would take more than " + MAX_POINTS + " points",
          Place.UNKNOWN.at(point.x, point.y)));
    }
    result.add(point);
  }
}
