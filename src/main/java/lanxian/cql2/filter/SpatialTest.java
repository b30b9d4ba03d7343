package lanxian.cql2.filter;

import lanxian.cql2.tree.Relation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/**
 * Holds geometries against one that stays the same, which is indexed once, by the relations of OGC Simple Features (06-103r4,
 * 6.1.15), computed exactly on the coordinates. Safe for use by several threads: each makes an index of its own.
 */
final class SpatialTest {
  private final Relation relation;
  private final ThreadLocal<RelateNG> prepared;

  /** @param relation of what stays to what is tested */
  SpatialTest(Relation relation, Geometry geometry) {
    this.relation = relation;
    prepared = ThreadLocal.withInitial(() -> RelateNG.prepare(geometry));
  }

  boolean test(Geometry other) {
    return prepared.get().evaluate(other, predicate(relation));
  }

  /** Whether {@code a} has the relation to {@code b}. */
  static boolean test(Relation relation, Geometry a, Geometry b) {
    return RelateNG.relate(a, b, predicate(relation));
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
