package lanxian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AtOnceTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** Fills all places and gives back what frees them. */
  private CountDownLatch occupied(AtOnce atOnce, int running) throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(running);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < running; i++) {
      threads.submit(() -> {
        atOnce.run(() -> {
          inside.countDown();
          end.await();
        });
        return null;
      });
    }
    inside.await();
    return end;
  }

  @Test
  void refusesWhoFindsNoRoom() throws Exception {
    AtOnce atOnce = new AtOnce(2, 0, Duration.ofDays(1));
    CountDownLatch end = occupied(atOnce, 2);
    assertThatThrownBy(() -> atOnce.run(() -> { })).isInstanceOf(FaultException.class).hasMessageContaining("TOO_BUSY");
    end.countDown();
  }

  @Test
  void refusesWhoseTimeIsOver() throws Exception {
    AtOnce atOnce = new AtOnce(1, 1, Duration.ZERO);
    CountDownLatch end = occupied(atOnce, 1);
    for (int i = 0; i < 3; i++) { // whoever gives up leaves his place to the next
      assertThatThrownBy(() -> atOnce.run(() -> { })).isInstanceOf(FaultException.class);
    }
    end.countDown();
  }

  @Test
  void letsWaitWhoFindsAPlaceAndNeverMoreAtOnce() throws Exception {
    AtOnce atOnce = new AtOnce(2, 8, Duration.ofDays(1));
    CountDownLatch end = occupied(atOnce, 2);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> waiting = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      waiting.add(threads.submit(() -> {
        atOnce.run(() -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.yield();
          now.decrementAndGet();
        });
        return null;
      }));
    }
    end.countDown();
    for (Future<?> work : waiting) {
      work.get();
    }
    assertThat(most).hasValueBetween(1, 2);
  }

  @Test
  void whatFailsLeavesItsPlace() throws Exception {
    AtOnce atOnce = new AtOnce(1, 0, Duration.ZERO);
    assertThatThrownBy(() -> atOnce.run(() -> {
      throw new IllegalStateException("on purpose");
    })).hasMessage("on purpose");
    AtomicInteger done = new AtomicInteger();
    atOnce.run(done::incrementAndGet);
    assertThat(done).hasValue(1);
  }
}
