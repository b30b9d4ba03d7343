package lanxian.exchange.shapefile;

import static lanxian.exchange.shapefile.ShpBytes.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.geo.CrsRegistry;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class ShapefileReaderTest {
  private static final ShpBytes THREE = new ShpBytes(1)
      .add(content(1).d(1, 2)).add(content(1).d(3, 4)).add(content(1).d(5, 6));

  private static SourceFile file(String name, byte[] bytes) {
    return bytes == null ? null : new SourceFile(name, bytes);
  }

  private static RawLayer read(byte[] shp, byte[] shx, byte[] dbf) {
    return new ShapefileReader(Limits.IMPORT).read(new ShapefileReader.Parts(
        file("a.shp", shp), file("a.shx", shx), file("a.dbf", dbf), null, null), null);
  }

  private static List<String> codes(RawLayer layer) {
    return layer.notices().stream().map(Notice::code).toList();
  }

  private static List<String> texts(RawLayer layer) {
    return layer.features().stream().map(f -> f.geometry() == null ? "none" : f.geometry().toText()).toList();
  }

  private static byte[] changed(byte[] bytes, int offset, int bigEndian) {
    byte[] copy = bytes.clone();
    ByteBuffer.wrap(copy).putInt(offset, bigEndian);
    return copy;
  }

  @Test
  void readsWhatTheWriterWrites() {
    GeometryFactory factory = new GeometryFactory();
    ShapefileLayer layer = new ShapefileLayer("水源地", ShapefileLayer.Shape.POINT,
        List.of(DbfColumn.text("名称", 40), DbfColumn.number("面积", 12, 2), DbfColumn.date("日期"), DbfColumn.logical("OK")),
        List.of(new ShapefileLayer.Row(factory.createPoint(new Coordinate(87.5, 44)),
                Arrays.asList("三屯河水库", 12.5, LocalDate.of(2026, 11, 23), true)),
            new ShapefileLayer.Row(null, Arrays.asList(null, null, null, null))));
    Map<String, byte[]> files = new ShapefileWriter(ShapefileWriteOptions.gbk(
        new CrsRegistry().byCode("EPSG:4517"), LocalDate.of(2026, 11, 23))).encode(layer).files();
    RawLayer read = new ShapefileReader(Limits.IMPORT).read(new ShapefileReader.Parts(
        file("s.shp", files.get("水源地.shp")), file("s.shx", files.get("水源地.shx")), file("s.dbf", files.get("水源地.dbf")),
        file("s.prj", files.get("水源地.prj")), file("s.cpg", files.get("水源地.cpg"))), null);
    assertThat(texts(read)).containsExactly("POINT (87.5 44)", "none");
    assertThat(read.features().get(0).attributes()).containsExactlyInAnyOrderEntriesOf(
        Map.of("名称", "三屯河水库", "面积", 12.5, "日期", LocalDate.of(2026, 11, 23), "OK", true));
    assertThat(read.features().get(1).attributes()).isEmpty();
    assertThat(read.encoding().charset()).isEqualTo("GB18030");
    assertThat(read.crs()).isInstanceOfSatisfying(CrsClaim.Wkt.class, wkt -> assertThat(wkt.wkt()).contains("PROJCS"));
    assertThat(read.notices()).isEmpty();
  }

  @Test
  void readsWithoutIndexAndTable() {
    RawLayer layer = read(THREE.shp(), null, null);
    assertThat(texts(layer)).containsExactly("POINT (1 2)", "POINT (3 4)", "POINT (5 6)");
    assertThat(codes(layer)).containsExactly("SHX_MISSING", "DBF_MISSING");
    assertThat(layer.features()).extracting(RawFeature::record).containsExactly(1L, 2L, 3L);
  }

  @Test
  void readsInSpiteOfWrongHeaders() {
    RawLayer length = read(changed(THREE.shp(), 24, 17), THREE.shx(), null);
    assertThat(texts(length)).hasSize(3).doesNotContain("none");
    assertThat(codes(length)).contains("SHP_HEADER_WRONG");
    assertThat(codes(read(changed(THREE.shp(), 28, 5), THREE.shx(), null))).contains("SHP_HEADER_WRONG");
    assertThat(codes(read(changed(THREE.shp(), 32, 77), THREE.shx(), null))).contains("SHP_HEADER_WRONG");
  }

  @Test
  void refusesWhatIsNoShapefile() {
    for (byte[] bytes : List.of(new byte[0], new byte[50], changed(THREE.shp(), 0, 9993))) {
      assertThatThrownBy(() -> read(bytes, null, null)).isInstanceOfSatisfying(FaultException.class,
          e -> assertThat(e.faults().get(0).code().name()).isEqualTo("SHP_HEADER_INVALID"));
    }
  }

  @Test
  void findsRecordsByWalkingWhereTheIndexIsWrong() {
    RawLayer cut = read(THREE.shp(), Arrays.copyOf(THREE.shx(), 108), null);
    assertThat(texts(cut)).containsExactly("POINT (1 2)", "POINT (3 4)", "POINT (5 6)");
    assertThat(codes(cut)).contains("SHX_WRONG");
    RawLayer wild = read(THREE.shp(), changed(THREE.shx(), 100, 1_000_000), null);
    assertThat(texts(wild)).hasSize(3).doesNotContain("none");
    assertThat(codes(read(THREE.shp(), new byte[3], null))).contains("SHX_WRONG");
  }

  @Test
  void findsRecordsByTheIndexWhereWalkingFails() {
    byte[] gap = new byte[6];
    byte[] shp = THREE.shp();
    byte[] holed = new byte[shp.length + gap.length];
    System.arraycopy(shp, 0, holed, 0, 128);
    System.arraycopy(shp, 128, holed, 134, shp.length - 128);
    byte[] shx = changed(changed(THREE.shx(), 108, 67), 116, 81);
    RawLayer layer = read(holed, shx, null);
    assertThat(texts(layer)).containsExactly("POINT (1 2)", "POINT (3 4)", "POINT (5 6)");
    assertThat(codes(layer)).contains("SHX_WRONG");
  }

  @Test
  void countsEveryRecordOfACutFileAsReadOrRefused() {
    byte[] shp = THREE.shp();
    for (int length = 100; length < shp.length; length++) {
      RawLayer layer = read(Arrays.copyOf(shp, length), null, null);
      int whole = (length - 100) / 28;
      long bad = layer.features().stream().filter(f -> !f.faults().isEmpty()).count();
      assertThat(layer.features()).as("cut to %d bytes", length).hasSize(whole + (int) bad);
      boolean partOfARecord = (length - 100) % 28 > 0;
      assertThat(bad).as("cut to %d bytes", length).isEqualTo(partOfARecord ? 1 : 0);
      assertThat(codes(layer)).as("cut to %d bytes", length).contains("SHP_HEADER_WRONG");
    }
  }

  @Test
  void takesAFewBytesBehindTheLastRecordForNothing() {
    byte[] longer = Arrays.copyOf(THREE.shp(), THREE.shp().length + 5);
    RawLayer layer = read(longer, THREE.shx(), null);
    assertThat(texts(layer)).hasSize(3).doesNotContain("none");
    assertThat(codes(layer)).contains("SHP_HEADER_WRONG");
    RawLayer more = read(Arrays.copyOf(THREE.shp(), THREE.shp().length + 40), null, null);
    assertThat(more.features()).hasSize(4);
    assertThat(more.features().get(3).faults()).extracting(f -> f.code().name()).containsExactly("SHP_TRUNCATED");
  }

  @Test
  void keepsRowsInStepWithShapes() {
    byte[] dbf = new DbfBytes().column("NAME", 'C', 4).row(" ", "甲").row("*", "乙").row(" ", "丙").row(" ", "丁")
        .bytes(Charset.forName("GBK"), 0x4D);
    RawLayer layer = read(THREE.shp(), THREE.shx(), dbf);
    assertThat(layer.features()).extracting(RawFeature::deleted).containsExactly(false, true, false, false);
    assertThat(layer.features()).extracting(f -> f.attributes().get("NAME")).containsExactly("甲", "乙", "丙", "丁");
    assertThat(texts(layer)).as("a row without shape is a feature without geometry").containsExactly(
        "POINT (1 2)", "POINT (3 4)", "POINT (5 6)", "none");
    assertThat(codes(layer)).contains("DBF_COUNT_DIFFERS");
  }

  @Test
  void readsFewerRowsThanShapes() {
    byte[] dbf = new DbfBytes().column("NAME", 'C', 4).row(" ", "A").bytes(StandardCharsets.US_ASCII, 0);
    RawLayer layer = read(THREE.shp(), THREE.shx(), dbf);
    assertThat(layer.features()).extracting(f -> f.attributes().get("NAME")).containsExactly("A", null, null);
    assertThat(codes(layer)).contains("DBF_COUNT_DIFFERS");
  }

  @Test
  void readsAPrjThatIsNoTextAsWhatItIs() {
    RawLayer layer = new ShapefileReader(Limits.IMPORT).read(new ShapefileReader.Parts(file("a.shp", THREE.shp()), null,
        null, file("a.prj", new byte[] {(byte) 0xFF, 'x', (byte) 0xFF}), null), null);
    assertThat(layer.crs()).isEqualTo(new CrsClaim.Wkt("ÿxÿ", "a.prj"));
    assertThat(layer.features()).hasSize(3);
  }

  @Test
  void stopsAtTheLimits() {
    ShapefileReader small = new ShapefileReader(new Limits(1000, 1000, 10, 10, 2, 100, 10, 10, 100));
    assertThatThrownBy(() -> small.read(new ShapefileReader.Parts(file("a.shp", THREE.shp()), null, null, null, null),
        null)).isInstanceOfSatisfying(FaultException.class,
            e -> assertThat(e.faults().get(0).code().name()).isEqualTo("TOO_MANY_FEATURES"));
    byte[] many = new ShpBytes(8).add(content(8).d(0, 0, 0, 0).i(1000).d(new double[2000])).shp();
    assertThatThrownBy(() -> small.read(new ShapefileReader.Parts(file("a.shp", many), null, null, null, null), null))
        .isInstanceOfSatisfying(FaultException.class,
            e -> assertThat(e.faults().get(0).code().name()).isEqualTo("TOO_MANY_VERTICES"));
  }
}
