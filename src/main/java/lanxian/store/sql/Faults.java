package lanxian.store.sql;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Optional;
import lanxian.store.StoreException;
import org.jdbi.v3.core.ConnectionException;

/** What a database's fault means. */
public final class Faults {
  private static final String UNIQUE_VIOLATION = "23505"; // the same in PostgreSQL and H2
  private static final String CONNECTION_EXCEPTION = "08"; // the class of them
  private static final String SHUTDOWN = "57P0"; // PostgreSQL: by an administrator, by a crash, not up yet

  private Faults() {}

  /** The database behind a URL cannot be opened; passwords in the URL are left out. */
  public static StoreException cannotOpen(String url, String why, Throwable cause) {
    return new StoreException("cannot open " + url.replaceAll("(?i)(password=)[^;&]*", "$1…") + ": " + why, cause);
  }

  /** Whether a row with the same key is there already. */
  static boolean isDuplicate(Throwable fault) {
    return sqlState(fault).filter(UNIQUE_VIOLATION::equals).isPresent();
  }

  /** Whether there is no connection: it broke, the answer did not come in time, or none could be had. */
  static boolean isConnectionLost(Throwable fault) {
    return causedBy(fault, ConnectionException.class)
        || sqlState(fault).filter(s -> s.startsWith(CONNECTION_EXCEPTION) || s.startsWith(SHUTDOWN)).isPresent();
  }

  /** Whether a connection that was open broke, and another one may do. Nobody has waited for it. */
  static boolean isConnectionBroken(Throwable fault) {
    return isConnectionLost(fault) && !causedBy(fault, ConnectionException.class)
        && !causedBy(fault, SocketTimeoutException.class);
  }

  private static boolean causedBy(Throwable fault, Class<? extends Throwable> kind) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The SQLSTATE of the SQL fault at the root of {@code fault}. */
  public static Optional<String> sqlState(Throwable fault) {
    String state = null;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    return Optional.ofNullable(state);
  }
}
