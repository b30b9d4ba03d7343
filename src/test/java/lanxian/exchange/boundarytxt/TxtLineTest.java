package lanxian.exchange.boundarytxt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TxtLineTest {
  private static TxtLine line(String text) {
    return TxtLine.of(text).get(0);
  }

  @Test
  void numbersLinesWhateverEndsThem() {
    assertThat(TxtLine.of("a\r\nb\n\rc\rd")).extracting(l -> l.number() + l.text())
        .containsExactly("1a", "2b", "3", "4c", "5d");
    assertThat(TxtLine.of("")).hasSize(1);
  }

  @Test
  void narrowsFullWidthSigns() {
    TxtLine line = line("Ｊ１，１，４８７３８６６．１２９，２９５２４０６１．８６２");
    assertThat(line.text()).isEqualTo("J1,1,4873866.129,29524061.862");
    assertThat(line.mended()).isTrue();
    assertThat(line("[地块坐标]").mended()).as("Chinese characters are not full-width signs").isFalse();
    assertThat(line("　J1,1").text()).isEqualTo("J1,1");
    assertThat(line("带号＝29").text()).isEqualTo("带号=29");
  }

  @Test
  void tellsSectionsAndParcels() {
    assertThat(line("[地块坐标]").isSection()).isTrue();
    assertThat(line(" [属性描述] ").isSection()).isTrue();
    assertThat(line("[x").isSection()).isFalse();
    assertThat(line("5,1,1,a,面,,,,@ ").isParcel()).isTrue();
    assertThat(line("J1,1,2,3").isParcel()).isFalse();
  }

  @Test
  void splitsAtCommasElseSemicolonsElseSpaces() {
    assertThat(line("a , b,,c").fields()).isEqualTo(List.of("a", "b", "", "c"));
    assertThat(line("a;b; c").fields()).isEqualTo(List.of("a", "b", "c"));
    assertThat(line("a\tb  c").fields()).isEqualTo(List.of("a", "b", "c"));
    assertThat(line("87 18 15.6, 44 0 0").fields()).as("spaces inside of fields stay")
        .isEqualTo(List.of("87 18 15.6", "44 0 0"));
  }
}
