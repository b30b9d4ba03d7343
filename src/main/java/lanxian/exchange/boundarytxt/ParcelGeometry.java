package lanxian.exchange.boundarytxt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Rings;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Builds the geometry of a parcel. Which ring is a hole is told by nesting, not by the ring number. */
final class ParcelGeometry {
  private static final double LARGEST_ANGLE = 360;
  private static final double M_PER_DEGREE = 111_320;
  private final GeometryFactory factory = new GeometryFactory();
  private final FeatureParts parts;
  private final String file;
  private final boolean closeQuietly;
  private int closed;

  /**
   * @param closeQuietly true if rings that do not repeat their first point are complete all the same
   */
  ParcelGeometry(FeatureParts parts, String file, boolean closeQuietly) {
    this.parts = parts;
    this.file = file;
    this.closeQuietly = closeQuietly;
  }

  /** The geometry; null if nothing can be built. */
  Geometry build(Parcel parcel) {
    Place place = Place.line(parcel.head().line()).inFile(file);
    try {
      return switch (parcel.head().kind()) {
        case "点" -> points(parcel);
        case "线" -> lines(parcel);
        default -> area(parcel, place);
      };
    } catch (FaultException e) {
      e.faults().forEach(parts::fault);
      return null;
    }
  }

  /** Rings closed without a word. */
  int closed() {
    return closed;
  }

  /** Area as if the coordinates lay on a plane, for telling units apart only; NaN if there is none. */
  static double planarM2(Parcel parcel) {
    double area = 0;
    for (List<PointLine> ring : parcel.rings()) {
      Coordinate[] points = coordinates(ring);
      if (points.length > 2) {
        Coordinate[] loop = Arrays.copyOf(points, points.length + 1);
        loop[points.length] = points[0];
        boolean angles = Arrays.stream(points).allMatch(c -> Math.abs(c.x) <= LARGEST_ANGLE);
        double scale = angles ? M_PER_DEGREE * M_PER_DEGREE * Math.cos(Math.toRadians(points[0].y)) : 1;
        area = Math.max(area, Math.abs(Area.ofRing(loop) * scale));
      }
    }
    return area > 0 ? area : Double.NaN;
  }

  private Geometry area(Parcel parcel, Place place) {
    List<Coordinate[]> rings = new ArrayList<>();
    for (List<PointLine> ring : parcel.rings()) {
      Coordinate[] points = coordinates(ring);
      if (closeQuietly && points.length > 2 && !points[0].equals2D(points[points.length - 1])) {
        points = Arrays.copyOf(points, points.length + 1);
        points[points.length - 1] = points[0].copy();
        closed++;
      }
      int last = ring.get(ring.size() - 1).line();
      parts.ring(points, Place.line(last).inFile(file)).ifPresent(rings::add);
    }
    if (rings.isEmpty()) {
      parts.mended().forEach(mended -> parts.fault(mended.fault()));
      return null;
    }
    return Rings.assemble(rings, true, factory, place).geometry();
  }

  private Geometry points(Parcel parcel) {
    Coordinate[] all = parcel.rings().stream().flatMap(List::stream).map(PointLine::coordinate)
        .toArray(Coordinate[]::new);
    return all.length == 1 ? factory.createPoint(all[0]) : factory.createMultiPointFromCoords(all);
  }

  private Geometry lines(Parcel parcel) {
    List<LineString> lines = new ArrayList<>();
    for (List<PointLine> ring : parcel.rings()) {
      if (ring.size() < 2) {
        parts.fault(Fault.of(ExchangeFault.LINE_TOO_SHORT, "a line needs two points",
            Place.line(ring.get(0).line()).inFile(file)));
      } else {
        lines.add(factory.createLineString(coordinates(ring)));
      }
    }
    return lines.isEmpty() ? null : lines.size() == 1 ? lines.get(0)
        : factory.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private static Coordinate[] coordinates(List<PointLine> ring) {
    return ring.stream().map(PointLine::coordinate).toArray(Coordinate[]::new);
  }
}
