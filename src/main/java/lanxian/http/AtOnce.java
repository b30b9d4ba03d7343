package lanxian.http;

import io.javalin.http.Handler;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;

/**
 * Bounds how much costly work is done at once, so that nobody can take all memory, disk or threads of the service. Some
 * more may wait for a while; everybody else is told to come back. Safe for use by several threads.
 */
public final class AtOnce {
  private final Semaphore free;
  private final AtomicInteger places;
  private final Duration patience;

  /**
   * @param running how many are let through at once
   * @param waiting how many more may wait: each of them keeps a thread of the server
   * @param patience how long one waits at most
   */
  public AtOnce(int running, int waiting, Duration patience) {
    this.free = new Semaphore(running, true);
    this.places = new AtomicInteger(waiting);
    this.patience = patience;
  }

  /** Work that may fail as handlers do. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /**
   * Does the work when there is room for it.
   *
   * @throws FaultException TOO_BUSY if there is none in time
   */
  public void run(Work work) throws Exception {
    if (!enter()) {
      throw new FaultException(Fault.of(HttpFault.TOO_BUSY,
          "The service is busy with as much work of this kind as it bears; please try again in a moment"));
    }
    try {
      work.run();
    } finally {
      free.release();
    }
  }

  /** A handler that is bounded together with all others that are put in here. */
  public Handler around(Handler handler) {
    return ctx -> run(() -> handler.handle(ctx));
  }

  private boolean enter() throws InterruptedException {
    if (free.tryAcquire()) {
      return true;
    }
    if (places.getAndDecrement() <= 0) {
      places.incrementAndGet();
      return false;
    }
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      places.incrementAndGet();
    }
  }
}
