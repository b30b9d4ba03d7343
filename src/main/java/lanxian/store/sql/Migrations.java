package lanxian.store.sql;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database's tables up to date. */
public final class Migrations {
  private Migrations() {}

  /**
   * Runs what is missing of the scripts in a folder. On an empty database only one service at a time may do so.
   *
   * @param folder on the class path, e.g. "db/h2"
   * @throws org.flywaydb.core.api.FlywayException if a script fails, or has changed since it ran
   */
  public static void run(DataSource database, String folder) {
    Flyway.configure().dataSource(database).locations("classpath:" + folder)
        .baselineOnMigrate(true).baselineVersion("0") // the database may hold tables of others
        .load().migrate();
  }
}
