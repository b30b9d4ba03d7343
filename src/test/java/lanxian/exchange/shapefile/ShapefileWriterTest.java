package lanxian.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linuxense.javadbf.DBFReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lanxian.domain.FaultException;
import lanxian.exchange.shapefile.ShapefileLayer.Row;
import lanxian.exchange.shapefile.ShapefileLayer.Shape;
import lanxian.geo.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapefileWriterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final ShapefileWriteOptions UTF8 = ShapefileWriteOptions.utf8(Crs.STORED, DAY);
  private static final ShapefileWriteOptions GBK = ShapefileWriteOptions.gbk(Crs.STORED, DAY);

  @Test
  void polygonRingsWindAsTheFormatWants() throws Exception {
    // shell counter-clockwise and hole clockwise, the other way round than a shapefile
    ShapefileLayer layer = layer(Shape.POLYGON, wkt("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 4, 4 4, 2 2)),"
        + " ((20 0, 21 1, 22 0, 20 0)))"));
    ByteBuffer shp = little(new ShapefileWriter(UTF8).encode(layer).files().get("t.shp"));

    assertThat(shp.getInt(108)).isEqualTo(5);
    assertThat(shp.getDouble(112)).isZero();
    assertThat(shp.getDouble(128)).isEqualTo(22);
    assertThat(shp.getInt(144)).isEqualTo(3);
    assertThat(shp.getInt(148)).isEqualTo(13);
    assertThat(List.of(shp.getInt(152), shp.getInt(156), shp.getInt(160))).containsExactly(0, 5, 9);
    assertThat(ringArea(shp, 164, 0, 5)).isEqualTo(-81);
    assertThat(ringArea(shp, 164, 5, 9)).isEqualTo(2);
    assertThat(ringArea(shp, 164, 9, 13)).isEqualTo(-1);
  }

  /** Shoelace area: positive counter-clockwise. */
  private static double ringArea(ByteBuffer shp, int points, int from, int to) {
    double twice = 0;
    for (int i = from; i < to - 1; i++) {
      int at = points + 16 * i;
      twice += shp.getDouble(at) * shp.getDouble(at + 24) - shp.getDouble(at + 16) * shp.getDouble(at + 8);
    }
    return twice / 2;
  }

  @Test
  void headersAndIndexAgree() throws Exception {
    ShapefileLayer layer = layer(Shape.LINE, wkt("LINESTRING (1 2, 3 5)"), null,
        wkt("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 2))"));
    ShapefileWriter.Encoded encoded = new ShapefileWriter(UTF8).encode(layer);
    ByteBuffer shp = ByteBuffer.wrap(encoded.files().get("t.shp"));
    ByteBuffer shx = ByteBuffer.wrap(encoded.files().get("t.shx"));

    assertThat(shp.getInt(0)).isEqualTo(9994);
    assertThat(shp.getInt(24) * 2).isEqualTo(shp.capacity());
    assertThat(shx.getInt(24) * 2).isEqualTo(shx.capacity()).isEqualTo(100 + 3 * 8);
    assertThat(Integer.reverseBytes(shp.getInt(28))).isEqualTo(1000);
    assertThat(Integer.reverseBytes(shp.getInt(32))).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      int offset = shx.getInt(100 + 8 * i) * 2;
      assertThat(shp.getInt(offset)).as("record number").isEqualTo(i + 1);
      assertThat(shp.getInt(offset + 4)).as("length").isEqualTo(shx.getInt(104 + 8 * i));
    }
    assertThat(Integer.reverseBytes(shp.getInt(shx.getInt(108) * 2 + 8))).as("null shape").isZero();
    assertThat(List.of(little(shp.array()).getDouble(36), little(shp.array()).getDouble(60))).containsExactly(0.0, 5.0);
  }

  @Test
  void pointsHaveNoBoxAndMultipointsHave() throws Exception {
    ByteBuffer point = little(new ShapefileWriter(UTF8).encode(layer(Shape.POINT, wkt("POINT (87.3 44)")))
        .files().get("t.shp"));
    assertThat(point.capacity()).isEqualTo(100 + 8 + 20);
    assertThat(List.of(point.getDouble(112), point.getDouble(120))).containsExactly(87.3, 44.0);

    ByteBuffer many = little(new ShapefileWriter(UTF8)
        .encode(layer(Shape.MULTIPOINT, wkt("MULTIPOINT ((1 2), (3 4))"))).files().get("t.shp"));
    assertThat(many.getInt(108)).isEqualTo(8);
    assertThat(many.getInt(144)).isEqualTo(2);
    assertThat(many.getDouble(164)).isEqualTo(3);
  }

  @Test
  void tableReadsBackWithAnotherLibrary() throws Exception {
    for (ShapefileWriteOptions options : List.of(UTF8, GBK)) {
      ShapefileLayer layer = new ShapefileLayer("t", Shape.POINT,
          List.of(DbfColumn.text("NAME", 40), DbfColumn.number("AREA", 12, 2), DbfColumn.date("DAY"),
              DbfColumn.logical("BUILT"), DbfColumn.text("VILLAGES", 60)),
          List.of(row("天池（示意）", 1234.565, LocalDate.of(2017, 1, 31), true, List.of("甲村", "乙村")),
              row(null, null, null, null, null)));
      byte[] dbf = new ShapefileWriter(options).encode(layer).files().get("t.dbf");

      DBFReader reader = new DBFReader(new ByteArrayInputStream(dbf), options.charset());
      assertThat(reader.getRecordCount()).isEqualTo(2);
      Object[] first = reader.nextRecord();
      assertThat(first[0]).isEqualTo("天池（示意）");
      assertThat(first[1].toString()).isEqualTo("1234.57");
      assertThat(new java.text.SimpleDateFormat("yyyy-MM-dd").format(first[2])).isEqualTo("2017-01-31");
      assertThat(first[3]).isEqualTo(true);
      assertThat(first[4]).isEqualTo("甲村、乙村");
      assertThat(reader.nextRecord()).containsExactly("", null, null, null, "");
      assertThat(reader.nextRecord()).isNull();
    }
  }

  @Test
  void headerCarriesTheGivenDayAndLanguageNotTheClock() {
    byte[] dbf = new ShapefileWriter(GBK).encode(texts("甲")).files().get("t.dbf");
    assertThat(Arrays.copyOf(dbf, 4)).containsExactly(0x03, 126, 11, 23);
    assertThat(dbf[29]).isEqualTo((byte) 0x4D);
    assertThat(dbf[dbf.length - 1]).isEqualTo((byte) 0x1A);
    assertThat(new ShapefileWriter(UTF8).encode(texts("甲")).files().get("t.dbf")[29]).isZero();
  }

  @Test
  void sameLayerGivesSameBytes() {
    assertThat(new ShapefileWriter(GBK).encode(texts("甲", "乙")).files())
        .usingRecursiveComparison().isEqualTo(new ShapefileWriter(GBK).encode(texts("甲", "乙")).files());
  }

  @Test
  void chineseColumnNamesAreBytesOfTheEncoding() {
    ShapefileLayer layer = new ShapefileLayer("t", Shape.POINT, List.of(DbfColumn.text("地块名称一", 10)),
        List.of(row("x")));
    byte[] dbf = new ShapefileWriter(GBK).encode(layer).files().get("t.dbf");
    assertThat(new String(dbf, 32, 10, Charset.forName("GBK"))).isEqualTo("地块名称一");
    assertThat(dbf[42]).isZero();
    assertFaults(UTF8, layer, "COLUMN_NAME_TOO_LONG");
  }

  @Test
  void longTextIsRefusedOrCutAfterAWholeCharacterAndTold() {
    // 𫝀 takes four bytes in UTF-8 and two Java chars: a cut inside either would garble it
    ShapefileLayer layer = new ShapefileLayer("t", Shape.POINT, List.of(DbfColumn.text("N", 8)), List.of(row("一二三"),
        row("一𫝀二"), row("ab一二")));
    assertFaults(UTF8, layer, "TEXT_TOO_LONG", "TEXT_TOO_LONG");

    ShapefileWriter.Encoded encoded = new ShapefileWriter(UTF8.cuttingLongTexts()).encode(layer);
    byte[] dbf = encoded.files().get("t.dbf");
    assertThat(text(dbf, 0, 8, StandardCharsets.UTF_8)).isEqualTo("一二  ");
    assertThat(text(dbf, 1, 8, StandardCharsets.UTF_8)).isEqualTo("一𫝀 ");
    assertThat(text(dbf, 2, 8, StandardCharsets.UTF_8)).isEqualTo("ab一二");
    assertThat(encoded.notices()).singleElement().satisfies(n -> {
      assertThat(n.code()).isEqualTo("TEXTS_CUT");
      assertThat(n.detail()).startsWith("2 ");
    });
  }

  @Test
  void textExactlyAsLongAsItsColumnIsWhole() {
    ShapefileLayer layer = new ShapefileLayer("t", Shape.POINT, List.of(DbfColumn.text("N", 6)), List.of(row("一二三")));
    assertThat(text(new ShapefileWriter(GBK).encode(layer).files().get("t.dbf"), 0, 6, GBK.charset()))
        .isEqualTo("一二三");
  }

  private static String text(byte[] dbf, int record, int width, Charset charset) {
    return new String(dbf, 32 + 32 + 1 + record * (width + 1) + 1, width, charset);
  }

  @Test
  void everyFaultIsToldWithItsRecord() throws Exception {
    ShapefileLayer layer = new ShapefileLayer("t", Shape.POLYGON,
        List.of(DbfColumn.text("N", 20), DbfColumn.number("A", 5, 1), DbfColumn.date("D"), DbfColumn.logical("a")),
        List.of(new Row(wkt("POINT (1 1)"), Arrays.asList("𫝀", 12345, "2017", 1)),
            new Row(null, Arrays.asList(7, Double.NaN, LocalDate.of(-3, 1, 1), null)),
            new Row(null, Arrays.asList("a\0b", "7", null, false))));
    assertThatThrownBy(() -> new ShapefileWriter(GBK).encode(layer)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults()).extracting(f -> f.code().name() + "@" + f.where().record())
            .containsExactlyInAnyOrder("GEOMETRY_NOT_OF_LAYER_TYPE@1", "COLUMN_NAME_TWICE@null",
                "TEXT_NOT_ENCODABLE@1", "NUMBER_DOES_NOT_FIT@1", "VALUE_OF_WRONG_TYPE@1", "VALUE_OF_WRONG_TYPE@1",
                "VALUE_OF_WRONG_TYPE@2", "NUMBER_DOES_NOT_FIT@2", "VALUE_OF_WRONG_TYPE@2",
                "TEXT_NOT_ENCODABLE@3", "VALUE_OF_WRONG_TYPE@3"));
  }

  @Test
  void tooManyColumnsAreRefused() {
    List<DbfColumn> columns = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      columns.add(DbfColumn.logical("C" + i));
    }
    assertFaults(UTF8, new ShapefileLayer("t", Shape.POINT, columns, List.of()), "TABLE_TOO_WIDE");
  }

  @Test
  void impossibleColumnsCannotBeBuilt() {
    assertThatThrownBy(() -> DbfColumn.text("N", 255)).hasMessageContaining("1 to 254");
    assertThatThrownBy(() -> DbfColumn.number("N", 5, 4)).hasMessageContaining("decimals");
    assertThatThrownBy(() -> new ShapefileLayer("t", Shape.POINT, List.of(DbfColumn.date("D")), List.of(row())))
        .hasMessageContaining("0 values for 1 columns");
  }

  @Test
  void directoryGetsAllFilesAndNothingOnAFault(@TempDir Path dir) throws IOException {
    new ShapefileWriter(UTF8).writeTo(dir, texts("甲"));
    assertThat(dir).isDirectoryContaining(p -> p.endsWith("t.shp"));
    assertThat(Files.readString(dir.resolve("t.cpg"))).isEqualTo("UTF-8");
    assertThat(Files.readString(dir.resolve("t.prj"))).isEqualTo(EsriWkt.of(Crs.STORED));

    ShapefileLayer bad = new ShapefileLayer("bad", Shape.POINT, List.of(DbfColumn.text("N", 1)), List.of(row("甲")));
    assertThatThrownBy(() -> new ShapefileWriter(UTF8).writeTo(dir, bad)).isInstanceOf(FaultException.class);
    try (var files = Files.list(dir)) {
      assertThat(files).hasSize(5);
    }
  }

  @Test
  void gbkWithoutCpgAndWithoutPrjWritesNeither() {
    ShapefileWriteOptions bare = new ShapefileWriteOptions(null, GBK.charset(), true, 0x4D, DAY, false).withoutCpg();
    assertThat(new ShapefileWriter(bare).encode(texts("甲")).files()).containsOnlyKeys("t.shp", "t.shx", "t.dbf");
  }

  @Test
  void zipHoldsTheSameBytesUnderReadableNames() throws IOException {
    ShapefileLayer layer = new ShapefileLayer("水源地", Shape.POINT, List.of(DbfColumn.text("N", 9)), List.of(row("甲")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ShapefileWriter(UTF8).writeZip(out, List.of(layer, texts("乙")));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    new ShapefileWriter(UTF8).writeZip(again, List.of(layer, texts("乙")));
    assertThat(out.toByteArray()).isEqualTo(again.toByteArray());

    var expected = new ShapefileWriter(UTF8).encode(layer).files();
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        byte[] content = zip.readAllBytes();
        if (expected.containsKey(entry.getName())) {
          assertThat(content).isEqualTo(expected.get(entry.getName()));
        }
        assertThat(entry.getTimeLocal().toLocalDate()).isEqualTo(DAY);
      }
    }
    assertThat(names).containsExactly("水源地.shp", "水源地.shx", "水源地.dbf", "水源地.prj", "水源地.cpg",
        "t.shp", "t.shx", "t.dbf", "t.prj", "t.cpg");
  }

  @Test
  void zipTellsTheFaultsOfAllLayers() {
    ShapefileLayer bad = new ShapefileLayer("bad", Shape.POINT, List.of(DbfColumn.text("N", 1)), List.of(row("甲")));
    ShapefileLayer worse = new ShapefileLayer("worse", Shape.POINT, List.of(DbfColumn.date("N")), List.of(row("甲")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> new ShapefileWriter(UTF8).writeZip(out, List.of(bad, worse)))
        .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults())
            .extracting(f -> f.where().file()).containsExactly("bad.dbf", "worse.dbf"));
    assertThat(out.size()).isZero();
  }

  private static void assertFaults(ShapefileWriteOptions options, ShapefileLayer layer, String... codes) {
    assertThatThrownBy(() -> new ShapefileWriter(options).encode(layer)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults()).extracting(f -> f.code().name()).containsExactly(codes));
  }

  private static ShapefileLayer layer(Shape shape, Geometry... geometries) {
    return new ShapefileLayer("t", shape, List.of(DbfColumn.logical("X")),
        Arrays.stream(geometries).map(g -> new Row(g, Arrays.asList((Object) null))).toList());
  }

  private static ShapefileLayer texts(String... texts) {
    return new ShapefileLayer("t", Shape.POINT, List.of(DbfColumn.text("N", 9)),
        Arrays.stream(texts).map(t -> row(t)).toList());
  }

  private static Row row(Object... values) {
    return new Row(null, Arrays.asList(values == null ? new Object[] {null} : values));
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Geometry wkt(String wkt) throws ParseException {
    return new WKTReader().read(wkt);
  }
}
