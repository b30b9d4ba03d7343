package lanxian.bench.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import lanxian.bench.data.DataSet;
import lanxian.bench.measure.Rate;
import lanxian.bench.measure.Stopwatch;
import org.locationtech.jts.geom.Geometry;

/** The zones of a data set in PostGIS in both forms, asked over one connection. */
public final class PostgisPair implements AutoCloseable {
  private final Connection connection;
  private final Stopwatch.CpuTime cpu;

  private PostgisPair(Connection connection) {
    this.connection = connection;
    this.cpu = () -> BenchServer.cpuSeconds(connection);
  }

  /** How checks reach the server. */
  public enum Way {
    /** One query per check. */
    SINGLE,
    /** Many checks by one query, joined with a table of what is asked. */
    BATCH
  }

  /** Loads the zones into a database of their own. */
  public static PostgisPair load(BenchServer server, DataSet zones) {
    try {
      Connection connection = server.newDatabase();
      ZoneTables.load(connection, zones);
      return new PostgisPair(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for the zones at points until the time is over; begins again with the first when all are through. */
  public Rate points(Form form, Way way, double[] lonLat, double seconds) {
    Geometry[] asked = Asked.points(lonLat);
    return way == Way.SINGLE
        ? single(form.points(SingleChecks.SOURCE), asked, seconds)
        : batch(form.points(BatchChecks.SOURCE), asked, seconds);
  }

  /** Asks for zones and overlaps of parcels until the time is over. */
  public Rate parcels(Form form, Way way, double[][] rings, double seconds) {
    Geometry[] asked = Asked.parcels(rings);
    return way == Way.SINGLE
        ? single(form.parcels(SingleChecks.SOURCE, Form.AREA), asked, seconds)
        : batch(form.parcels(BatchChecks.SOURCE, Form.AREA), asked, seconds);
  }

  private Rate single(String sql, Geometry[] asked, double seconds) {
    try (SingleChecks checks = new SingleChecks(connection, sql)) {
      return checks.run(asked, seconds, cpu);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Rate batch(String sql, Geometry[] asked, double seconds) {
    try (BatchChecks checks = new BatchChecks(connection, sql, asked)) {
      return checks.run(seconds, cpu);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
