package lanxian.exchange.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.temporary.TempFile;
import lanxian.exchange.write.CrsWkt;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.LayerWriter;
import lanxian.exchange.write.Spool;
import lanxian.exchange.write.WriteFault;
import lanxian.exchange.write.Written;
import org.sqlite.SQLiteConfig;

/**
 * Writes a GeoPackage with one layer and its spatial index: dates as DATE, lists as texts in JSON, which the schema
 * extension says of their columns beside their titles. A layer of single and multi-geometries of one kind is one of
 * multi-geometries, since clients show a layer of unnamed kind in parts. The file is made on disk, then copied.
 */
public final class GeoPackageWriter implements LayerWriter {
  private static final int BATCH = 1_000;

  @Override
  public Written write(LayerPlan plan, Iterator<ZoneVersion> zones, OutputStream out) throws IOException {
    String wkt = CrsWkt.of(plan.crs()).orElseThrow(() -> new FaultException(Fault.of(WriteFault.CRS_NOT_WRITABLE,
        "no definition for a GeoPackage is known for " + plan.crs().name())));
    try (TempFile file = TempFile.named("layer.gpkg"); Spool spool = Spool.of(plan, zones)) {
      try (Connection database = open(file)) {
        database.setAutoCommit(false);
        write(database, plan, wkt, spool);
        database.commit();
      } catch (SQLException e) {
        throw new IOException("the GeoPackage cannot be written: " + e.getMessage(), e);
      }
      Files.copy(file.path(), out);
      out.flush();
      return new Written(spool.count(), List.of());
    }
  }

  private static Connection open(TempFile file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.OFF); // the file is thrown away if anything fails
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setEncoding(SQLiteConfig.Encoding.UTF8);
    return config.createConnection("jdbc:sqlite:" + file.path());
  }

  private static void write(Connection database, LayerPlan plan, String wkt, Spool spool)
      throws SQLException, IOException {
    GeoPackageNames names = GeoPackageNames.of(plan.name(), plan.schema().columns());
    int srsId = CrsWkt.epsg(plan.crs()).orElseThrow();
    try (Statement statement = database.createStatement()) {
      for (String sql : GeoPackageTables.about()) {
        statement.execute(sql);
      }
      statement.execute(GeoPackageTables.features(
          names, spool.shape().typeName().toUpperCase(Locale.ROOT), plan.schema().columns()));
      statement.execute(GeoPackageTables.index(names));
      new GeoPackageContents(database, plan, names).write(srsId, wkt, spool);
      rows(database, names, srsId, spool);
      for (String sql : GeoPackageTables.triggers(names)) {
        statement.execute(sql);
      }
    }
  }

  private static void rows(Connection database, GeoPackageNames names, int srsId, Spool spool)
      throws SQLException, IOException {
    GeometryBlob blob = new GeometryBlob(srsId);
    String marks = ", ?".repeat(names.columns().size());
    try (PreparedStatement row = database.prepareStatement(
            "INSERT INTO " + SqlText.name(names.table()) + " VALUES (?, ?" + marks + ")");
        PreparedStatement box = database.prepareStatement(
            "INSERT INTO " + SqlText.name(GeoPackageTables.indexName(names)) + " VALUES (?, ?, ?, ?, ?)")) {
      GeoPackageRows rows = new GeoPackageRows(row, box, blob, spool.shape());
      spool.forEach(zone -> {
        try {
          rows.add(zone);
          if (zone.record() % BATCH == 0) {
            rows.flush();
          }
        } catch (SQLException e) {
          throw new IOException(e);
        }
      });
      rows.flush();
    }
  }
}
