package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lanxian.exchange.boundarytxt.BoundaryTxtReader;
import lanxian.exchange.geojson.GeoJsonReader;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.shapefile.DbfColumn;
import lanxian.exchange.shapefile.ShapefileLayer;
import lanxian.exchange.shapefile.ShapefileReader;
import lanxian.exchange.shapefile.ShapefileWriteOptions;
import lanxian.exchange.shapefile.ShapefileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** What is written in a format comes back from it, for shapes and texts by chance. */
class RoundTripTest {
  private static final int ROUNDS = 150;
  private static final String[] WORDS =
      {"三屯河", "水源地", "一级", "保护区", "禁养区", "头屯河", "木垒", "奇台", "A", "7", "喆", "氵", "㙍"};

  private static List<Geometry> shapes(long seed) {
    RandomShapes random = new RandomShapes(seed);
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      double x = 85.6 + random.below(5000) / 1000.0;
      double y = 43.2 + random.below(2000) / 1000.0;
      shapes.add(i % 7 == 0 ? random.withIsland(x, y, 0.01) : random.polygonal(x, y, 0.01));
    }
    return shapes;
  }

  private static String text(RandomShapes random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.below(6); i >= 0; i--) {
      text.append(WORDS[random.below(WORDS.length)]);
    }
    return text.toString();
  }

  private static void assertSame(Geometry read, Geometry written, String what) {
    assertThat(read.getNumPoints()).as(what).isEqualTo(written.getNumPoints());
    assertThat(read.isValid()).as(what).isTrue();
    assertThat(read.norm().equalsExact(written.norm())).as(what).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void shapefiles(String charset) {
    long seed = 31;
    RandomShapes random = new RandomShapes(seed);
    List<Geometry> shapes = shapes(seed);
    List<ShapefileLayer.Row> rows = new ArrayList<>();
    for (Geometry shape : shapes) {
      rows.add(new ShapefileLayer.Row(shape, Arrays.asList(text(random), random.below(1_000_000) / 100.0,
          LocalDate.of(2016 + random.below(10), 1 + random.below(12), 1 + random.below(28)), random.below(2) == 1)));
    }
    ShapefileLayer layer = new ShapefileLayer("z", ShapefileLayer.Shape.POLYGON, List.of(DbfColumn.text("名称", 120),
        DbfColumn.number("MJ", 14, 2), DbfColumn.date("DAY"), DbfColumn.logical("YES")), rows);
    Map<String, byte[]> files = new ShapefileWriter(new ShapefileWriteOptions(null, Charset.forName(charset), true, 0,
        LocalDate.of(2026, 11, 23), false)).encode(layer).files();
    RawLayer read = new ShapefileReader(Limits.IMPORT).read(new ShapefileReader.Parts(
        new SourceFile("z.shp", files.get("z.shp")), new SourceFile("z.shx", files.get("z.shx")),
        new SourceFile("z.dbf", files.get("z.dbf")), null, new SourceFile("z.cpg", files.get("z.cpg"))), null);
    assertThat(read.notices()).isEmpty();
    for (int i = 0; i < ROUNDS; i++) {
      String what = "seed %d, shape %d".formatted(seed, i);
      assertSame(read.features().get(i).geometry(), shapes.get(i), what);
      List<Object> values = rows.get(i).values();
      assertThat(read.features().get(i).attributes()).as(what).isEqualTo(
          Map.of("名称", values.get(0), "MJ", values.get(1), "DAY", values.get(2), "YES", values.get(3)));
    }
  }

  @Test
  void geoJson() {
    long seed = 32;
    List<Geometry> shapes = shapes(seed);
    String[] features = new String[2 * shapes.size()];
    RandomShapes random = new RandomShapes(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      names.add(text(random));
      features[2 * i] = "{'name':'%s','n':%d}".formatted(names.get(i), i);
      features[2 * i + 1] = json(shapes.get(i));
    }
    RawLayer read = GeoJsonReader.read(new SourceFile("a.json", TestFiles.geoJson(features)), null, Limits.IMPORT);
    for (int i = 0; i < ROUNDS; i++) {
      assertSame(read.features().get(i).geometry(), shapes.get(i), "seed %d, shape %d".formatted(seed, i));
      assertThat(read.features().get(i).attributes()).isEqualTo(Map.of("name", names.get(i), "n", (double) i));
    }
  }

  private static String json(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      return "{'type':'Polygon','coordinates':%s}".formatted(rings(polygon));
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      parts.add(rings((Polygon) geometry.getGeometryN(i)));
    }
    return "{'type':'MultiPolygon','coordinates':[%s]}".formatted(String.join(",", parts));
  }

  private static String rings(Polygon polygon) {
    List<String> rings = new ArrayList<>();
    for (LineString ring : ringsOf(polygon)) {
      List<String> points = new ArrayList<>();
      for (Coordinate c : ring.getCoordinates()) {
        points.add("[" + c.x + "," + c.y + "]");
      }
      rings.add("[" + String.join(",", points) + "]");
    }
    return "[" + String.join(",", rings) + "]";
  }

  private static List<LineString> ringsOf(Polygon polygon) {
    List<LineString> rings = new ArrayList<>(List.of(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(polygon.getInteriorRingN(i));
    }
    return rings;
  }

  @Test
  void boundaryTxt() {
    long seed = 33;
    List<Geometry> shapes = shapes(seed);
    StringBuilder txt = new StringBuilder("[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n");
    for (int i = 0; i < shapes.size(); i++) {
      Geometry shape = shapes.get(i);
      txt.append(String.format(Locale.ROOT, "%d,,%d,地块%d,面,,,,@\n", shape.getNumPoints(), i, i));
      int ring = 0;
      int point = 0;
      for (int part = 0; part < shape.getNumGeometries(); part++) {
        for (LineString line : ringsOf((Polygon) shape.getGeometryN(part))) {
          ring++;
          int first = point + 1;
          for (int p = 0; p < line.getNumPoints(); p++) {
            boolean closes = p == line.getNumPoints() - 1;
            Coordinate c = line.getCoordinateN(p);
            txt.append("J").append(closes ? first : ++point).append(',').append(ring).append(',').append(c.y)
                .append(',').append(c.x).append('\n');
          }
        }
      }
    }
    RawLayer read = BoundaryTxtReader.read(
        new SourceFile("a.txt", txt.toString().getBytes(StandardCharsets.UTF_8)), null, Limits.IMPORT);
    assertThat(read.features()).hasSize(ROUNDS);
    for (int i = 0; i < ROUNDS; i++) {
      RawFeature feature = read.features().get(i);
      assertThat(feature.faults()).isEmpty();
      assertSame(feature.geometry(), shapes.get(i), "seed %d, shape %d".formatted(seed, i));
    }
  }
}
