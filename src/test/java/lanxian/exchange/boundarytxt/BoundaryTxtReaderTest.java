package lanxian.exchange.boundarytxt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryTxtReaderTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String HEADER = """
      [属性描述]
      格式版本号=1.01版本
      数据产生单位=测绘队
      数据产生日期=2026-11-23
      坐标系=2000国家大地坐标系
      几度分带=3
      投影类型=高斯克吕格
      计量单位=米
      带号=29
      精度=0.001
      转换参数=0,0,0,0,0,0,0
      [地块坐标]
      """;
  private static final String POINTS = """
      J1,1,4873866.129,29524061.862
      J2,1,4873869.852,29525064.440
      J3,1,4874869.863,29525060.651
      J4,1,4874866.140,29524058.224
      J1,1,4873866.129,29524061.862
      """;
  /** The sample file of the domain brief: T1 in EPSG:4517. */
  private static final String SAMPLE = HEADER + "5,100.2513,1,地块一,面,,养殖用地,,@\n" + POINTS;

  private static RawLayer read(byte[] bytes) {
    return BoundaryTxtReader.read(new SourceFile("a.txt", bytes), null, Limits.IMPORT);
  }

  private static RawLayer read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Fault> faults(String text) {
    try {
      return read(text).features().stream().flatMap(f -> f.faults().stream()).toList();
    } catch (FaultException e) {
      return e.faults();
    }
  }

  private static void assertFault(String text, String code, int line) {
    assertThat(faults(text)).as(text).extracting(f -> f.code().name() + " " + f.where().line()).contains(code + " "
        + line);
  }

  private static List<String> codes(RawLayer layer) {
    return layer.notices().stream().map(Notice::code).toList();
  }

  @Test
  void readsTheSampleInGbkWithWindowsLineEnds() {
    RawLayer layer = read(SAMPLE.replace("\n", "\r\n").getBytes(GBK));
    assertThat(layer.encoding().charset()).isEqualTo("GB18030");
    assertThat(layer.accuracyM()).isEqualTo(0.001);
    assertThat(layer.crs()).isEqualTo(new CrsClaim.TxtHeader("2000国家大地坐标系", 3, 29, "米", 5));
    assertThat(layer.notices()).isEmpty();
    RawFeature parcel = layer.features().get(0);
    assertThat(parcel.geometry().getNumPoints()).isEqualTo(5);
    assertThat(parcel.geometry().getCoordinate().x).as("Y is the easting").isEqualTo(29524061.862);
    assertThat(parcel.geometry().getCoordinate().y).isEqualTo(4873866.129);
    assertThat(parcel.declaredAreaM2()).isCloseTo(1_002_513, within(1e-6));
    assertThat(parcel.attributes()).containsEntry("地块名称", "地块一").containsEntry("地块用途", "养殖用地")
        .containsEntry("地块编号", "1").doesNotContainKey("图幅号");
    assertThat(parcel.where().line()).isEqualTo(13);
  }

  @Test
  void readsUtf8WithAndWithoutMark() {
    assertThat(read(SAMPLE).encoding().charset()).isEqualTo("UTF-8");
    assertThat(read("\uFEFF" + SAMPLE).features()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "5,100.2513,1,地块一,面,,养殖用地,,@ | 1002513 | 地块一",
      "5,100.2513公顷,1,地块一,面,,养殖用地,,@ | 1002513 | 地块一",
      "4,100.2513,1,地块一,面,,养殖用地,,@ | 1002513 | 地块一",
      "5,1002513,1,地块一,面,,,,@ | 1002513 | 地块一",
      "5,1503.7689,1,地块一,面,,,,@ | 1002513 | 地块一",
      "5,1503.7689亩,1,地块一,面,,,,@ | 1002513 | 地块一",
      "100.2513,1,地块一,面,,养殖用地,,@ | 1002513 | 地块一",
      "5,100.2513,1,地块一,面,I-48,养殖用地,0302,extra,more,@ | 1002513 | 地块一",
      "5,100.2513,1,地块一,面,,,,,,,,@ | 1002513 | 地块一",
      "'5， 100.2513 ，1，地块一，面，，，，@' | 1002513 | 地块一",
      "5,,1,地块一,面,,,,@ | | 地块一",
      "5,100.2513,1,地块一,,,,,@ | 1002513 | 地块一",
      "5,100.2513,1,,面,,,,@ | 1002513 | "})
  void readsTheVariantsOfTheParcelLine(String line, Double area, String name) {
    RawLayer layer = read(HEADER + line + "\n" + POINTS);
    RawFeature parcel = layer.features().get(0);
    assertThat(parcel.faults()).isEmpty();
    assertThat(parcel.geometry().getNumPoints()).isEqualTo(5);
    if (area == null) {
      assertThat(parcel.declaredAreaM2()).isNull();
    } else {
      assertThat(parcel.declaredAreaM2()).isCloseTo(area, within(1.0));
    }
    assertThat(parcel.attributes().get("地块名称")).isEqualTo(name);
  }

  @Test
  void saysWhereItTookAnotherUnitOrMendedSigns() {
    assertThat(codes(read(HEADER + "5,1002513,1,a,面,,,,@\n" + POINTS))).containsExactly("AREA_UNIT_TAKEN");
    assertThat(codes(read(HEADER + "5，100.2513，1，a，面，，，，@\n" + POINTS))).containsExactly("SEPARATORS_MENDED");
    assertThat(codes(read(HEADER + "5,about ten,1,a,面,,,,@\n" + POINTS))).containsExactly("AREA_UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"J1", "J01", "1", "界址1", ""})
  void readsAnyPointName(String name) {
    String points = POINTS.replace("J1,", name + ",");
    assertThat(read(HEADER + "5,100,1,a,面,,,,@\n" + points).features().get(0).geometry().getNumPoints()).isEqualTo(5);
  }

  @Test
  void readsPointsWithoutRingWithExtrasAndOtherSeparators() {
    String head = HEADER + "5,100,1,a,面,,,,@\n";
    for (String points : List.of(POINTS.replace(",1,", ","), POINTS.replace("\n", ",612.5,,\n"),
        POINTS.replace(",", " "), POINTS.replace(",", "\t"), POINTS.replace(",", " , "), POINTS.replace(",", "，"),
        POINTS.replace("\n", "\n\n  \n"))) {
      RawFeature parcel = read(head + points).features().get(0);
      assertThat(parcel.faults()).as(points).isEmpty();
      assertThat(parcel.geometry().getArea()).as(points).isCloseTo(1_002_527, within(5.0));
    }
  }

  @Test
  void doesNotTakeACutLineForAPointWithoutRing() {
    assertFault(HEADER + "5,100,1,a,面,,,,@\n" + POINTS + "J9,1,4873866.129\n", "TXT_POINT_INVALID", 19);
  }

  @Test
  void readsHeaderVariants() {
    assertThat(read("[地块坐标]\n5,100,1,a,面,,,,@\n" + POINTS).crs()).isInstanceOf(CrsClaim.None.class);
    assertThat(read("5,100,1,a,面,,,,@\n" + POINTS).features()).hasSize(1);
    assertThat(read("[项目信息]\n项目名称=养殖场\n" + SAMPLE).features()).hasSize(1);
    CrsClaim blankZone = read(SAMPLE.replace("带号=29", "带号=").replace("几度分带", "分带")).crs();
    assertThat(blankZone).isEqualTo(new CrsClaim.TxtHeader("2000国家大地坐标系", 3, null, "米", 5));
    assertThat(read(SAMPLE.replace("=3\n", "=3度\n")).crs()).isEqualTo(read(SAMPLE).crs());
    assertThat(read(SAMPLE.replace("精度=0.001", "精度=3")).accuracyM()).isCloseTo(0.001, within(1e-12));
    assertThat(read(SAMPLE.replace("精度=0.001", "精度=0.01")).accuracyM()).isEqualTo(0.01);
    assertThat(read(SAMPLE.replace("转换参数=0,0,0,0,0,0,0", "转换参数=,,,,,,")).notices()).isEmpty();
    assertThat(codes(read(SAMPLE.replace("转换参数=0,0", "转换参数=12.5,0")))).containsExactly("HEADER_LINE_IGNORED");
    assertThat(codes(read(SAMPLE.replace("精度=0.001", "精度=高")))).containsExactly("HEADER_LINE_IGNORED");
    assertThat(codes(read(SAMPLE.replace("计量单位=米", "计量单位")))).containsExactly("HEADER_LINE_IGNORED");
  }

  @Test
  void nestsRingsByContainmentNotByNumber() {
    String hole = "J5,2,4874000,29524200\nJ6,2,4874000,29524300\nJ7,2,4874100,29524300\nJ5,2,4874000,29524200\n";
    RawFeature holed = read(HEADER + "9,100,1,a,面,,,,@\n" + POINTS + hole).features().get(0);
    assertThat(holed.geometry().getNumGeometries()).isEqualTo(1);
    assertThat(holed.geometry().getArea()).isCloseTo(1_002_527.5 - 5_000, within(5.0));
    RawFeature second = read(HEADER + "9,100,1,a,面,,,,@\n" + POINTS + hole.replace("487", "489")).features().get(0);
    assertThat(second.geometry().getNumGeometries()).isEqualTo(2);
    assertThat(second.geometry().getArea()).isCloseTo(1_002_527.5 + 5_000, within(5.0));
    RawFeature sameNumber = read(HEADER + "9,100,1,a,面,,,,@\n" + POINTS + hole.replace(",2,", ",1,").replace("J", "K"))
        .features().get(0);
    assertThat(sameNumber.geometry().getArea()).as("a closed ring ends also without a new number")
        .isCloseTo(1_002_527.5 - 5_000, within(5.0));
  }

  @Test
  void readsSeveralParcelsPointsAndLines() {
    RawLayer layer = read(HEADER + "5,100,1,a,面,,,,@\n" + POINTS + "2,,2,b,线,,,,@\nL1,1,4874000,29524200\n"
        + "L2,1,4874100,29524200\n1,,3,c,点,,,,@\nP1,1,4874000,29524200\n");
    assertThat(layer.features()).extracting(f -> f.geometry().getGeometryType())
        .containsExactly("Polygon", "LineString", "Point");
    assertThat(layer.features()).extracting(RawFeature::record).containsExactly(1L, 2L, 3L);
  }

  @Test
  void readsDegreesMinutesSecondsAndPackedAngles() {
    String dms = "[地块坐标]\n3,,1,a,面,,,,@\n1,1,44°00′00″,87°18′00″\n2,1,44°00′00″,87°18′36″\n3,1,44°00′36″,87°18′00″\n";
    RawFeature degrees = read(dms).features().get(0);
    assertThat(degrees.geometry().getCoordinates()[1].x).isCloseTo(87.31, within(1e-12));
    String packed = "[属性描述]\n坐标系=2000国家大地坐标系\n计量单位=度分秒\n[地块坐标]\n3,,1,a,面,,,,@\n"
        + "1,1,44.0000,87.1800\n2,1,44.0000,87.1836\n3,1,44.0036,87.1800\n";
    assertThat(read(packed).features().get(0).geometry().equalsExact(degrees.geometry(), 1e-12)).isTrue();
  }

  @Test
  void closesRingsThatAreCompleteWithoutRepeatingTheirFirstPoint() {
    String open = POINTS.substring(0, POINTS.lastIndexOf("J1"));
    RawLayer counted = read(HEADER + "4,100.2513,1,a,面,,,,@\n" + open);
    assertThat(counted.features().get(0).mended()).isEmpty();
    assertThat(codes(counted)).containsExactly("RINGS_CLOSED");
    RawLayer uncounted = read(HEADER + "100.2513,1,a,面,,,,@\n" + open);
    assertThat(uncounted.features().get(0).mended()).isEmpty();
    assertThat(uncounted.features().get(0).geometry().getNumPoints()).isEqualTo(5);
  }

  @Test
  void tellsAnOpenRingWhereTheCountSaysSomethingIsMissing() {
    String open = POINTS.substring(0, POINTS.lastIndexOf("J1"));
    RawFeature parcel = read(HEADER + "3,100.2513,1,a,面,,,,@\n" + open).features().get(0);
    assertThat(parcel.mended()).extracting(m -> m.method() + " " + m.fault().code().name() + " " + m.fault().where()
        .line())
        .containsExactly("close-rings RING_NOT_CLOSED 17");
    assertFault(HEADER + "9,100.2513,1,a,面,,,,@\n" + open, "TXT_POINTS_MISSING", 13);
    assertThat(codes(read(HEADER + "3,100.2513,1,a,面,,,,@\n" + POINTS))).containsExactly("POINT_COUNT_DIFFERS");
  }

  @Test
  void tellsEveryFaultWithItsLine() {
    String bad = HEADER + "7,100.2513,1,a,面,,,,@\nJ1,1,4873866.129,29524061.862\nJ2,1,48738x9.852,29525064.440\nJ3,1\n"
        + "J4,1,,29524058.224\nJ4,1,4874866.140,29524058.224\nJ4,1,4874800.140,29524058.224\n"
        + "J1,1,4873866.129,29524061.862\n";
    assertThat(faults(bad)).extracting(f -> f.code().name() + " " + f.where().line()).containsExactlyInAnyOrder(
        "TXT_POINT_INVALID 15", "TXT_POINT_INVALID 16", "TXT_POINT_INVALID 17", "TXT_POINT_TWICE 19");
    assertFault(HEADER + "0,1,1,a,面,,,,@\n", "TXT_PARCEL_EMPTY", 13);
    assertFault(HEADER + "2,1,1,a,面,,,,@\nJ1,1,1,1\nJ2,1,2,2\n", "RING_TOO_SHORT", 15);
    assertFault(HEADER + "1,1,1,a,线,,,,@\nJ1,1,1,1\n", "LINE_TOO_SHORT", 14);
    assertFault(HEADER + POINTS, "TXT_POINT_WITHOUT_PARCEL", 13);
    assertFault(SAMPLE.replace("带号=29", "带号=廿九"), "TXT_HEADER_INVALID", 9);
    assertFault(SAMPLE.replace("带号=29", "带号=29\n带号=30"), "TXT_HEADER_INVALID", 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello\nworld\n", "a,b,c\n1,2,3\n", "[属性描述]\n坐标系=2000国家大地坐标系\n"})
  void refusesOtherTexts(String text) {
    assertThat(faults(text)).extracting(f -> f.code().name())
        .containsAnyOf("NOT_BOUNDARY_TXT", "TXT_POINT_WITHOUT_PARCEL");
    assertThat(faults(text)).allSatisfy(fault -> {
      assertThat(fault.where().file()).isNotBlank();
      assertThat(fault.where().line()).isBetween(1, 2);
    });
  }

  @Test
  void neverTakesACutFileForAWholeOne() {
    byte[] whole = SAMPLE.getBytes(GBK);
    int fourthPoint = (HEADER + "5,100.2513,1,地块一,面,,养殖用地,,@\n" + POINTS).getBytes(GBK).length
        - "\nJ1,1,4873866.129,29524061.862\n".length();
    for (int length = 0; length < fourthPoint; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(faultsOf(cut)).as("cut to %d bytes", length).isNotEmpty();
    }
    for (int length = fourthPoint; length < whole.length - "29524061.862\n".length(); length++) {
      // Four of the five stated points are whole, so that the ring is; the fifth line may be cut.
      byte[] cut = Arrays.copyOf(whole, length);
      if (faultsOf(cut).isEmpty()) {
        assertThat(read(cut).features().get(0).geometry().getArea()).as("cut to %d bytes", length)
            .isCloseTo(1_002_527.5, within(1.0));
      }
    }
  }

  private static List<Fault> faultsOf(byte[] bytes) {
    try {
      RawFeature parcel = read(bytes).features().get(0);
      List<Fault> faults = new ArrayList<>(parcel.faults());
      parcel.mended().forEach(mended -> faults.add(mended.fault()));
      return faults;
    } catch (FaultException e) {
      return e.faults();
    }
  }
}
