package lanxian.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.locationtech.jts.geom.Envelope;

/** Bounds of a row: columns, and the condition that they meet a window. */
final class Bounds {
  static final String COLUMNS = "min_lon, min_lat, max_lon, max_lat";

  /** Takes four parameters, see {@link #bindWindow}. */
  static final String MEET = "min_lon <= ? AND max_lon >= ? AND min_lat <= ? AND max_lat >= ?";

  private static final Envelope WORLD = new Envelope(-1e9, 1e9, -1e9, 1e9);

  private Bounds() {}

  /** Binds the columns from a position on. */
  static void bind(PreparedStatement statement, int position, Envelope bounds) throws SQLException {
    statement.setDouble(position, bounds.getMinX());
    statement.setDouble(position + 1, bounds.getMinY());
    statement.setDouble(position + 2, bounds.getMaxX());
    statement.setDouble(position + 3, bounds.getMaxY());
  }

  /** @param windowOrNull null = everywhere */
  static void bindWindow(PreparedStatement statement, int position, Envelope windowOrNull) throws SQLException {
    Envelope window = windowOrNull == null ? WORLD : windowOrNull;
    statement.setDouble(position, window.getMaxX());
    statement.setDouble(position + 1, window.getMinX());
    statement.setDouble(position + 2, window.getMaxY());
    statement.setDouble(position + 3, window.getMinY());
  }
}
