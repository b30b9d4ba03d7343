package lanxian.bench.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import lanxian.bench.measure.Rate;
import lanxian.bench.measure.Stopwatch;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.util.PGobject;

/** One prepared query per check. */
final class SingleChecks implements AutoCloseable {
  /** Stands for the table of what is asked. */
  static final String SOURCE = "(SELECT 0 AS id, ?::geometry AS geom)";

  private final PreparedStatement statement;

  SingleChecks(Connection connection, String sql) throws SQLException {
    statement = connection.prepareStatement(sql);
  }

  /** Asks one after the other, again and again, until the time is over. */
  Rate run(Geometry[] asked, double seconds, Stopwatch.CpuTime cpu) throws SQLException {
    String[] texts = new String[Math.min(asked.length, 20_000)]; // more than the time allows
    WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    for (int i = 0; i < texts.length; i++) {
      asked[i].setSRID(4490);
      texts[i] = WKBWriter.toHex(wkb.write(asked[i]));
    }
    ask(texts[0]); // plans
    long checks = 0;
    long hits = 0;
    Stopwatch watch = new Stopwatch(cpu);
    while (watch.seconds() < seconds) {
      hits += ask(texts[(int) (checks++ % texts.length)]);
    }
    return watch.stop(checks, hits);
  }

  private int ask(String text) throws SQLException {
    PGobject geometry = new PGobject();
    geometry.setType("geometry");
    geometry.setValue(text);
    statement.setObject(1, geometry);
    int hits = 0;
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        rows.getInt(2);
        if (columns == 3) {
          rows.getDouble(3);
        }
        hits++;
      }
    }
    return hits;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
