package lanxian.store.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses to change or delete a row. Database files name this class, so it keeps its name. */
public final class AppendOnlyTrigger implements Trigger {
  private static final String RESTRICT_VIOLATION = "23001";

  private String table;

  @Override
  public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
    this.table = tableName;
  }

  @Override
  public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
    throw new SQLException("table " + table + " is append-only: " + (newRow == null ? "DELETE" : "UPDATE") + " refused",
        RESTRICT_VIOLATION);
  }
}
