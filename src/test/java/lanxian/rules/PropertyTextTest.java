package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "5000 | 5000", "5000.25 | 5000.25", "-3 | -3", "+3 | 3", "1e3 | 1000", "1,234,567.5 | 1234567.5",
      "12,345 | 12345", "５０００．５ | 5000.5", "１，２３４ | 1234", "－７ | -7", "0 | 0", "00 | 0"})
  void numbers(String text, double number) {
    assertThat(PropertyText.number(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,5", "1,23", "1234,567", ",5", "5,", "1.234.567", "1,234,56", "5 000", "5亩", "1e9999",
      "Infinity", "NaN", "0x1", "1_000", "--1", "1.", ".5", "五千"})
  void noNumbers(String text) {
    assertThat(PropertyText.number(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true,true", "TRUE,true", "是,true", "1,true", "Ｙ,true", "T,true", "有,true",
      "false,false", "否,false", "0,false", "no,false", "F,false", "无,false"})
  void flags(String text, boolean flag) {
    assertThat(PropertyText.flag(text)).contains(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "maybe", "真的"})
  void noFlags(String text) {
    assertThat(PropertyText.flag(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-03", "2026/11/3", "20261103", "2026年11月3日", "２０２６－１１－０３"})
  void dates(String text) {
    assertThat(PropertyText.date(text)).contains("2026-11-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-29", "2026-13-01", "03.11.2026", "2026-11", "26-11-03", "today"})
  void noDates(String text) {
    assertThat(PropertyText.date(text)).isEmpty();
  }

  @Test
  void lists() {
    assertThat(PropertyText.list("a, b、c；d，e;;")).containsExactly("a", "b", "c", "d", "e");
    assertThat(PropertyText.list(" ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"kitten,sitting,3", "abc,abc,0", "abc,'',3", "'',ab,2", "flaw,lawn,2"})
  void editDistance(String a, String b, int distance) {
    assertThat(NearestName.distance(a, b)).isEqualTo(distance).isEqualTo(NearestName.distance(b, a));
  }
}
