package lanxian.cql2.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * A collection of isolated points and of lines or areas. RelateNG of JTS 1.20 takes a point for all of the collection
 * that is near it, so the points are related alone and the matrices put together: interiors are added, and the exterior
 * loses the points. For one thread.
 */
final class MixedCollection {
  private static final int[] LOCATIONS = {Location.INTERIOR, Location.BOUNDARY, Location.EXTERIOR};

  private final Geometry whole;
  private final Geometry pointsAlone;
  private final Geometry restAlone;
  private final RelateNG points;
  private final RelateNG rest;

  private MixedCollection(Geometry whole) {
    this.whole = whole;
    this.pointsAlone = whole.getFactory().buildGeometry(members(whole, true));
    this.restAlone = whole.getFactory().buildGeometry(members(whole, false));
    this.points = RelateNG.prepare(pointsAlone);
    this.rest = RelateNG.prepare(restAlone);
  }

  static boolean is(Geometry geometry) {
    return geometry.getClass() == GeometryCollection.class && geometry.getDimension() > 0
        && !members(geometry, true).isEmpty();
  }

  /** @param geometry no point of which lies on its lines or areas, as after a union */
  static MixedCollection of(Geometry geometry) {
    return new MixedCollection(geometry);
  }

  private static List<Geometry> members(Geometry collection, boolean points) {
    return IntStream.range(0, collection.getNumGeometries()).mapToObj(collection::getGeometryN)
        .filter(member -> member instanceof Puntal == points).toList();
  }

  int dimension() {
    return whole.getDimension();
  }

  /** The DE-9IM matrix of this and another geometry, which may be a mixed collection too. */
  IntersectionMatrix relate(Geometry other) {
    return is(other) ? toMixed(of(other)) : toPlain(other);
  }

  private IntersectionMatrix toPlain(Geometry other) {
    IntersectionMatrix matrix = rest.evaluate(other);
    IntersectionMatrix ofPoints = points.evaluate(other);
    for (int location : LOCATIONS) {
      matrix.setAtLeast(Location.INTERIOR, location, ofPoints.get(Location.INTERIOR, location));
    }
    // only single points outside of the rest can all be points of this: what has an extent goes beyond them
    if (matrix.get(Location.EXTERIOR, Location.INTERIOR) == Dimension.P && holdsAll(other.getCoordinates(), other)) {
      matrix.set(Location.EXTERIOR, Location.INTERIOR, Dimension.FALSE);
    }
    if (matrix.get(Location.EXTERIOR, Location.BOUNDARY) == Dimension.P && holdsAll(ends(other), other)) {
      matrix.set(Location.EXTERIOR, Location.BOUNDARY, Dimension.FALSE);
    }
    return matrix;
  }

  /** As {@link #toPlain} takes in the points of this, so those of the other. */
  private IntersectionMatrix toMixed(MixedCollection other) {
    IntersectionMatrix matrix = toPlain(other.restAlone);
    IntersectionMatrix toPoints = toPlain(other.pointsAlone);
    for (int location : LOCATIONS) {
      matrix.setAtLeast(location, Location.INTERIOR, toPoints.get(location, Location.INTERIOR));
    }
    if (matrix.get(Location.INTERIOR, Location.EXTERIOR) == Dimension.P
        && other.holdsAll(pointsAlone.getCoordinates(), whole)) {
      matrix.set(Location.INTERIOR, Location.EXTERIOR, Dimension.FALSE);
    }
    if (matrix.get(Location.BOUNDARY, Location.EXTERIOR) == Dimension.P && other.holdsAll(ends(restAlone), whole)) {
      matrix.set(Location.BOUNDARY, Location.EXTERIOR, Dimension.FALSE);
    }
    return matrix;
  }

  private boolean holdsAll(Coordinate[] single, Geometry of) {
    return Arrays.stream(single).map(of.getFactory()::createPoint)
        .allMatch(point -> points.evaluate(point).isIntersects() || rest.evaluate(point).isIntersects());
  }

  /** Where lines end: the only points of a boundary that have no extent. */
  private static Coordinate[] ends(Geometry geometry) {
    LineString[] lines = GeometryFactory.toLineStringArray(LineStringExtracter.getLines(geometry));
    return geometry.getFactory().createMultiLineString(lines).getBoundary().getCoordinates();
  }
}
