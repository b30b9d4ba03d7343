package lanxian.cql2.filter;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * A collection of isolated points and of lines or areas. RelateNG of JTS 1.20 takes a point for all of the collection
 * that is near it, so the points are related alone and the matrices put together: interiors are added, and the exterior
 * loses the points. For one thread.
 */
final class MixedCollection {
  private final int dimension;
  private final RelateNG points;
  private final RelateNG rest;

  private MixedCollection(int dimension, Geometry points, Geometry rest) {
    this.dimension = dimension;
    this.points = RelateNG.prepare(points);
    this.rest = RelateNG.prepare(rest);
  }

  static boolean is(Geometry geometry) {
    boolean mixed = geometry.getClass() == GeometryCollection.class && geometry.getDimension() > 0;
    return mixed && members(geometry, true).size() > 0;
  }

  /** @param geometry no point of which lies on its lines or areas, as after a union */
  static MixedCollection of(Geometry geometry) {
    return new MixedCollection(geometry.getDimension(), geometry.getFactory().buildGeometry(members(geometry, true)),
        geometry.getFactory().buildGeometry(members(geometry, false)));
  }

  private static List<Geometry> members(Geometry collection, boolean points) {
    List<Geometry> members = new ArrayList<>();
    for (int i = 0; i < collection.getNumGeometries(); i++) {
      if (collection.getGeometryN(i) instanceof Puntal == points) {
        members.add(collection.getGeometryN(i));
      }
    }
    return members;
  }

  int dimension() {
    return dimension;
  }

  /** The DE-9IM matrix of this and a geometry that is no mixed collection. */
  IntersectionMatrix relate(Geometry other) {
    IntersectionMatrix matrix = rest.evaluate(other);
    IntersectionMatrix ofPoints = points.evaluate(other);
    for (int location : new int[] {Location.INTERIOR, Location.BOUNDARY, Location.EXTERIOR}) {
      matrix.setAtLeast(Location.INTERIOR, location, ofPoints.get(Location.INTERIOR, location));
    }
    // only single points outside of the rest can all be points of this: what has an extent goes beyond them
    outside(matrix, Location.INTERIOR, other instanceof Puntal ? other.getCoordinates() : null, other);
    outside(matrix, Location.BOUNDARY, other.getDimension() == 1 ? other.getBoundary().getCoordinates() : null, other);
    return matrix;
  }

  private void outside(IntersectionMatrix matrix, int location, Coordinate[] single, Geometry other) {
    if (single == null || matrix.get(Location.EXTERIOR, location) != Dimension.P) {
      return;
    }
    for (Coordinate coordinate : single) {
      Geometry point = other.getFactory().createPoint(coordinate);
      if (!points.evaluate(point).isIntersects() && !rest.evaluate(point).isIntersects()) {
        return;
      }
    }
    matrix.set(Location.EXTERIOR, location, Dimension.FALSE);
  }
}
