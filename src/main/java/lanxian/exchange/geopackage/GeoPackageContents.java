package lanxian.exchange.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import lanxian.domain.ZoneColumn;
import lanxian.exchange.write.CrsWkt;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.Spool;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import org.locationtech.jts.geom.Envelope;

/** Rows that tell what the layer is. */
final class GeoPackageContents {
  private static final String RTREE = "http://www.geopackage.org/spec130/#extension_rtree";
  private static final String SCHEMA = "http://www.geopackage.org/spec130/#extension_schema";
  private final Connection database;
  private final LayerPlan plan;
  private final GeoPackageNames names;

  GeoPackageContents(Connection database, LayerPlan plan, GeoPackageNames names) {
    this.database = database;
    this.plan = plan;
    this.names = names;
  }

  /** @param wkt definition of the system {@code srsId} */
  void write(int srsId, String wkt, Spool spool) throws SQLException {
    srs("Undefined Cartesian SRS", -1, "NONE", "undefined");
    srs("Undefined geographic SRS", 0, "NONE", "undefined");
    Crs wgs84 = new CrsRegistry().byCode("EPSG:4326");
    srs(wgs84.name(), 4326, "EPSG", CrsWkt.of(wgs84).orElseThrow());
    if (srsId != 4326) {
      srs(plan.crs().name(), srsId, "EPSG", wkt);
    }
    Envelope bounds = spool.bounds();
    boolean none = bounds.isNull();
    insert("gpkg_contents", names.table(), "features", names.table(), plan.title(), plan.modified() + "T00:00:00.000Z",
        none ? null : bounds.getMinX(), none ? null : bounds.getMinY(), none ? null : bounds.getMaxX(),
        none ? null : bounds.getMaxY(), srsId);
    insert("gpkg_geometry_columns", names.table(), names.geometry(),
        spool.shape().typeName().toUpperCase(Locale.ROOT), srsId, 0, 0);
    insert("gpkg_extensions", names.table(), names.geometry(), "gpkg_rtree_index", RTREE, "write-only");
    insert("gpkg_extensions", "gpkg_data_columns", null, "gpkg_schema", SCHEMA, "read-write");
    insert("gpkg_extensions", "gpkg_data_column_constraints", null, "gpkg_schema", SCHEMA, "read-write");
    List<ZoneColumn> columns = plan.schema().columns();
    for (int i = 0; i < columns.size(); i++) {
      ZoneColumn column = columns.get(i);
      insert("gpkg_data_columns", names.table(), names.columns().get(i), names.columns().get(i), column.title().zh(),
          column.title().en(), column.type() == ZoneColumn.Type.LIST ? "application/json" : null, null);
    }
  }

  private void srs(String name, int id, String organization, String definition) throws SQLException {
    insert("gpkg_spatial_ref_sys", name, id, organization, id, definition, null);
  }

  private void insert(String table, Object... values) throws SQLException {
    String marks = "?" + ", ?".repeat(values.length - 1);
    try (PreparedStatement row = database.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (int i = 0; i < values.length; i++) {
        row.setObject(i + 1, values[i]);
      }
      row.executeUpdate();
    }
  }
}
