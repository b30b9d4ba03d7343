package lanxian.checks;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;

/**
 * Bounds how much work that takes memory and time is done at once, and how many threads wait for it. Safe for use by
 * several threads.
 */
final class Turns {
  private final Semaphore free;
  private final AtomicInteger places;
  private final Duration patience;

  /**
   * @param running how many work at once
   * @param waiting how many more may wait
   * @param patience how long one waits at most
   */
  Turns(int running, int waiting, Duration patience) {
    this.free = new Semaphore(running, true);
    this.places = new AtomicInteger(waiting);
    this.patience = patience;
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws FaultException TOO_BUSY if it does not come in time
   */
  <T> T take(Supplier<T> work) {
    if (!enter()) {
      throw new FaultException(Fault.of(CheckFault.TOO_BUSY,
          "Older revisions of the dataset are being made ready for others; please try again in a moment"));
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean enter() {
    if (free.tryAcquire()) {
      return true;
    }
    try {
      return places.getAndDecrement() > 0 && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      places.incrementAndGet();
    }
  }
}
