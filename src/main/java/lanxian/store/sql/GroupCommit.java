package lanxian.store.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lanxian.store.StoreException;

/**
 * Writes what several callers hand over at the same time in one transaction. A commit waits for the disk; whoever comes
 * meanwhile shares the next one. While nothing is under way, nobody waits for others to come: who comes alone is written at
 * once. Beside a transaction that is under way another begins as soon as enough have come to be worth one.
 */
final class GroupCommit<T> implements AutoCloseable {
  private static final int MOST = 256; // items in one transaction: bounds how long it takes
  private static final int COMPANY = 8; // fewer cost more by their own transaction than they gain by its early begin

  private final Consumer<List<T>> writer;
  private final List<Thread> threads;
  private final Queue<Waiting<T>> queue = new ArrayDeque<>();
  private int underWay;
  private boolean started;
  private boolean closed;

  private record Waiting<T>(T item, CompletableFuture<Void> written) {}

  /**
   * @param name of the threads that write
   * @param transactions how many may be under way at once
   * @param writer writes all items in one transaction, or throws and writes none; when it returns they survive a crash
   */
  GroupCommit(String name, int transactions, Consumer<List<T>> writer) {
    this.writer = writer;
    this.threads = Stream.generate(() -> new Thread(this::run, name)).limit(transactions).toList();
    threads.forEach(thread -> thread.setDaemon(true));
  }

  /**
   * Returns when the item is written. An interrupt does not end the wait, for nobody would know what became of it.
   *
   * @throws StoreException what the writer said to this very item, or to all if there is no database
   */
  void write(T item) {
    Waiting<T> waiting = new Waiting<>(item, new CompletableFuture<>());
    synchronized (queue) {
      if (closed) {
        throw new StoreException("the store is closed", null);
      }
      if (!started) {
        started = true;
        threads.forEach(Thread::start);
      }
      queue.add(waiting);
      queue.notify(); // one is enough: it takes all that wait
    }
    try {
      waiting.written().join();
    } catch (CompletionException e) {
      throw new StoreException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** Writes what was handed over, then ends. */
  @Override
  public void close() {
    synchronized (queue) {
      closed = true;
      queue.notifyAll();
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    for (List<Waiting<T>> group = next(); !group.isEmpty(); group = next()) {
      write(group);
      synchronized (queue) {
        underWay--;
        queue.notify(); // another may have looked meanwhile, and waits for more
      }
    }
  }

  /** All that wait, as soon as it is worth a transaction; none when it is closed. */
  private List<Waiting<T>> next() {
    synchronized (queue) {
      while (queue.size() < (underWay == 0 ? 1 : COMPANY) && !closed) {
        try {
          queue.wait();
        } catch (InterruptedException e) {
          // nobody else knows the thread, so nobody interrupts it
        }
      }
      List<Waiting<T>> group = new ArrayList<>();
      while (!queue.isEmpty() && group.size() < MOST) {
        group.add(queue.remove());
      }
      underWay += group.isEmpty() ? 0 : 1;
      return group;
    }
  }

  /** What cannot be written keeps nobody else from it: the group is halved until it stands alone. */
  private void write(List<Waiting<T>> group) {
    try {
      writer.accept(group.stream().map(Waiting::item).toList());
      group.forEach(waiting -> waiting.written().complete(null));
    } catch (RuntimeException | Error e) {
      if (group.size() == 1 || Faults.isConnectionLost(e)) {
        group.forEach(waiting -> waiting.written().completeExceptionally(e));
        return;
      }
      write(group.subList(0, group.size() / 2));
      write(group.subList(group.size() / 2, group.size()));
    }
  }
}
