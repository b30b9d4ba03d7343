package lanxian.exchange.boundarytxt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelLineTest {
  private static ParcelLine parcel(String text) {
    return ParcelLine.of(TxtLine.of(text).get(0));
  }

  private static Optional<PointLine> point(String text, boolean packed, List<Fault> faults) {
    return PointLine.of(TxtLine.of(text).get(0), true, packed, "a.txt", faults);
  }

  @Test
  void readsTheFieldsOfTheFormat() {
    ParcelLine line = parcel("5,100.2513,12,地块一,面,L-45,养殖用地,1202,@");
    assertThat(line.pointCount()).isEqualTo(5);
    assertThat(line.area()).isEqualTo("100.2513");
    assertThat(line.kind()).isEqualTo("面");
    assertThat(line.attributes()).containsEntry("地块编号", "12").containsEntry("地块名称", "地块一")
        .containsEntry("图幅号", "L-45").containsEntry("地块用途", "养殖用地").containsEntry("地类编码", "1202").hasSize(5);
  }

  @Test
  void wordsKeepTheirSignsAndNumbersDoNot() {
    ParcelLine line = parcel("５，１００．２５１３，１２，湿地１（示意），面，，养殖用地（猪），，＠");
    assertThat(line.pointCount()).isEqualTo(5);
    assertThat(line.area()).isEqualTo("100.2513");
    assertThat(line.attributes()).containsEntry("地块编号", "12").containsEntry("地块名称", "湿地１（示意）")
        .containsEntry("地块用途", "养殖用地（猪）").hasSize(3);
    assertThat(parcel("　5;1;a;b（c）;面;;;;@").attributes()).containsEntry("地块名称", "b（c）");
    assertThat(parcel("5 1 a b（c） 面 @").attributes()).containsEntry("地块名称", "b(c)");
    assertThat(TxtLine.of("5,1,1,b（c）,面,,,,@").get(0).mended()).as("brackets part nothing").isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "100.2513,12,地块一,面,@ | | 100.2513 | 地块一",
      "5,100.2513,12,地块一,线,@ | 5 | 100.2513 | 地块一",
      "5,,12,地块一,,,,,@ | 5 | '' | 地块一",
      "@ | | '' | ",
      "5,1,2,3,4,5,6,7,8,9,10,11,12,@ | 5 | 1 | 3",
      "a,1,12,地块一,面,@ | | 1 | 地块一"})
  void findsThemByTheKindElseByTheirPosition(String text, Integer count, String area, String name) {
    ParcelLine line = parcel(text);
    assertThat(line.pointCount()).isEqualTo(count);
    assertThat(line.area()).isEqualTo(area);
    assertThat(line.attributes().get("地块名称")).isEqualTo(name);
  }

  @Test
  void readsPoints() {
    List<Fault> faults = new ArrayList<>();
    PointLine four = point("J1,2,4873866.129,29524061.862", false, faults).orElseThrow();
    assertThat(four.name()).isEqualTo("J1");
    assertThat(four.ring()).isEqualTo("2");
    assertThat(four.coordinate().x).isEqualTo(29524061.862);
    assertThat(four.coordinate().y).isEqualTo(4873866.129);
    TxtLine ringless = TxtLine.of("J1,4873866.129,29524061.862").get(0);
    assertThat(PointLine.of(ringless, false, false, "a.txt", faults).orElseThrow().ring()).isEqualTo("1");
    assertThat(point("J1,1,44.0036,87.1800", true, faults).orElseThrow().coordinate().y).isCloseTo(44.01,
        within(1e-12));
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"J1", "J1,1", "J1,1,,", "J1,1,a,b", "J1,1,4873866.129", "J1,1,1e999,2", "J1,1,NaN,2",
      "J1,1,0x10,2", "J1,1,44.0099,87"})
  void refusesWhatIsNoPoint(String text) {
    List<Fault> faults = new ArrayList<>();
    boolean packed = text.endsWith("87");
    assertThat(point(text, packed, faults)).isEmpty();
    assertThat(faults).isNotEmpty().allSatisfy(fault -> {
      assertThat(fault.code().name()).isEqualTo("TXT_POINT_INVALID");
      assertThat(fault.where().line()).isEqualTo(1);
      assertThat(fault.where().file()).isEqualTo("a.txt");
    });
  }

  @ParameterizedTest
  @CsvSource({"100.2513, 1002513, 1002513", "1002513, 1002513, 1002513", "1503.7689, 1002513, 1002513",
      "7, 1002513, 70000",
      "100.2513公顷, 5, 1002513", "100.2513, NaN, 1002513"})
  void readsAreasInTheUnitThatThePointsBearOut(String text, double planar, double m2) {
    assertThat(DeclaredArea.parse(text, planar).orElseThrow().m2()).isCloseTo(m2, within(1.0));
  }

  @Test
  void saysWhyItTookAnotherUnit() {
    assertThat(DeclaredArea.parse("100.2513", 1_002_513).orElseThrow().how()).isNull();
    assertThat(DeclaredArea.parse("1002513", 1_002_513).orElseThrow().how()).contains("square metres");
    assertThat(DeclaredArea.parse("1503.77", 1_002_513).orElseThrow().how()).contains("亩");
    assertThat(DeclaredArea.parse("viel", 1)).isEmpty();
  }
}
