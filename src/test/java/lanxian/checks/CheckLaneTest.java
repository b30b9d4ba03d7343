package lanxian.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lanxian.store.Await;
import org.junit.jupiter.api.Test;

class CheckLaneTest {
  private static final Duration FOR_EVER = Duration.ofMinutes(5);
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  @Test
  void answersAndThrowsWhatTheQuestionThrows() {
    try (CheckLane lane = new CheckLane(2, FOR_EVER)) {
      assertThat(lane.<String>ask(() -> "may stand")).isEqualTo("may stand");
      IllegalStateException fault = new IllegalStateException("no");
      assertThatThrownBy(() -> lane.ask(() -> {
        throw fault;
      })).isSameAs(fault);
      StackOverflowError error = new StackOverflowError();
      assertThatThrownBy(() -> lane.ask(() -> {
        throw error;
      })).isSameAs(error);
    }
  }

  @Test
  void worksOnNoMoreAtOnceThanItIsWide() throws Exception {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService callers = Executors.newFixedThreadPool(16);
    try (CheckLane lane = new CheckLane(2, FOR_EVER)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        int number = i;
        answers.add(callers.submit(() -> lane.ask(() -> {
          most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
          Thread.yield();
          atWork.decrementAndGet();
          return number;
        })));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i);
      }
    } finally {
      callers.shutdown();
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void answersInTheOrderOfArrival() throws Exception {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch free = new CountDownLatch(1);
    try (CheckLane lane = new CheckLane(1, FOR_EVER)) {
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        int number = i;
        Thread caller = new Thread(() -> lane.ask(() -> {
          await(free);
          return order.add(number);
        }));
        caller.start();
        callers.add(caller);
        waitsFor(caller); // the next one comes after this one
      }
      free.countDown();
      for (Thread caller : callers) {
        caller.join();
      }
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5);
  }

  /** What takes long does not hold up the others: they go to work themselves, once. */
  @Test
  void goesToWorkItselfWhereItsTurnDoesNotCome() throws Exception {
    CountDownLatch free = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    try (CheckLane lane = new CheckLane(1, AT_ONCE)) {
      Thread slow = new Thread(() -> lane.ask(() -> {
        await(free);
        return null;
      }));
      slow.start();
      waitsFor(slow);
      Thread worker = lane.ask(() -> {
        runs.incrementAndGet();
        return Thread.currentThread();
      });
      assertThat(worker).isSameAs(Thread.currentThread());
      free.countDown();
      slow.join();
      assertThat(lane.<String>ask(() -> "next")).isEqualTo("next"); // the lane has come past what was answered already
    }
    assertThat(runs.get()).isEqualTo(1);
  }

  @Test
  void answersACallerWhoIsInterruptedAndLeavesHimSo() throws Exception {
    CountDownLatch free = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    List<String> answers = Collections.synchronizedList(new ArrayList<>());
    try (CheckLane lane = new CheckLane(1, FOR_EVER)) {
      Thread caller = new Thread(() -> {
        answers.add(lane.ask(() -> {
          await(free);
          return "answer";
        }));
        interrupted.set(Thread.currentThread().isInterrupted());
      });
      caller.start();
      waitsFor(caller);
      caller.interrupt();
      free.countDown();
      caller.join();
    }
    assertThat(answers).containsExactly("answer");
    assertThat(interrupted).isTrue();
  }

  @Test
  void answersWhenItIsClosedToo() {
    CheckLane lane = new CheckLane(1, FOR_EVER);
    lane.close();
    assertThat(lane.<Thread>ask(Thread::currentThread)).isSameAs(Thread.currentThread());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitsFor(Thread caller) throws Exception {
    Await.until("the caller waits for his answer", () -> caller.getState() == Thread.State.TIMED_WAITING
        || caller.getState() == Thread.State.WAITING);
  }
}
