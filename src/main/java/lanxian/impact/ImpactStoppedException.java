package lanxian.impact;

/** Nobody waits for the answer any more, so it was not worked out to its end. */
public final class ImpactStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ImpactStoppedException() {
    super("the estimate was stopped before it was done");
  }
}
