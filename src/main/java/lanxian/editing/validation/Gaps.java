package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Finds narrow spaces between two areas that no third one fills: what lies within the width of both boundaries and in no
 * area. Only edges that come so near to the other boundary are looked at.
 */
final class Gaps {
  /** A space that is open counts as a gap if it is so many times longer than wide; a corner where lines part is not. */
  private static final double LEAST_ELONGATION = 20;

  /** A space lies between the two if no more of its outline than this runs through the open. */
  private static final double MOST_OPEN_SHARE = 0.1;

  /** A space is closed if no more of its outline than this runs through the open. */
  private static final double CLOSED_SHARE = 0.01;

  private final Geometry own;
  private final Geometry other;
  private final Numbers numbers;
  private final Envelope window;
  private final BoundaryEdges otherEdges;
  private final GeometryFactory factory;

  private Gaps(Geometry own, Geometry other, Numbers numbers) {
    this.own = own;
    this.other = other;
    this.numbers = numbers;
    this.window = Scale.widened(own.getEnvelopeInternal(), numbers.gapWidthM())
        .intersection(Scale.widened(other.getEnvelopeInternal(), numbers.gapWidthM()));
    this.otherEdges = new BoundaryEdges(other, window);
    this.factory = own.getFactory();
  }

  /**
   * The gaps between two valid areas.
   *
   * @param others areas that may fill them
   */
  static List<Polygon> between(Geometry own, Geometry other, List<Geometry> others, Numbers numbers) {
    return new Gaps(own, other, numbers).find(others);
  }

  private List<Polygon> find(List<Geometry> others) {
    List<Polygon> gaps = new ArrayList<>();
    for (Polygon near : nearBoth()) {
      Geometry left = Overlays.difference(Overlays.difference(near, own), other);
      for (Geometry third : others) {
        if (!left.isEmpty() && third.getEnvelopeInternal().intersects(left.getEnvelopeInternal())) {
          left = Overlays.difference(left, third);
        }
      }
      Overlays.polygons(left).stream().filter(this::isGap).forEach(gaps::add);
    }
    return gaps;
  }

  /** What lies within the width of edges of both, in degrees. */
  private List<Polygon> nearBoth() {
    Set<LineSegment> ownEdges = new LinkedHashSet<>();
    Set<LineSegment> theirs = new LinkedHashSet<>();
    BoundaryEdges.visit(own, window, edge -> {
      Scale scale = Scale.at(edge.p0.y);
      for (LineSegment near : otherEdges.in(Scale.widened(new Envelope(edge.p0, edge.p1), numbers.gapWidthM()))) {
        if (!edge.equalsTopo(near) && scale.metres(edge, near) <= numbers.gapWidthM()) {
          ownEdges.add(edge);
          theirs.add(near);
        }
      }
    });
    if (ownEdges.isEmpty()) {
      return List.of();
    }
    Scale scale = Scale.at(window.centre().y);
    Geometry both = Overlays.intersection(strip(ownEdges, scale), strip(theirs, scale));
    return Overlays.polygons(scale.toDegrees().transform(both));
  }

  private Geometry strip(Set<LineSegment> edges, Scale scale) {
    LineString[] lines = edges.stream()
        .map(edge -> factory.createLineString(new Coordinate[] {edge.p0, edge.p1})).toArray(LineString[]::new);
    BufferParameters round = new BufferParameters(4);
    return BufferOp.bufferOp(scale.toMetres().transform(factory.createMultiLineString(lines)), numbers.gapWidthM(), round);
  }

  private boolean isGap(Polygon space) {
    double width = Scale.meanWidthM(space);
    double around = EllipsoidalLength.m(space);
    if (EllipsoidalArea.m2(space) < numbers.leastAreaM2() || width > numbers.gapWidthM()) {
      return false;
    }
    double openShare = openM(space) / around;
    return openShare <= (around / 2 >= LEAST_ELONGATION * width ? MOST_OPEN_SHARE : CLOSED_SHARE);
  }

  /** How much of the outline of a space lies on neither boundary, in metres. */
  private double openM(Polygon space) {
    BoundaryEdges ownEdges = new BoundaryEdges(own, space.getEnvelopeInternal());
    double[] open = new double[1];
    BoundaryEdges.visit(space, space.getEnvelopeInternal(), edge -> {
      Coordinate middle = edge.midPoint();
      if (ownEdges.nearest(middle, numbers.sameLineM()).isEmpty()
          && otherEdges.nearest(middle, numbers.sameLineM()).isEmpty()) {
        open[0] += Scale.at(middle.y).metres(edge.p0, edge.p1);
      }
    });
    return open[0];
  }
}
