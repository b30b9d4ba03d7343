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

  <T> T read(Function<Handle, T> work) {
    return run(handle -> handle.inTransaction(work::apply));
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
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StoreException("database: " + cause.getMessage(), e);
    }
  }
}
