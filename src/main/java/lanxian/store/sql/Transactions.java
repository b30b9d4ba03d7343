package lanxian.store.sql;

import java.util.function.Function;
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
    try {
      return run(handle -> handle.inTransaction(work::apply));
    } catch (StoreException e) {
      if (!Faults.isConnectionBroken(e)) {
        throw e;
      }
      return run(handle -> handle.inTransaction(work::apply)); // on a new connection: run has dropped the old ones
    }
  }

  /** Reads what any living database answers at once: one that does not within seconds is taken for lost. */
  <T> T readAtOnce(Function<Handle, T> work) {
    return read(handle -> {
      dialect.allowSilence(handle, Dialect.Silence.SHORT);
      return work.apply(handle);
    });
  }

  /** When this returns, what was written survives a crash. */
  <T> T write(Function<Handle, T> work) {
    return run(handle -> {
      T result = handle.inTransaction(work::apply);
      dialect.afterCommit(handle);
      return result;
    });
  }

  private <T> T run(Function<Handle, T> work) {
    try {
      return dialect.run(() -> jdbi.withHandle(work::apply));
    } catch (JdbiException e) {
      if (Faults.isConnectionLost(e)) {
        dialect.connectionLost();
      }
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StoreException("database: " + cause.getMessage(), e);
    }
  }
}
