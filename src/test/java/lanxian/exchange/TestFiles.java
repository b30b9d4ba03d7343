package lanxian.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.shapefile.DbfColumn;
import lanxian.exchange.shapefile.ShapefileLayer;
import lanxian.exchange.shapefile.ShapefileWriteOptions;
import lanxian.exchange.shapefile.ShapefileWriter;
import lanxian.geo.CrsRegistry;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Files in memory for tests of import. */
public final class TestFiles {
  /** Points of the brief's parcel T1 in EPSG:4517, northing first. */
  public static final String T1_POINTS = """
      J1,1,4873866.129,29524061.862
      J2,1,4873869.852,29525064.440
      J3,1,4874869.863,29525060.651
      J4,1,4874866.140,29524058.224
      J1,1,4873866.129,29524061.862
      """;
  /** The sample file of the domain brief 5.5. */
  public static final String T1_TXT = """
      [属性描述]
      坐标系=2000国家大地坐标系
      几度分带=3
      投影类型=高斯克吕格
      计量单位=米
      带号=29
      精度=0.001
      转换参数=0,0,0,0,0,0,0
      [地块坐标]
      5,100.2513,1,地块一,面,,养殖用地,,@
      """ + T1_POINTS;

  private TestFiles() {}

  /** Bytes of a text in GBK. */
  public static byte[] gbk(String text) {
    return text.getBytes(Charset.forName("GBK"));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes of a JSON text that is written with single quotes, to be readable in Java. */
  public static byte[] json(String text) {
    return utf8(text.replace('\'', '"'));
  }

  /** A FeatureCollection; each feature is properties and geometry, in JSON with single quotes. */
  public static byte[] geoJson(String... propertiesAndGeometries) {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < propertiesAndGeometries.length; i += 2) {
      features.add("{'type':'Feature','properties':%s,'geometry':%s}"
          .formatted(propertiesAndGeometries[i], propertiesAndGeometries[i + 1]));
    }
    return json("{'type':'FeatureCollection','features':[%s]}".formatted(String.join(",", features)));
  }

  /** A square as GeoJSON with single quotes. */
  public static String square(double lon, double lat, double size) {
    return "{'type':'Polygon','coordinates':[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
        .formatted(lon, lat, lon + size, lat + size);
  }

  /** A polygon shapefile with a NAME and a CLASS column, one row per WKT. */
  public static Map<String, byte[]> shapefile(String crs, String... namesAndWkt) {
    List<ShapefileLayer.Row> rows = new ArrayList<>();
    for (int i = 0; i < namesAndWkt.length; i += 2) {
      rows.add(new ShapefileLayer.Row(wkt(namesAndWkt[i + 1]), Arrays.asList(namesAndWkt[i], "L1")));
    }
    ShapefileLayer layer = new ShapefileLayer("zones", ShapefileLayer.Shape.POLYGON,
        List.of(DbfColumn.text("NAME", 60), DbfColumn.text("CLASS", 20)), rows);
    return new ShapefileWriter(ShapefileWriteOptions.gbk(new CrsRegistry().byCode(crs), LocalDate.of(2026, 11, 23)))
        .encode(layer).files();
  }

  /** A polygon shapefile in EPSG:4490 with one row. */
  public static Map<String, byte[]> shapefile(String name, List<DbfColumn> columns, String wkt, List<Object> values) {
    ShapefileLayer layer = new ShapefileLayer(name, ShapefileLayer.Shape.POLYGON, columns,
        List.of(new ShapefileLayer.Row(wkt(wkt), values)));
    return new ShapefileWriter(
        ShapefileWriteOptions.gbk(new CrsRegistry().byCode("EPSG:4490"), LocalDate.of(2026, 11, 23)))
        .encode(layer).files();
  }

  /** The files of a map as they would lie beside each other. */
  public static List<SourceFile> loose(Map<String, byte[]> files) {
    return files.entrySet().stream().map(file -> new SourceFile(file.getKey(), file.getValue())).toList();
  }

  public static Geometry wkt(String text) {
    try {
      return text == null ? null : new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
