package lanxian.exchange.boundarytxt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.Notice;
import lanxian.exchange.layer.CrsClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TxtHeaderTest {
  private static TxtHeader header(String... lines) {
    TxtHeader header = new TxtHeader("a.txt");
    TxtLine.of(String.join("\n", lines)).forEach(header::add);
    return header;
  }

  @Test
  void readsTheCrs() {
    assertThat(header("坐标系=2000国家大地坐标系", "几度分带=3", "带号=29", "计量单位=米").crs())
        .isEqualTo(new CrsClaim.TxtHeader("2000国家大地坐标系", 3, 29, "米", 1));
    assertThat(header("格式版本号=1.01版本").crs()).isInstanceOf(CrsClaim.None.class);
    assertThat(header("带号=29").crs()).isEqualTo(new CrsClaim.TxtHeader(null, null, 29, null, 1));
    assertThat(header("坐标系=", "几度分带=", "带号=").crs()).isInstanceOf(CrsClaim.None.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"几度分带=3", "几度分带 = 3", "分带=3", "几度分带=3度", "分带=3°带"})
  void readsTheStripInItsSpellings(String line) {
    assertThat(header(line).crs()).isEqualTo(new CrsClaim.TxtHeader(null, 3, null, null, 1));
  }

  @ParameterizedTest
  @CsvSource({"0.001, 0.001", "0.01, 0.01", "3, 0.001", "2, 0.01", "0.001米, 0.001", "0.05m, 0.05"})
  void readsTheAccuracy(String text, double metres) {
    assertThat(header("精度=" + text).accuracyM().orElseThrow()).isCloseTo(metres, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2.5", "100", "NaN", "高"})
  void notesAnAccuracyItDoesNotUnderstand(String text) {
    TxtHeader header = header("精度=" + text);
    assertThat(header.accuracyM()).isEmpty();
    assertThat(header.notices()).extracting(Notice::code).containsExactly("HEADER_LINE_IGNORED");
  }

  @Test
  void knowsPackedAngles() {
    assertThat(header("计量单位=度分秒").packedAngles()).isTrue();
    assertThat(header("计量单位=度").packedAngles()).isFalse();
    assertThat(header().packedAngles()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'0,0,0,0,0,0,0', false", "',,,,,,', false", "'', false", "'0.0,0', false", "'1.5,0,0', true"})
  void notesConversionParameters(String text, boolean noted) {
    assertThat(header("转换参数=" + text).notices().isEmpty()).isEqualTo(!noted);
  }

  @Test
  void refusesZonesThatAreNoNumbersAndContradictions() {
    TxtHeader words = header("带号=廿九");
    words.crs();
    assertThat(words.faults()).extracting(f -> f.code().name() + f.where().line())
        .containsExactly("TXT_HEADER_INVALID1");
    assertThat(header("带号=29", "带号=29").faults()).isEmpty();
    assertThat(header("带号=29", "x=1", "带号=30").faults()).extracting(f -> f.where().line()).containsExactly(3);
  }
}
