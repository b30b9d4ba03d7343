package lanxian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import lanxian.store.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IndexSaverTest {
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Semaphore disk = new Semaphore(0); // a permit lets the work come to its end

  private void work() {
    begun.incrementAndGet();
    disk.acquireUninterruptibly();
    done.incrementAndGet();
  }

  /** Waits for nothing but the work before. */
  private IndexSaver impatient() {
    return new IndexSaver(this::work, new ScheduledThreadPoolExecutor(1) {
      @Override
      public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        return super.schedule(work, 0, unit);
      }
    });
  }

  @Test
  void whatIsAskedForWhileItWorksIsDoneAfterwards() throws Exception {
    try (IndexSaver saver = impatient()) {
      saver.soon();
      Await.until("it works", () -> begun.get() == 1);
      saver.soon();
      saver.soon();
      disk.release(2);
      Await.until("it was done once more", () -> done.get() == 2);
    }
    assertThat(begun).as("what was asked for twice is done once").hasValue(2);
  }

  @Test
  void closingDoesWhatWasAskedForAndHasNotBegun() {
    disk.release(1);
    IndexSaver patient = new IndexSaver(this::work);
    patient.soon();
    patient.close();
    assertThat(done).hasValue(1);
    patient.soon();
    assertThat(begun).hasValue(1);
  }

  @Test
  void closingLetsTheWorkComeToItsEnd() throws Exception {
    IndexSaver saver = impatient();
    saver.soon();
    Await.until("it works", () -> begun.get() == 1);
    Thread closing = new Thread(saver::close);
    closing.start();
    Await.until("it waits", () -> closing.getState() == Thread.State.TIMED_WAITING);
    disk.release(2);
    closing.join();
    assertThat(done.get()).isEqualTo(begun.get());
  }

  @Test
  void closingWithoutWorkIsNoTrouble() {
    impatient().close();
    assertThat(begun).hasValue(0);
  }
}
