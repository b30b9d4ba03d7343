package lanxian.exchange.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeValueTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026-08-15", "20260815", "2026/8/15", "2026.08.15", "2026年8月15日", "2026-08-15T00:00:00Z"})
  void readsDates(String text) {
    assertThat(AttributeValue.as(text, AttributeTable.Type.DATE)).contains(LocalDate.of(2026, 8, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "soon", "", "15.8.2026", "2026"})
  void refusesWhatIsNoDate(String text) {
    assertThat(AttributeValue.as(text, AttributeTable.Type.DATE)).isEmpty();
  }

  @Test
  void readsNumbersAndBooleans() {
    assertThat(AttributeValue.as("12.5", AttributeTable.Type.NUMBER)).contains(12.5);
    assertThat(AttributeValue.as("0.5米", AttributeTable.Type.NUMBER)).contains(0.5);
    assertThat(AttributeValue.as("NaN", AttributeTable.Type.NUMBER)).isEmpty();
    assertThat(AttributeValue.as("many", AttributeTable.Type.NUMBER)).isEmpty();
    assertThat(AttributeValue.as("是", AttributeTable.Type.BOOLEAN)).contains(true);
    assertThat(AttributeValue.as(0.0, AttributeTable.Type.BOOLEAN)).contains(false);
    assertThat(AttributeValue.as("maybe", AttributeTable.Type.BOOLEAN)).isEmpty();
  }

  @Test
  void readsLists() {
    assertThat(AttributeValue.as("六工村、下三工村; 大西渠村", AttributeTable.Type.LIST))
        .contains(List.of("六工村", "下三工村", "大西渠村"));
    assertThat(AttributeValue.as(List.of(" 甲 ", ""), AttributeTable.Type.LIST)).contains(List.of("甲"));
  }

  @ParameterizedTest
  @CsvSource({"652301.0, 652301", "0.5, 0.5", "-3.0, -3", "1.0E-7, 0.00000010", "1.0E20, 100000000000000000000"})
  void writesNumbersAsPeopleDo(double number, String text) {
    assertThat(new BigDecimal(AttributeValue.text(number))).isEqualByComparingTo(text);
    assertThat(AttributeValue.text(number)).doesNotContain("E");
    assertThat(AttributeValue.text(652301.0)).isEqualTo("652301");
  }

  @Test
  void keepsValuesOfUnknownAttributes() {
    assertThat(AttributeValue.as(1.5, null)).contains(1.5);
    assertThat(AttributeValue.as(LocalDate.of(2026, 8, 15), null)).contains("2026-08-15");
    assertThat(AttributeValue.openEnd(LocalDate.of(9999, 12, 31))).isNull();
  }
}
