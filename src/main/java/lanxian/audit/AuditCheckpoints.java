package lanxian.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lanxian.store.AuditHead;
import lanxian.store.AuditStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the end of the audit record to the log every so often. Where logs are kept apart from the database, any such
 * line finds a record that was cut off or written anew: {@code audit verify --expect}.
 */
public final class AuditCheckpoints implements AutoCloseable {
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(AuditCheckpoints.class);

  private final AuditStore audit;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread thread = new Thread(work, "lanxian-audit-checkpoints");
    thread.setDaemon(true);
    return thread;
  });
  private AuditHead last = AuditHead.NONE;

  private AuditCheckpoints(AuditStore audit) {
    this.audit = audit;
  }

  /** Writes the first one now, and says whether the database protects the record. */
  public static AuditCheckpoints start(AuditStore audit) {
    LOG.info("auditProtected: {}", audit.isProtected());
    AuditCheckpoints checkpoints = new AuditCheckpoints(audit);
    checkpoints.timer.scheduleWithFixedDelay(checkpoints::write, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    return checkpoints;
  }

  private synchronized void write() {
    try {
      AuditHead head = audit.head();
      if (!head.equals(last)) {
        LOG.info("The audit record ends at {}", head);
        last = head;
      }
    } catch (RuntimeException e) {
      LOG.warn("the end of the audit record could not be read: {}", e.getMessage());
    }
  }

  /** Writes the last one. */
  @Override
  public void close() {
    timer.shutdownNow();
    write();
  }
}
