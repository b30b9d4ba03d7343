package lanxian.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanxian.store.Await;
import lanxian.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private final List<List<String>> groups = new CopyOnWriteArrayList<>(); // as the writer was given them
  private final List<String> written = new CopyOnWriteArrayList<>();
  private final Semaphore disk = new Semaphore(0); // a permit lets one transaction through
  private final GroupCommit<String> commit = new GroupCommit<>("test-writer", 1, this::transaction);

  private void transaction(List<String> items) {
    groups.add(items);
    disk.acquireUninterruptibly();
    if (items.contains("bad")) {
      throw new StoreException("this is bad", null);
    }
    if (items.contains("error")) {
      throw new StackOverflowError("this is worse");
    }
    if (items.contains("gone")) {
      throw new StoreException("no database", new SQLException("broken", "08006"));
    }
    written.addAll(items);
  }

  @AfterEach
  void close() {
    disk.release(1000);
    commit.close();
  }

  /** A caller in a thread of its own, and what became of it. */
  private final class Caller extends Thread {
    private final String item;
    private volatile Throwable fault;

    Caller(String item) {
      this.item = item;
      start();
    }

    @Override
    public void run() {
      try {
        commit.write(item);
      } catch (StoreException e) {
        fault = e;
      }
    }

    Throwable outcome() throws InterruptedException {
      join();
      return fault;
    }
  }

  private static void awaitAllWaiting(List<Caller> callers) throws Exception {
    Await.until("all wait", () -> callers.stream().allMatch(caller -> caller.getState() == Thread.State.WAITING));
  }

  /** The first is under way when all the others come. */
  private List<Caller> firstAndOthers(Stream<String> others) throws Exception {
    List<Caller> callers = new ArrayList<>();
    callers.add(new Caller("first"));
    Await.until("the first is under way", () -> groups.size() == 1);
    others.forEach(item -> callers.add(new Caller(item)));
    awaitAllWaiting(callers);
    return callers;
  }

  @Test
  void whoComesAloneIsWrittenAtOnce() {
    disk.release(2);
    commit.write("a");
    commit.write("b");
    assertThat(groups).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void whoComesMeanwhileSharesTheNextTransaction() throws Exception {
    List<Caller> callers = firstAndOthers(IntStream.range(0, 15).mapToObj(i -> "n" + i));
    assertThat(written).isEmpty();
    disk.release(2);
    for (Caller caller : callers) {
      assertThat(caller.outcome()).isNull();
    }
    assertThat(groups).hasSize(2);
    assertThat(groups.get(1)).hasSize(15);
    assertThat(written).hasSize(16).doesNotHaveDuplicates();
  }

  @Test
  void veryManyTakeSeveralTransactions() throws Exception {
    List<Caller> callers = firstAndOthers(IntStream.range(0, 300).mapToObj(i -> "n" + i));
    disk.release(3);
    for (Caller caller : callers) {
      assertThat(caller.outcome()).isNull();
    }
    assertThat(groups).map(List::size).containsExactly(1, 256, 44);
    assertThat(written).hasSize(301).doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBeWrittenHarmsNobodyElse() throws Exception {
    List<Caller> callers = firstAndOthers(Stream.of("a", "bad", "b", "c", "error", "d", "bad", "e"));
    disk.release(1000);
    for (Caller caller : callers) {
      switch (caller.item) {
        case "bad" -> assertThat(caller.outcome()).hasMessage("this is bad");
        case "error" -> assertThat(caller.outcome()).hasRootCauseInstanceOf(StackOverflowError.class);
        default -> assertThat(caller.outcome()).as(caller.item).isNull();
      }
    }
    assertThat(written).containsExactlyInAnyOrder("first", "a", "b", "c", "d", "e");
    commit.write("afterwards");
    assertThat(written).contains("afterwards");
  }

  @Test
  void withoutADatabaseAllAreToldAfterOneAttempt() throws Exception {
    List<Caller> callers = firstAndOthers(Stream.of("a", "gone", "b"));
    disk.release(2);
    assertThat(callers.get(0).outcome()).isNull();
    for (Caller caller : callers.subList(1, 4)) {
      assertThat(caller.outcome()).hasMessage("no database");
    }
    assertThat(groups).hasSize(2);
    disk.release();
    commit.write("afterwards");
    assertThat(written).containsExactly("first", "afterwards");
  }

  @Test
  void closingWritesWhatWasHandedOver() throws Exception {
    List<Caller> callers = firstAndOthers(Stream.of("a", "b", "c"));
    Thread closing = new Thread(commit::close);
    closing.start();
    Await.until("it is closing", () -> closing.getState() == Thread.State.WAITING);
    assertThatThrownBy(() -> commit.write("late")).isInstanceOf(StoreException.class).hasMessageContaining("closed");
    disk.release(2);
    closing.join();
    assertThat(written).containsExactlyInAnyOrder("first", "a", "b", "c");
    for (Caller caller : callers) {
      assertThat(caller.outcome()).isNull();
    }
  }

  @Test
  void anInterruptDoesNotEndTheWait() throws Exception {
    AtomicBoolean passedOn = new AtomicBoolean();
    Thread caller = new Thread(() -> {
      commit.write("a");
      passedOn.set(Thread.interrupted());
    });
    caller.start();
    Await.until("it is under way", () -> groups.size() == 1);
    caller.interrupt();
    disk.release();
    caller.join();
    assertThat(written).containsExactly("a");
    assertThat(passedOn).isTrue();
  }

  @Test
  void aSecondTransactionBeginsWhenItIsWorthOne() throws Exception {
    try (GroupCommit<String> two = new GroupCommit<>("test-writer", 2, this::transaction)) {
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        String item = "n" + i;
        Thread caller = new Thread(() -> two.write(item));
        callers.add(caller);
        caller.start();
        Await.until("it waits", () -> caller.getState() == Thread.State.WAITING);
        if (i == 0) {
          Await.until("the first is under way", () -> groups.size() == 1);
        }
        assertThat(groups).hasSizeLessThanOrEqualTo(i < 8 ? 1 : 2);
      }
      Await.until("the eight others too", () -> groups.size() == 2);
      disk.release(2);
      for (Thread caller : callers) {
        caller.join();
      }
    }
    assertThat(groups).map(List::size).containsExactly(1, 8);
    assertThat(written).hasSize(9).doesNotHaveDuplicates();
  }

  @Test
  void fewWaitForNothingButTheEndOfTheTransactionBefore() throws Exception {
    try (GroupCommit<String> two = new GroupCommit<>("test-writer", 2, this::transaction)) {
      Thread first = new Thread(() -> two.write("a"));
      first.start();
      Await.until("the first is under way", () -> groups.size() == 1);
      Thread second = new Thread(() -> two.write("b"));
      second.start();
      Await.until("it waits", () -> second.getState() == Thread.State.WAITING);
      disk.release(2);
      first.join();
      second.join();
    }
    assertThat(groups).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void closingWhatWasNeverUsedIsNoTrouble() {
    commit.close();
    commit.close();
    assertThat(groups).isEmpty();
  }
}
