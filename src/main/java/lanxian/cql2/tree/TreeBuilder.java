package lanxian.cql2.tree;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultCode;
import lanxian.domain.FaultException;

/**
 * Puts a filter together while it is read: keeps the limits, the places of its parts and the faults. For one filter.
 */
public final class TreeBuilder {
  private static final int MAX_FAULTS = 100;

  private final Limits limits;
  private final Map<Expression, Origin> origins = new IdentityHashMap<>();
  private final Map<Expression, Integer> heights = new IdentityHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private int depth;
  private int vertices;

  public TreeBuilder(Limits limits) {
    this.limits = limits;
  }

  /**
   * Takes up a part after the parts that it is made of.
   *
   * @throws FaultException FILTER_TOO_LARGE, FILTER_TOO_DEEP, and all faults so far
   */
  public <E extends Expression> E add(E part, Origin origin) {
    int height = 0;
    for (Expression child : part.children()) {
      height = Math.max(height, heights.getOrDefault(child, 0));
    }
    if (height >= limits.depth()) {
      throw tooDeep(origin);
    }
    if (origins.size() >= limits.terms()) {
      throw stop(origin.fault(Cql2Fault.FILTER_TOO_LARGE, "more than " + limits.terms() + " terms"));
    }
    heights.put(part, height + 1);
    origins.put(part, origin);
    return part;
  }

  /**
   * Goes one level down.
   *
   * @throws FaultException FILTER_TOO_DEEP, and all faults so far
   */
  public void enter(Origin origin) {
    if (++depth > limits.depth()) {
      throw tooDeep(origin);
    }
  }

  /** Comes up again. */
  public void leave() {
    depth--;
  }

  /**
   * Counts a vertex.
   *
   * @throws FaultException FILTER_TOO_LARGE, and all faults so far
   */
  public void vertex(Origin origin) {
    if (++vertices > limits.vertices()) {
      throw stop(origin.fault(Cql2Fault.FILTER_TOO_LARGE, "more than " + limits.vertices() + " vertices"));
    }
  }

  /** Keeps a fault after which reading can go on. */
  public void fault(Origin origin, FaultCode code, String detail) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(origin.fault(code, detail));
    }
  }

  /** Ends the reading with a fault and all so far. */
  public FaultException stop(Fault last) {
    List<Fault> all = new ArrayList<>(faults);
    all.add(last);
    return new FaultException(all);
  }

  /**
   * The filter.
   *
   * @throws FaultException all faults, if there are any
   */
  public ParsedFilter finish(Expression root) {
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new ParsedFilter(root, origins);
  }

  private FaultException tooDeep(Origin origin) {
    return stop(origin.fault(Cql2Fault.FILTER_TOO_DEEP, "nested deeper than " + limits.depth() + " levels"));
  }
}
