package lanxian.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbfValueTest {
  private static final Charset GBK = Charset.forName("GB18030");

  private static DbfValue value(char type, byte[] raw, Charset charset) {
    return DbfValue.of(new DbfField(new byte[] {'A'}, type, 1, raw.length), raw, charset);
  }

  private static DbfValue value(char type, String text) {
    return value(type, text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({"'  1', 1", "'1  ', 1", "-1.5, -1.5", ".5, 0.5", "5., 5", "1E3, 1000", "+7, 7", "'1,5', 1.5"})
  void readsNumbers(String text, double number) {
    assertThat(value('N', text).value()).isEqualTo(number);
    assertThat(value('F', text).value()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"test", "nan", "1 2", "'1,5.2'", "0x10", "1e99999999999"})
  void keepsOtherThingsAsText(String text) {
    assertThat(value('N', text)).isEqualTo(new DbfValue(text, DbfValue.State.KEPT_AS_TEXT));
  }

  @Test
  void keepsNumbersThatADoubleCannotHoldAsText() {
    assertThat(value('N', "9007199254740993")).isEqualTo(new DbfValue("9007199254740993", DbfValue.State.READ));
    assertThat(value('N', "1e400").value()).isEqualTo("1e400");
    assertThat(value('N', "652301").value()).isEqualTo(652301.0);
  }

  @ParameterizedTest
  @CsvSource({"T, true", "t, true", "Y, true", "F, false", "n, false"})
  void readsLogicals(String text, boolean expected) {
    assertThat(value('L', text).value()).isEqualTo(expected);
  }

  @Test
  void readsDates() {
    assertThat(value('D', "20260228").value()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(value('D', "20260230").state()).isEqualTo(DbfValue.State.KEPT_AS_TEXT);
    assertThat(value('D', "2026022").state()).isEqualTo(DbfValue.State.KEPT_AS_TEXT);
  }

  @Test
  void readsTextsUpToTheirEnd() {
    assertThat(value('C', "水源  ".getBytes(GBK), GBK).value()).isEqualTo("水源");
    assertThat(value('C', "ab\0cd".getBytes(GBK), GBK).value()).as("C programs end texts with a NUL").isEqualTo("ab");
    assertThat(value('C', "\0\0\0".getBytes(GBK), GBK).value()).isNull();
    byte[] cut = Arrays.copyOf("水源".getBytes(GBK), 3);
    assertThat(value('C', cut, GBK)).isEqualTo(new DbfValue("水", DbfValue.State.CUT));
    byte[] wrong = {'a', (byte) 0xFF, (byte) 0xFF, 'b'};
    assertThat(value('C', wrong, GBK)).isEqualTo(new DbfValue(null, DbfValue.State.NOT_DECODABLE));
  }

  @Test
  void knowsWhichColumnsAreTexts() {
    for (char type : "CXZ".toCharArray()) {
      assertThat(new DbfField(new byte[0], type, 1, 1).isText()).as("" + type).isTrue();
    }
    for (char type : "NFDL".toCharArray()) {
      DbfField field = new DbfField(new byte[0], type, 1, 1);
      assertThat(field.isText() || field.isUnreadable()).as("" + type).isFalse();
    }
    for (char type : "MIBO@+TY0".toCharArray()) {
      assertThat(new DbfField(new byte[0], type, 1, 1).isUnreadable()).as("" + type).isTrue();
    }
  }
}
