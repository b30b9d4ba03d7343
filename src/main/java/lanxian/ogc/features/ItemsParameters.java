package lanxian.ogc.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import lanxian.domain.FaultException;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.geo.Crs;
import lanxian.geo.Reprojector;
import lanxian.http.Parameters;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.layers.Layers;
import lanxian.ogc.OfferedCrs;

/** Reads the parameters of requests for features; every fault goes to the {@link Parameters}. */
final class ItemsParameters {
  /** Features on a page where the caller does not say. */
  static final int DEFAULT_LIMIT = 100;
  /** Features on a page at most. */
  static final int MAX_LIMIT = 10_000;

  private final Layers layers;
  private final Reprojector reprojector;
  private final Cql2Reader filters;

  ItemsParameters(Layers layers, Reprojector reprojector, Cql2Reader filters) {
    this.layers = layers;
    this.reprojector = reprojector;
    this.filters = filters;
  }

  /**
   * The layers of the time that {@code datetime} tells, as the dataset of {@code revision} has them and as somebody sees
   * them who sees a level.
   */
  LayerSet layers(Parameters parameters, SecurityLevel clearance) {
    return Period.layers(parameters, layers, parameters.revision(layers::hasRevision), clearance);
  }

  /** The CRS of the answer's coordinates. */
  Crs crs(Parameters parameters, String name) {
    return OfferedCrs.of(parameters, name);
  }

  /** Everything besides {@code datetime}, {@code revision}, {@code crs} and {@code f}. */
  ItemsQuery query(Parameters parameters, Layer layer) {
    ZoneSchema schema = layer.schema();
    Map<String, String> key = new TreeMap<>();
    int limit = (int) parameters.wholeNumber("limit", 1, Integer.MAX_VALUE, DEFAULT_LIMIT);
    FeatureFilter filter = box(parameters, key).and(filters.read(parameters, schema, key)).and(values(parameters, schema, key));
    SortOrder order = order(parameters, schema, key);
    List<ZoneColumn> columns = columns(parameters, schema);
    boolean geometry = !parameters.flag("skipGeometry", false);
    Object[] after = place(parameters, "after", order);
    Object[] before = place(parameters, "before", order);
    if (after != null && before != null) {
      parameters.bad("before", "after and before cannot stand together");
    }
    return new ItemsQuery(filter, key.isEmpty() ? "" : key.toString(), order, Math.min(limit, MAX_LIMIT), after, before,
        columns, geometry, geometry && columns.equals(schema.columns()));
  }

  private FeatureFilter box(Parameters parameters, Map<String, String> key) {
    String text = parameters.text("bbox");
    Crs crs = crs(parameters, "bbox-crs");
    if (text == null) {
      return FeatureFilter.ALL;
    }
    key.put("bbox", text + " " + crs.code());
    try {
      return new InBox(BoundingBox.read(text, crs, reprojector));
    } catch (IllegalArgumentException e) {
      parameters.bad("bbox", "the bbox cannot be used: " + e.getMessage());
    } catch (FaultException e) {
      parameters.bad("bbox", "the bbox cannot be used: " + e.faults().get(0).detail());
    }
    return FeatureFilter.ALL;
  }

  private static FeatureFilter values(Parameters parameters, ZoneSchema schema, Map<String, String> key) {
    Map<ZoneColumn, Object> values = new LinkedHashMap<>();
    for (ZoneColumn column : schema.columns()) {
      String text = parameters.text(column.name());
      if (text != null) {
        key.put("=" + column.name(), text);
        try {
          values.put(column, HasValues.value(column, text));
        } catch (IllegalArgumentException e) {
          parameters.bad(column.name(), e.getMessage());
        }
      }
    }
    return values.isEmpty() ? FeatureFilter.ALL : new HasValues(values);
  }

  private static SortOrder order(Parameters parameters, ZoneSchema schema, Map<String, String> key) {
    String text = parameters.text("sortby");
    return text == null ? SortOrder.BY_ID : read(parameters, "sortby", SortOrder.BY_ID, () -> {
      key.put("sortby", text);
      return SortOrder.parse(text, schema);
    });
  }

  private static List<ZoneColumn> columns(Parameters parameters, ZoneSchema schema) {
    String text = parameters.text("properties");
    if (text == null) {
      return schema.columns();
    }
    List<ZoneColumn> columns = new ArrayList<>();
    for (String name : text.split(",")) {
      schema.column(name.strip()).ifPresentOrElse(columns::add,
          () -> parameters.bad("properties", "there is no property \"" + name.strip() + "\""));
    }
    return columns;
  }

  private static Object[] place(Parameters parameters, String name, SortOrder order) {
    String text = parameters.text(name);
    return text == null ? null : read(parameters, name, null, () -> Cursor.read(text, order));
  }

  private static <T> T read(Parameters parameters, String name, T otherwise, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      parameters.bad(name, e.getMessage());
      return otherwise;
    }
  }
}
