package lanxian.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.exchange.attributes.AttributeTable;
import lanxian.exchange.attributes.AttributeTable.Entry;
import lanxian.exchange.shapefile.DbfColumn;
import lanxian.exchange.shapefile.EsriWkt;
import lanxian.exchange.shapefile.ShapefileLayer;
import lanxian.exchange.shapefile.ShapefileLayer.Row;
import lanxian.exchange.shapefile.ShapefileLayer.Shape;
import lanxian.exchange.shapefile.ShapefileWriteOptions;
import lanxian.exchange.shapefile.ShapefileWriter;
import lanxian.geo.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * One category as shapefile. Most are in EPSG:4490 and UTF-8; one each lies in a Gauss-Krüger strip, and one is in GBK
 * with Chinese column names and without {@code .cpg}, as files from offices are.
 */
record LayerFile(String category, int strip, boolean oldStyle) {
  /** Date in the dBASE headers; fixed, so that the files do not change with the clock. */
  static final LocalDate MODIFIED = LocalDate.of(2026, 11, 23);
  private static final Charset GBK = Charset.forName("GBK");
  /** Column names of the file in old style; the importer knows them as names of the same attributes. */
  private static final Map<String, String> OLD_NAMES =
      Map.of("NAME", "名称", "COUNTY", "XZQDM", "REMARKS", "备注", "VILLAGES", "涉及村");
  private static final AttributeTable TABLE = AttributeTable.shipped();

  static LayerFile of(String category) {
    return switch (category) {
      case "aquaculture_zone" -> new LayerFile(category, 29, false);
      case "water_conservation_forest" -> new LayerFile(category, 30, false);
      case "livestock_zone" -> new LayerFile(category, 0, true);
      default -> new LayerFile(category, 0, false);
    };
  }

  /** Bytes by file name. */
  Map<String, byte[]> write(List<Zone> zones) {
    List<DbfColumn> columns = new ArrayList<>();
    List<List<Object>> values = new ArrayList<>();
    zones.forEach(zone -> values.add(new ArrayList<>()));
    for (Entry entry : columns(zones)) {
      List<Object> column = zones.stream().map(zone -> value(zone, entry)).toList();
      columns.add(column(entry, column));
      for (int i = 0; i < zones.size(); i++) {
        values.get(i).add(column.get(i));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      rows.add(new Row(drawn(zones.get(i).geometry()), values.get(i)));
    }
    Shape shape = zones.get(0).geometry() instanceof Point ? Shape.POINT : Shape.POLYGON;
    return new ShapefileWriter(options()).encode(new ShapefileLayer(category, shape, columns, rows)).files();
  }

  private ShapefileWriteOptions options() {
    if (oldStyle) {
      return ShapefileWriteOptions.gbk(Crs.STORED, MODIFIED).withoutCpg();
    }
    Crs crs = strip == 0 ? Crs.STORED : new Crs("EPSG:" + (4488 + strip),
        "CGCS2000 / 3-degree Gauss-Kruger zone " + strip, Crs.Kind.GAUSS_KRUGER, strip, 3, 3.0 * strip, true);
    return new ShapefileWriteOptions(EsriWkt.of(crs), StandardCharsets.UTF_8, true, 0, MODIFIED, false);
  }

  /** Attributes that some zone of the layer has, in the order of the table. */
  private List<Entry> columns(List<Zone> zones) {
    Set<String> used = new HashSet<>(Set.of("category", "class", "security_level"));
    zones.forEach(zone -> used.addAll(zone.attributes().keySet()));
    List<Entry> entries = TABLE.entries().stream().filter(entry -> used.remove(entry.longName())
        && (entry.categories().isEmpty() || entry.categories().contains(category))).toList();
    if (!used.isEmpty()) {
      throw new IllegalStateException(category + ": not in the attribute table: " + used);
    }
    return entries.stream().filter(entry -> zones.stream().anyMatch(zone -> value(zone, entry) != null)).toList();
  }

  private static Object value(Zone zone, Entry entry) {
    return switch (entry.longName()) {
      case "category" -> zone.category();
      case "class" -> zone.zoneClass();
      case "security_level" -> "PUBLIC"; // nobody approved it, so nothing of it is anybody's secret
      default -> zone.attributes().get(entry.longName());
    };
  }

  private DbfColumn column(Entry entry, List<Object> values) {
    String name = oldStyle ? OLD_NAMES.getOrDefault(entry.shortName(), entry.shortName()) : entry.shortName();
    return switch (entry.type()) {
      case DATE -> DbfColumn.date(name);
      case BOOLEAN -> DbfColumn.logical(name);
      case NUMBER -> DbfColumn.number(name, entry.width(), entry.decimals());
      case TEXT, LIST -> DbfColumn.text(name, longest(values));
    };
  }

  /** Bytes of the longest text: columns are no wider than they need be. */
  private int longest(List<Object> values) {
    Charset charset = oldStyle ? GBK : StandardCharsets.UTF_8;
    return values.stream().filter(value -> value != null)
        .map(value -> value instanceof List<?> list ? String.join("、", list.toArray(new String[0])) : value.toString())
        .mapToInt(text -> text.getBytes(charset).length).max().orElseThrow();
  }

  /** The geometry in the file's system; metres to the millimetre. */
  private Geometry drawn(Geometry lonLat) {
    if (strip == 0) {
      return lonLat;
    }
    GaussKruger projection = GaussKruger.zone(strip);
    Geometry copy = lonLat.copy();
    copy.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence sequence, int i) {
        Coordinate to = projection.project(sequence.getCoordinate(i));
        sequence.setOrdinate(i, 0, StrictMath.rint(to.x * 1000) / 1000);
        sequence.setOrdinate(i, 1, StrictMath.rint(to.y * 1000) / 1000);
      }

      @Override
      public boolean isDone() {
        return false;
      }

      @Override
      public boolean isGeometryChanged() {
        return true;
      }
    });
    return copy;
  }
}
