package lanxian.exchange.geopackage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import lanxian.exchange.write.LayerShape;
import lanxian.exchange.write.Spool;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Puts zones into the layer's table and its index. */
final class GeoPackageRows {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final PreparedStatement row;
  private final PreparedStatement box;
  private final GeometryBlob blob;
  private final LayerShape shape;

  GeoPackageRows(PreparedStatement row, PreparedStatement box, GeometryBlob blob, LayerShape shape) {
    this.row = row;
    this.box = box;
    this.blob = blob;
    this.shape = shape;
  }

  void add(Spool.Row zone) throws SQLException {
    Geometry geometry = shape.of(zone.geometry());
    row.setLong(1, zone.record());
    row.setBytes(2, blob.of(geometry));
    for (int i = 0; i < zone.values().size(); i++) {
      set(i + 3, zone.values().get(i));
    }
    row.addBatch();
    if (!geometry.isEmpty()) {
      Envelope bounds = geometry.getEnvelopeInternal();
      box.setLong(1, zone.record());
      box.setDouble(2, bounds.getMinX());
      box.setDouble(3, bounds.getMaxX());
      box.setDouble(4, bounds.getMinY());
      box.setDouble(5, bounds.getMaxY());
      box.addBatch();
    }
  }

  void flush() throws SQLException {
    row.executeBatch();
    box.executeBatch();
  }

  private void set(int at, Object value) throws SQLException {
    if (value == null) {
      row.setObject(at, null);
    } else if (value instanceof Double number) {
      row.setDouble(at, number);
    } else if (value instanceof Integer number) {
      row.setInt(at, number);
    } else if (value instanceof Boolean flag) {
      row.setInt(at, flag ? 1 : 0);
    } else if (value instanceof List<?> list) {
      row.setString(at, json(list));
    } else {
      row.setString(at, value.toString()); // dates as ISO 8601 texts: OGC 12-128r17, table 1
    }
  }

  private static String json(List<?> list) {
    try {
      return MAPPER.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of texts is always JSON", e);
    }
  }
}
