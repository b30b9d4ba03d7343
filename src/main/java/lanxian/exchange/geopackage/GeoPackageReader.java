package lanxian.exchange.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.Dropped;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.layer.VertexBudget;

/** Reads layers of a GeoPackage. */
public final class GeoPackageReader {
  private final GeoPackageFile file;
  private final GeoPackageLayer layer;
  private final Limits limits;
  private final Dropped dropped = new Dropped();
  private String key;

  private GeoPackageReader(GeoPackageFile file, GeoPackageLayer layer, Limits limits) {
    this.file = file;
    this.layer = layer;
    this.limits = limits;
  }

  /** True if the bytes begin as a SQLite database does. */
  public static boolean looksLikeOne(byte[] bytes) {
    return GeoPackageFile.looksLikeOne(bytes);
  }

  /**
   * The layers that the file names, in its order.
   *
   * @throws FaultException GEOPACKAGE_INVALID, GEOPACKAGE_NOT_A_TABLE
   */
  public static List<GeoPackageLayer> layers(SourceFile file, Limits limits) {
    return GeoPackageFile.read(file, limits, opened -> opened.layers(limits));
  }

  /**
   * Every row of a layer as a feature; those that cannot be read carry faults.
   *
   * @param shownName name of the layer in reports
   * @throws FaultException GEOPACKAGE_INVALID, GEOPACKAGE_NOT_A_TABLE, TOO_MANY_FEATURES, TOO_MANY_VERTICES,
   *     ATTRIBUTES_TOO_LARGE
   */
  public static RawLayer read(SourceFile file, GeoPackageLayer layer, String shownName, Limits limits) {
    try {
      return GeoPackageFile.read(file, limits,
          opened -> new GeoPackageReader(opened, layer, limits).read(shownName));
    } catch (VertexBudget.Exhausted e) {
      throw e.ofFile();
    }
  }

  private RawLayer read(String shownName) throws SQLException {
    file.requireTable(layer.table());
    List<GeoPackageColumn> columns = columns();
    List<RawFeature> features = new ArrayList<>();
    GeometryReader geometry = new GeometryReader(layer.srsId(), limits, dropped);
    try (Statement statement = file.database().createStatement();
        ResultSet rows = statement.executeQuery(query(columns))) {
      while (rows.next()) {
        if (features.size() == limits.maxFeatures()) {
          throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_FEATURES,
              "%s has more than %d rows".formatted(shownName, limits.maxFeatures()), Place.file(shownName)));
        }
        features.add(feature(rows, columns, geometry, Place.record(features.size() + 1L).inFile(shownName)));
      }
    }
    List<Notice> notices = new ArrayList<>();
    dropped.addTo(notices);
    return new RawLayer(shownName, RawLayer.Format.GEOPACKAGE,
        new RawLayer.EncodingChoice("UTF-8", "GeoPackage is UTF-8"), crs(), null, dropped.z(), dropped.m(), features,
        notices);
  }

  private String query(List<GeoPackageColumn> columns) {
    StringBuilder sql = new StringBuilder("SELECT ").append(SqlText.name(layer.geometry()));
    sql.append(", ").append(key == null ? "NULL" : SqlText.name(key));
    columns.forEach(column -> sql.append(", ").append(SqlText.name(column.name())));
    return sql.append(" FROM ").append(SqlText.name(layer.table())).toString();
  }

  /** The columns but for key and geometry, which is checked to be there; computed ones are left alone. */
  private List<GeoPackageColumn> columns() throws SQLException {
    Set<String> json = jsonColumns();
    List<GeoPackageColumn> columns = new ArrayList<>();
    boolean found = false;
    try (Statement statement = file.database().createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_xinfo(" + SqlText.name(layer.table()) + ")")) {
      while (rows.next()) {
        String name = rows.getString("name");
        String type = rows.getString("type");
        if (rows.getInt("hidden") != 0) {
          continue;
        }
        if (name.equalsIgnoreCase(layer.geometry())) {
          found = true;
        } else if (rows.getInt("pk") == 1 && "INTEGER".equalsIgnoreCase(type)) {
          key = name;
        } else {
          columns.add(new GeoPackageColumn(name, type, json.contains(name.toLowerCase(Locale.ROOT))));
        }
      }
    }
    if (!found) {
      throw GeoPackageFile.invalid(file.source(),
          "has no column %s in table %s".formatted(layer.geometry(), layer.table()));
    }
    if (columns.size() > limits.maxAttributes()) {
      throw new FaultException(Fault.of(ExchangeFault.ATTRIBUTES_TOO_LARGE, "%s has %d columns; at most %d are read"
          .formatted(layer.table(), columns.size(), limits.maxAttributes()), Place.file(file.source().name())));
    }
    return columns;
  }

  private Set<String> jsonColumns() throws SQLException {
    Set<String> json = new HashSet<>();
    try {
      file.requireTable("gpkg_data_columns");
    } catch (FaultException e) {
      return json; // an extension that the file need not have
    }
    try (PreparedStatement query = file.database().prepareStatement("SELECT column_name FROM gpkg_data_columns "
        + "WHERE lower(table_name) = lower(?) AND mime_type = 'application/json' LIMIT 10000")) {
      query.setString(1, layer.table());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          json.add(String.valueOf(rows.getString(1)).toLowerCase(Locale.ROOT));
        }
      }
    }
    return json;
  }

  private RawFeature feature(
      ResultSet rows, List<GeoPackageColumn> columns, GeometryReader geometry, Place where) throws SQLException {
    GeometryReader.Read read = geometry.read(rows.getObject(1), where);
    List<Fault> faults = new ArrayList<>(read.parts().faults());
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object value = columns.get(i).of(rows.getObject(i + 3), limits, where, faults);
      if (value != null) {
        attributes.put(columns.get(i).name(), value);
      }
    }
    return new RawFeature(where.record(), rows.getString(2), read.geometry(), attributes, null, where,
        read.parts().mended(), faults, false);
  }

  private CrsClaim crs() throws SQLException {
    if (layer.srsId() == 0 || layer.srsId() == -1) {
      return new CrsClaim.None();
    }
    file.requireTable("gpkg_spatial_ref_sys");
    try (PreparedStatement query = file.database().prepareStatement("SELECT organization, organization_coordsys_id, "
        + "definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
      query.setInt(1, layer.srsId());
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          return new CrsClaim.None();
        }
        if ("EPSG".equalsIgnoreCase(rows.getString(1))) {
          return new CrsClaim.Code("EPSG:" + rows.getInt(2), "gpkg_spatial_ref_sys");
        }
        String wkt = rows.getString(3);
        return wkt == null || wkt.equals("undefined") ? new CrsClaim.None()
            : new CrsClaim.Wkt(wkt, "gpkg_spatial_ref_sys");
      }
    }
  }
}
