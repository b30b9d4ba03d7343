package lanxian.exchange.geopackage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.temporary.TempFile;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A GeoPackage, opened so that nothing in it is run: read-only, a copy that no other process sees, without extensions to
 * load, only plain tables, and no column that is computed. Closing removes the copy.
 */
final class GeoPackageFile implements Closeable {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_SQL = 1 << 20;

  private final SourceFile source;
  private final TempFile copy;
  private final Connection database;

  private GeoPackageFile(SourceFile source, TempFile copy, Connection database) {
    this.source = source;
    this.copy = copy;
    this.database = database;
  }

  /** Reads from the database. */
  interface Reading<T> {
    T from(GeoPackageFile file) throws SQLException;
  }

  /** True if the bytes begin as a SQLite database does. */
  static boolean looksLikeOne(byte[] bytes) {
    return bytes.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC);
  }

  /**
   * Opens, reads and closes.
   *
   * @throws FaultException GEOPACKAGE_INVALID also where the database turns out to be damaged on the way
   */
  static <T> T read(SourceFile source, Limits limits, Reading<T> reading) {
    if (!looksLikeOne(source.bytes())) {
      throw invalid(source, "is no SQLite database");
    }
    try (GeoPackageFile file = open(source, limits)) {
      return reading.from(file);
    } catch (SQLException e) {
      throw invalid(source, "cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GeoPackageFile open(SourceFile source, Limits limits) throws IOException, SQLException {
    TempFile copy = TempFile.named("read.gpkg");
    try {
      Files.write(copy.path(), source.bytes());
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      config.enableLoadExtension(false);
      // immutable: neither a lock nor a journal is looked for, whatever the header says
      Connection database = config.createConnection("jdbc:sqlite:" + copy.path().toUri() + "?mode=ro&immutable=1");
      GeoPackageFile file = new GeoPackageFile(source, copy, database);
      SQLiteConnection limited = database.unwrap(SQLiteConnection.class);
      limited.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, (int) Math.min(limits.maxFileBytes(), Integer.MAX_VALUE - 1));
      limited.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, LONGEST_SQL);
      limited.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
      for (String pragma : List.of("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0")) {
        try (var statement = database.createStatement()) {
          statement.execute("PRAGMA " + pragma);
        }
      }
      return file;
    } catch (IOException | SQLException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  Connection database() {
    return database;
  }

  SourceFile source() {
    return source;
  }

  /** Layers of features, in the order of the file. */
  List<GeoPackageLayer> layers(Limits limits) throws SQLException {
    requireTable("gpkg_contents");
    requireTable("gpkg_geometry_columns");
    List<GeoPackageLayer> layers = new ArrayList<>();
    try (PreparedStatement query = database.prepareStatement("""
        SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c JOIN gpkg_geometry_columns g
        ON lower(g.table_name) = lower(c.table_name) WHERE c.data_type = 'features' LIMIT ?""")) {
      query.setInt(1, limits.maxEntries());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (rows.getString(1) != null && rows.getString(2) != null) {
            layers.add(new GeoPackageLayer(rows.getString(1), rows.getString(2), rows.getInt(3)));
          }
        }
      }
    }
    return layers;
  }

  /**
   * Refuses what is no plain table: a view runs what it likes, and a virtual table runs a module.
   *
   * @throws FaultException GEOPACKAGE_INVALID if there is nothing of that name, GEOPACKAGE_NOT_A_TABLE
   */
  void requireTable(String name) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(
        "SELECT type, sql FROM sqlite_master WHERE lower(name) = lower(?) AND type IN ('table', 'view')")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw invalid(source, "has no table " + name);
        }
        String sql = String.valueOf(rows.getString(2)).strip().toUpperCase(Locale.ROOT);
        if (!rows.getString(1).equals("table") || !sql.matches("(?s)CREATE\\s+TABLE\\b.*")) {
          throw new FaultException(Fault.of(ExchangeFault.GEOPACKAGE_NOT_A_TABLE,
              "%s is no table but a view or computed; only tables are read. Export it as a layer of its own"
                  .formatted(name), Place.file(source.name())));
        }
      }
    }
  }

  static FaultException invalid(SourceFile file, String why) {
    return new FaultException(
        Fault.of(ExchangeFault.GEOPACKAGE_INVALID, file.name() + " " + why, Place.file(file.name())));
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      copy.close();
    }
  }
}
