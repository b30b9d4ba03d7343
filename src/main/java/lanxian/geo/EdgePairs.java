package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainBuilder;
import org.locationtech.jts.index.chain.MonotoneChainOverlapAction;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Visits the pairs of edges whose boxes overlap. Their number is what testing, mending and overlaying a geometry cost,
 * so it is bounded: a ring of 100,000 vertices made to have all edges near each other ends here and not after half a
 * minute of testing. The bound counts steps and not time, so the same geometry always fares the same.
 */
public final class EdgePairs {
  /** A real boundary of 86,000 edges has 151,000 pairs. */
  static final long MAX_PAIRS = 10_000_000;

  /** So few edges have fewer pairs in any case, at three steps to a pair. */
  private static final int ALWAYS_FEW = 2_000;

  private EdgePairs() {}

  /** What is done with a pair. */
  interface Visitor {
    void pair(LineSegment a, LineSegment b);
  }

  /**
   * Refuses a geometry with too many pairs.
   *
   * @throws FaultException GEOMETRY_TOO_COMPLEX at {@link #MAX_PAIRS}
   */
  static void requireFew(Geometry geometry) {
    if (geometry.getNumPoints() > ALWAYS_FEW) {
      count(geometry);
    }
  }

  /**
   * Counts the pairs.
   *
   * @throws FaultException GEOMETRY_TOO_COMPLEX at {@link #MAX_PAIRS}
   */
  static long count(Geometry geometry) {
    return visit(geometry, MAX_PAIRS, null);
  }

  /**
   * Refuses geometries that are each well but meet each other too often to be joined: a few hundred edges each may
   * cross hundreds of thousands of times. What a geometry has in itself does not count against it.
   *
   * @param limit steps of the search that may be between different geometries, about three to a pair
   * @throws FaultException GEOMETRY_TOO_COMPLEX with a place where they meet
   */
  public static void requireJoinable(List<Geometry> geometries, long limit) {
    long own = geometries.stream().mapToLong(EdgePairs::count).sum();
    GeometryFactory factory = geometries.get(0).getFactory();
    visit(factory.createGeometryCollection(geometries.toArray(Geometry[]::new)), own + limit, null);
  }

  /** Visits the pairs in an order that depends on the geometry alone. */
  static void visit(Geometry geometry, Visitor visitor) {
    visit(geometry, MAX_PAIRS, visitor);
  }

  private static long visit(Geometry geometry, long limit, Visitor visitor) {
    List<MonotoneChain> chains = chains(geometry);
    HPRtree index = new HPRtree();
    for (MonotoneChain chain : chains) {
      index.insert(chain.getEnvelope(), chain);
    }
    Counter counter = new Counter(limit, visitor);
    for (MonotoneChain chain : chains) {
      index.query(chain.getEnvelope(), item -> {
        MonotoneChain other = (MonotoneChain) item;
        counter.step(chain, chain.getStartIndex());
        if (other.getId() > chain.getId()) {
          chain.computeOverlaps(other, counter);
        }
      });
    }
    return counter.steps;
  }

  private static List<MonotoneChain> chains(Geometry geometry) {
    List<MonotoneChain> chains = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(geometry)) {
      Coordinate[] points = ((LineString) line).getCoordinates();
      if (points.length > 1) {
        for (Object chain : MonotoneChainBuilder.getChains(points)) {
          ((MonotoneChain) chain).setId(chains.size());
          chains.add((MonotoneChain) chain);
        }
      }
    }
    return chains;
  }

  private static final class Counter extends MonotoneChainOverlapAction {
    private final long limit;
    private final Visitor visitor;
    private long steps;

    Counter(long limit, Visitor visitor) {
      this.limit = limit;
      this.visitor = visitor;
    }

    void step(MonotoneChain chain, int index) {
      if (++steps > limit) {
        LineSegment edge = new LineSegment();
        chain.getLineSegment(index, edge);
        throw new FaultException(Fault.of(GeoFault.GEOMETRY_TOO_COMPLEX,
            "more than " + limit + " pairs of edges come near each other", Place.UNKNOWN.at(edge.p0.x, edge.p0.y)));
      }
    }

    @Override
    public void overlap(MonotoneChain a, int i, MonotoneChain b, int j) {
      step(a, i);
      if (visitor != null) {
        super.overlap(a, i, b, j);
      }
    }

    @Override
    public void overlap(LineSegment a, LineSegment b) {
      visitor.pair(a, b);
    }
  }
}
