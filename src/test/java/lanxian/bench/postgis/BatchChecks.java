package lanxian.bench.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import lanxian.bench.measure.Rate;
import lanxian.bench.measure.Stopwatch;
import org.locationtech.jts.geom.Geometry;

/** Many checks by one query, over a table of what is asked. */
final class BatchChecks implements AutoCloseable {
  /** Stands for the table of what is asked: some of its rows. */
  static final String SOURCE = "(SELECT id, geom FROM asked WHERE id >= ? AND id < ?)";

  private static final int FIRST = 4;
  private static final double LONG_ENOUGH_S = 0.5;

  private final Connection connection;
  private final String sql;
  private final int count;

  /** Takes a pair of numbers of question and zone, with the overlap of parcels in m². */
  @FunctionalInterface
  interface Row {
    void take(int asked, int zone, double areaM2);
  }

  BatchChecks(Connection connection, String sql, Geometry[] asked) throws SQLException {
    this.connection = connection;
    this.sql = sql;
    this.count = asked.length;
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS asked");
      statement.execute("CREATE UNLOGGED TABLE asked (id int PRIMARY KEY, geom geometry(Geometry, 4490))");
      try (BinaryCopy copy = new BinaryCopy(connection, "asked")) {
        for (int i = 0; i < asked.length; i++) {
          copy.add(i, asked[i]);
        }
      }
      statement.execute("ANALYZE asked");
    }
  }

  /** Asks in ever larger batches, again and again, until the time is over. */
  Rate run(double seconds, Stopwatch.CpuTime cpu) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int[] hits = {0};
      ask(statement, 0, 1, (asked, zone, areaM2) -> {}); // plans
      long checks = 0;
      int next = 0;
      int size = Math.min(FIRST, count);
      Stopwatch watch = new Stopwatch(cpu);
      while (watch.seconds() < seconds) {
        double before = watch.seconds();
        int to = Math.min(count, next + size);
        ask(statement, next, to, (asked, zone, areaM2) -> hits[0]++);
        checks += to - next;
        next = to == count ? 0 : to;
        size = watch.seconds() - before < LONG_ENOUGH_S ? Math.min(count, 2 * size) : size;
      }
      return watch.stop(checks, hits[0]);
    }
  }

  /** All answers, each question once. */
  void all(Row row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      ask(statement, 0, count, row);
    }
  }

  private static void ask(PreparedStatement statement, int from, int to, Row row) throws SQLException {
    statement.setInt(1, from);
    statement.setInt(2, to);
    try (ResultSet rows = statement.executeQuery()) {
      boolean areas = rows.getMetaData().getColumnCount() == 3;
      while (rows.next()) {
        row.take(rows.getInt(1), rows.getInt(2), areas ? rows.getDouble(3) : 0);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE asked");
    }
  }
}
