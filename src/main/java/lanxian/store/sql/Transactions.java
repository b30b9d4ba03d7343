package lanxian.store.sql;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import lanxian.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs work in a transaction and turns the database's faults into {@link StoreException}s. */
final class Transactions {
  private final Jdbi jdbi;
  private final Dialect dialect;

  Transactions(Jdbi jdbi, Dialect dialect) {
    this.jdbi = jdbi;
    this.dialect = dialect;
  }

  /** @param work only reads: it runs again if its connection turns out to be broken */
  <T> T read(Function<Handle, T> work) {
    return runTwiceIfBroken(dialect::run, handle -> handle.inTransaction(work::apply), () -> true);
  }

  /** Reads what any living database answers at once: one that does not within seconds is taken for lost. */
  <T> T readAtOnce(Function<Handle, T> work) {
    return read(handle -> {
      dialect.allowSilence(handle, Dialect.Silence.SHORT);
      return work.apply(handle);
    });
  }

  /**
   * When this returns, what was written survives a crash.
   *
   * @param work runs again if its connection breaks before the commit: then the database forgets what there was of it.
   *     If the connection breaks during the commit, nobody knows, and this throws
   */
  <T> T write(Function<Handle, T> work) {
    AtomicBoolean committing = new AtomicBoolean();
    return runTwiceIfBroken(dialect::runWriting, handle -> {
      T result = handle.inTransaction(inside -> {
        T written = work.apply(inside);
        committing.set(true);
        return written;
      });
      dialect.afterCommit(handle);
      return result;
    }, () -> !committing.get());
  }

  private <T> T runTwiceIfBroken(Function<Supplier<T>, T> runner, Function<Handle, T> transaction, BooleanSupplier harmless) {
    try {
      return run(runner, transaction);
    } catch (StoreException e) {
      if (!Faults.isConnectionBroken(e) || !harmless.getAsBoolean()) {
        throw e;
      }
      return run(runner, transaction); // on a new connection: the old ones were dropped with the first that is broken
    }
  }

  private <T> T run(Function<Supplier<T>, T> runner, Function<Handle, T> work) {
    try {
      return runner.apply(() -> jdbi.withHandle(work::apply));
    } catch (JdbiException e) {
      if (Faults.isConnectionLost(e)) {
        dialect.connectionLost();
      }
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StoreException("database: " + cause.getMessage(), e);
    }
  }
}
