package lanxian.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import lanxian.store.Await;
import org.junit.jupiter.api.Test;

class SubscriberTest {
  private final AtomicLong revision = new AtomicLong(3);
  private final List<Long> heard = new CopyOnWriteArrayList<>();

  @Test
  void asksOftenEnoughToHearWithinASecond() {
    assertThat(Dialect.POLL).isPositive().isLessThanOrEqualTo(Duration.ofMillis(500));
  }

  @Test
  void hearsWithoutBeingWoken() throws Exception {
    Subscriber subscriber = new Subscriber(heard::add, revision::get, Dialect.POLL, gone -> { });
    subscriber.start();
    revision.set(5);
    Await.until("heard", () -> heard.size() == 2);
    subscriber.close();
    assertThat(heard).containsExactly(4L, 5L);
  }

  @Test
  void asksAgainAfterAFault() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Subscriber subscriber = new Subscriber(heard::add, () -> {
      if (asked.getAndIncrement() == 1) {
        throw new IllegalStateException("the database is away for a moment");
      }
      return revision.get();
    }, Dialect.POLL, gone -> { });
    subscriber.start();
    Await.until("asked and refused", () -> asked.get() >= 2);
    revision.set(4);
    subscriber.wake();
    Await.until("heard", () -> heard.size() == 1);
    subscriber.close();
    assertThat(heard).containsExactly(4L);
  }

  @Test
  void leavesTheFeedWhenClosed() {
    Set<Thread> others = Thread.getAllStackTraces().keySet(); // of services that other tests use
    List<Subscriber> left = new CopyOnWriteArrayList<>();
    Subscriber subscriber = new Subscriber(heard::add, revision::get, Dialect.POLL, left::add);
    subscriber.start();
    subscriber.close();
    assertThat(left).containsExactly(subscriber);
    assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> !others.contains(thread)).map(Thread::getName)
        .doesNotContain("lanxian-publications");
  }
}
