package lanxian.app;

import lanxian.audit.AuditCheckpoints;
import lanxian.store.Store;
import lanxian.web.Arrivals;

/** What a service does besides answering; closing it stops all of it. */
final class Background implements AutoCloseable {
  private final AuditCheckpoints checkpoints;
  private final Arrivals arrivals;

  private Background(AuditCheckpoints checkpoints, Arrivals arrivals) {
    this.checkpoints = checkpoints;
    this.arrivals = arrivals;
  }

  static Background start(Store store) {
    return new Background(AuditCheckpoints.start(store.audit()), new Arrivals(store.zones()));
  }

  /** Callers who wait for publications. */
  Arrivals arrivals() {
    return arrivals;
  }

  @Override
  public void close() {
    arrivals.close();
    checkpoints.close();
  }
}
