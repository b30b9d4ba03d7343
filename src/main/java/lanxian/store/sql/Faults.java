package lanxian.store.sql;

import java.sql.SQLException;
import java.util.Optional;
import lanxian.store.StoreException;

/** What a database's fault means. */
public final class Faults {
  private static final String UNIQUE_VIOLATION = "23505"; // the same in PostgreSQL and H2

  private Faults() {}

  /** The database behind a URL cannot be opened; passwords in the URL are left out. */
  public static StoreException cannotOpen(String url, String why, Throwable cause) {
    return new StoreException("cannot open " + url.replaceAll("(?i)(password=)[^;&]*", "$1…") + ": " + why, cause);
  }

  /** Whether a row with the same key is there already. */
  static boolean isDuplicate(Throwable fault) {
    return sqlState(fault).filter(UNIQUE_VIOLATION::equals).isPresent();
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
