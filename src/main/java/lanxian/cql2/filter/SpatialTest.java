package lanxian.cql2.filter;

import java.util.function.Predicate;
import lanxian.cql2.tree.Relation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/**
 * Holds geometries against one that stays the same, which is indexed once, by the relations of OGC Simple Features
 * (06-103r4, 6.1.15), computed exactly on the coordinates. Safe for use by several threads: each makes an index of its
 * own.
 */
final class SpatialTest {
  private final ThreadLocal<Predicate<Geometry>> prepared;

  /** @param relation of what stays to what is tested */
  SpatialTest(Relation relation, Geometry geometry) {
    prepared = ThreadLocal.withInitial(() -> prepare(relation, geometry));
  }

  private static Predicate<Geometry> prepare(Relation relation, Geometry geometry) {
    if (MixedCollection.is(geometry)) {
      MixedCollection collection = MixedCollection.of(geometry);
      return other -> holds(relation, collection.relate(other), collection.dimension(), other.getDimension());
    }
    RelateNG index = RelateNG.prepare(geometry);
    return other -> index.evaluate(other, predicate(relation));
  }

  boolean test(Geometry other) {
    return prepared.get().test(other);
  }

  /** Whether {@code a} has the relation to {@code b}. */
  static boolean test(Relation relation, Geometry a, Geometry b) {
    return MixedCollection.is(b) ? prepare(turned(relation), b).test(a) : prepare(relation, a).test(b);
  }

  private static boolean holds(Relation relation, IntersectionMatrix matrix, int dimensionA, int dimensionB) {
    return switch (relation) {
      case S_INTERSECTS -> matrix.isIntersects();
      case S_DISJOINT -> matrix.isDisjoint();
      case S_EQUALS -> matrix.isEquals(dimensionA, dimensionB);
      case S_TOUCHES -> matrix.isTouches(dimensionA, dimensionB);
      case S_WITHIN -> matrix.isWithin();
      case S_CONTAINS -> matrix.isContains();
      case S_OVERLAPS -> matrix.isOverlaps(dimensionA, dimensionB);
      case S_CROSSES -> matrix.isCrosses(dimensionA, dimensionB);
      default -> throw new IllegalArgumentException("not of space: " + relation);
    };
  }

  /** The relation that b has to a if a has this one to b. */
  static Relation turned(Relation relation) {
    return switch (relation) {
      case S_WITHIN -> Relation.S_CONTAINS;
      case S_CONTAINS -> Relation.S_WITHIN;
      default -> relation;
    };
  }

  private static TopologyPredicate predicate(Relation relation) {
    return switch (relation) {
      case S_INTERSECTS -> RelatePredicate.intersects();
      case S_DISJOINT -> RelatePredicate.disjoint();
      case S_EQUALS -> RelatePredicate.equalsTopo();
      case S_TOUCHES -> RelatePredicate.touches();
      case S_WITHIN -> RelatePredicate.within();
      case S_CONTAINS -> RelatePredicate.contains();
      case S_OVERLAPS -> RelatePredicate.overlaps();
      case S_CROSSES -> RelatePredicate.crosses();
      default -> throw new IllegalArgumentException("not of space: " + relation);
    };
  }
}
