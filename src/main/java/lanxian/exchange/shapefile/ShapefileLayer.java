package lanxian.exchange.shapefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * What a shapefile holds, before it is written.
 *
 * @param name base name of its files, without suffix
 * @param shape the one shape type of all records
 */
public record ShapefileLayer(String name, Shape shape, List<DbfColumn> columns, List<Row> rows) {
  /** Two-dimensional shape types of the format (ESRI Shapefile Technical Description, July 1998). */
  public enum Shape {
    POINT(1, Point.class),
    LINE(3, Lineal.class),
    POLYGON(5, Polygonal.class),
    MULTIPOINT(8, MultiPoint.class);

    private final int code;
    private final Class<?> geometryType;

    Shape(int code, Class<?> geometryType) {
      this.code = code;
      this.geometryType = geometryType;
    }

    /** Number that stands for the type in the file. */
    int code() {
      return code;
    }

    /** True if a record can hold the geometry; an absent or empty one always fits, as a null shape. */
    boolean holds(Geometry geometry) {
      return geometry == null || geometry.isEmpty() || geometryType.isInstance(geometry);
    }
  }

  /**
   * One record.
   *
   * @param geometry x, y in the CRS of the layer; null or empty becomes a null shape
   * @param values one per column: String, List of String, Number, Boolean, LocalDate or null for none
   */
  public record Row(Geometry geometry, List<Object> values) {
    public Row {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  public ShapefileLayer {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(name + ": a dBASE table needs at least one column");
    }
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.values().size() != columns.size()) {
        throw new IllegalArgumentException(
            name + ": " + row.values().size() + " values for " + columns.size() + " columns");
      }
    }
  }
}
