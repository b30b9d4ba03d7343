package lanxian.exchange.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.geo.GeoFault;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds the geometries of one feature from coordinates, for formats that say themselves which ring is a hole. Open rings
 * are closed and told; what is empty is left out.
 */
public final class Shapes {
  private final GeometryFactory factory = new GeometryFactory();
  private final FeatureParts parts;
  private final Place where;

  public Shapes(FeatureParts parts, Place where) {
    this.parts = parts;
    this.where = where;
  }

  /** Empty where the coordinates are NaN, which stands for the empty point. */
  public Optional<Geometry> point(Coordinate c) {
    return Double.isNaN(c.x) && Double.isNaN(c.y) ? Optional.empty() : Optional.of(factory.createPoint(finite(c)));
  }

  /** @throws FaultException LINE_TOO_SHORT, COORDINATE_NOT_FINITE */
  public Optional<Geometry> line(Coordinate[] points) {
    requireFinite(points);
    if (points.length == 1) {
      throw new FaultException(Fault.of(ExchangeFault.LINE_TOO_SHORT, "a line has a single point",
          where.at(points[0].x, points[0].y)));
    }
    return points.length == 0 ? Optional.empty() : Optional.of(factory.createLineString(points));
  }

  /** The first ring is the shell; without it there is no polygon. */
  public Optional<Geometry> polygon(List<Coordinate[]> rings) {
    List<LinearRing> closed = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      requireFinite(rings.get(i));
      Optional<Coordinate[]> ring = parts.ring(rings.get(i), where);
      if (i == 0 && ring.isEmpty()) {
        return Optional.empty();
      }
      ring.map(factory::createLinearRing).ifPresent(closed::add);
    }
    return closed.isEmpty() ? Optional.empty() : Optional.of(
        factory.createPolygon(closed.get(0), closed.subList(1, closed.size()).toArray(LinearRing[]::new)));
  }

  /**
   * Several as one: a multi-geometry where they are of one kind, else a collection. A single one stays as it is: formats
   * that want one kind for a whole layer make multi-geometries of one out of all that are not.
   */
  public Optional<Geometry> all(List<Geometry> members) {
    if (members.size() < 2) {
      return members.stream().findFirst();
    }
    if (members.stream().allMatch(Polygon.class::isInstance)) {
      return Optional.of(factory.createMultiPolygon(members.toArray(Polygon[]::new)));
    }
    if (members.stream().allMatch(LineString.class::isInstance)) {
      return Optional.of(factory.createMultiLineString(members.toArray(LineString[]::new)));
    }
    if (members.stream().allMatch(Point.class::isInstance)) {
      return Optional.of(factory.createMultiPoint(members.toArray(Point[]::new)));
    }
    return Optional.of(factory.createGeometryCollection(members.toArray(Geometry[]::new)));
  }

  /** The parts of a multi-geometry; a collection, which may be of several kinds, is one. */
  public static List<Geometry> partsOf(Geometry geometry) {
    boolean multi = geometry instanceof MultiPolygon || geometry instanceof MultiLineString
        || geometry instanceof MultiPoint;
    if (!multi) {
      return List.of(geometry);
    }
    List<Geometry> all = new ArrayList<>();
    for (int i = 0; i < ((GeometryCollection) geometry).getNumGeometries(); i++) {
      all.add(geometry.getGeometryN(i));
    }
    return all;
  }

  private void requireFinite(Coordinate[] points) {
    for (Coordinate c : points) {
      finite(c);
    }
  }

  private Coordinate finite(Coordinate c) {
    if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
      throw new FaultException(
          Fault.of(GeoFault.COORDINATE_NOT_FINITE, "a coordinate is %s %s".formatted(c.x, c.y), where));
    }
    return c;
  }
}
