package lanxian.exchange.geopackage;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.ZoneColumn;

/** Statements that make the tables of a GeoPackage with one layer. */
final class GeoPackageTables {
  /** "GPKG". */
  static final int APPLICATION_ID = 0x47504B47;
  /** Version 1.3.0. */
  static final int USER_VERSION = 10300;

  private static final String SRS = """
      CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""";
  private static final String CONTENTS = """
      CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
      description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""";
  private static final String GEOMETRY_COLUMNS = """
      CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
      geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""";
  private static final String EXTENSIONS = """
      CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
      definition TEXT NOT NULL, scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""";
  private static final String DATA_COLUMNS = """
      CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
      description TEXT, mime_type TEXT, constraint_name TEXT,
      CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))""";
  private static final String CONSTRAINTS = """
      CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
      value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
      CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""";

  private GeoPackageTables() {}

  /** Tables about the layer. */
  static List<String> about() {
    return List.of("PRAGMA application_id = " + APPLICATION_ID, "PRAGMA user_version = " + USER_VERSION, SRS, CONTENTS,
        GEOMETRY_COLUMNS, EXTENSIONS, DATA_COLUMNS, CONSTRAINTS);
  }

  /** The layer's own table. */
  static String features(GeoPackageNames names, String geometryType, List<ZoneColumn> columns) {
    List<String> parts = new ArrayList<>();
    parts.add(SqlText.name(names.key()) + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    parts.add(SqlText.name(names.geometry()) + " " + geometryType);
    for (int i = 0; i < columns.size(); i++) {
      parts.add(SqlText.name(names.columns().get(i)) + " " + type(columns.get(i).type()));
    }
    return "CREATE TABLE " + SqlText.name(names.table()) + " (" + String.join(", ", parts) + ")";
  }

  private static String type(ZoneColumn.Type type) {
    return switch (type) {
      case TEXT, LIST -> "TEXT";
      case NUMBER -> "DOUBLE";
      case INTEGER -> "INTEGER";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
    };
  }

  /** Name of the spatial index. */
  static String indexName(GeoPackageNames names) {
    return "rtree_" + names.table() + "_" + names.geometry();
  }

  static String index(GeoPackageNames names) {
    return "CREATE VIRTUAL TABLE " + SqlText.name(indexName(names)) + " USING rtree(id, minx, maxx, miny, maxy)";
  }

  /**
   * What keeps the index in step when another program changes rows (OGC 12-128r17, annex F.3); programs bring the
   * functions. Set up last: filling the table would call them.
   */
  static List<String> triggers(GeoPackageNames names) {
    String table = SqlText.name(names.table());
    String index = SqlText.name(indexName(names));
    String geometry = SqlText.name(names.geometry());
    String key = SqlText.name(names.key());
    String there = "(NEW." + geometry + " NOT NULL AND NOT ST_IsEmpty(NEW." + geometry + "))";
    String gone = "(NEW." + geometry + " ISNULL OR ST_IsEmpty(NEW." + geometry + "))";
    String put = "INSERT OR REPLACE INTO " + index + " VALUES (NEW." + key + ", ST_MinX(NEW." + geometry
        + "), ST_MaxX(NEW." + geometry + "), ST_MinY(NEW." + geometry + "), ST_MaxY(NEW." + geometry + "));";
    String dropOld = "DELETE FROM " + index + " WHERE id = OLD." + key + ";";
    String ofGeometry = "AFTER UPDATE OF " + geometry + " ON " + table;
    String same = "OLD." + key + " = NEW." + key;
    String other = "OLD." + key + " != NEW." + key;
    return List.of(
        trigger(names, "insert", "AFTER INSERT ON " + table, there, put),
        trigger(names, "update1", ofGeometry, same + " AND " + there, put),
        trigger(names, "update2", ofGeometry, same + " AND " + gone, dropOld),
        trigger(names, "update3", "AFTER UPDATE ON " + table, other + " AND " + there, dropOld + " " + put),
        trigger(names, "update4", "AFTER UPDATE ON " + table, other + " AND " + gone,
            "DELETE FROM " + index + " WHERE id IN (OLD." + key + ", NEW." + key + ");"),
        trigger(names, "delete", "AFTER DELETE ON " + table, "OLD." + geometry + " NOT NULL", dropOld));
  }

  private static String trigger(GeoPackageNames names, String which, String event, String when, String action) {
    return "CREATE TRIGGER " + SqlText.name(indexName(names) + "_" + which) + " " + event + " WHEN (" + when + ") BEGIN "
        + action + " END";
  }
}
