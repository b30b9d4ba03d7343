package lanxian.exchange.layer;

import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** Counts the vertices and parts of a layer, so that a file cannot make more of them than it may. */
public final class VertexBudget {
  private final int max;
  private long left;

  public VertexBudget(Limits limits) {
    max = limits.maxVertices();
    left = limits.maxVertices();
  }

  /**
   * Takes so many before they are made.
   *
   * @throws Exhausted with TOO_MANY_VERTICES, for the whole file
   */
  public void spend(long vertices, Place where) {
    left -= vertices;
    if (left < 0) {
      throw new Exhausted(Fault.of(ExchangeFault.TOO_MANY_VERTICES,
          "the layer has more than %d vertices".formatted(max), where));
    }
  }

  /** Carries the fault past whoever would blame it on one feature and go on. */
  public static final class Exhausted extends RuntimeException {
    private final transient Fault fault;

    Exhausted(Fault fault) {
      super(fault.detail());
      this.fault = fault;
    }

    /** The fault of the file. */
    public FaultException ofFile() {
      return new FaultException(fault);
    }
  }
}
