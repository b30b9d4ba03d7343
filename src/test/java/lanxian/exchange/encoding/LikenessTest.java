package lanxian.exchange.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset LATIN1 = StandardCharsets.ISO_8859_1;

  private static List<byte[]> bytes(Charset charset, String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(charset)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"水源地", "昌吉州三屯河水库一级保护区", "氵喆水源", "A区（一）"})
  void knowsChineseInGbk(String text) {
    assertThat(ChineseLikeness.of(bytes(GBK, text))).isTrue();
    assertThat(ChineseLikeness.againstWestern(bytes(GBK, text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"México", "Ñandú", "Größe", "Pallaïssou", "François", "Århus"})
  void doesNotTakeAccentsForChinese(String text) {
    assertThat(ChineseLikeness.againstWestern(bytes(LATIN1, text))).isFalse();
  }

  @Test
  void judgesAllTextsOfAFileTogether() {
    assertThat(ChineseLikeness.of(bytes(GBK, "喆", "水源地"))).as("a rare name among common ones").isTrue();
    assertThat(ChineseLikeness.of(bytes(GBK, "喆"))).as("a rare one alone proves nothing").isFalse();
    assertThat(ChineseLikeness.of(List.of())).isFalse();
    List<byte[]> broken = List.of(new byte[] {(byte) 0xFF, (byte) 0xFF}, "水源地".getBytes(GBK));
    assertThat(ChineseLikeness.of(broken)).as("half of it is no text").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"水源地", "México", "Ürümqi", "ئۈرۈمچى", "Жетысу", "Ελλάδα", "㙍"})
  void knowsUtf8(String text) {
    assertThat(Utf8Likeness.of(bytes(StandardCharsets.UTF_8, text))).isTrue();
  }

  @Test
  void doesNotTakeChineseForUtf8() {
    assertThat(Utf8Likeness.of(bytes(GBK, "水源地"))).as("is none").isFalse();
    assertThat(Utf8Likeness.of(bytes(GBK, "水源"))).as("is one by chance").isFalse();
    assertThat(StrictText.isUtf8("水源".getBytes(GBK))).isTrue();
  }

  @Test
  void letsACharacterBeUnfinishedAtTheEnd() {
    byte[] cut = Arrays.copyOf("水源地".getBytes(StandardCharsets.UTF_8), 8);
    assertThat(Utf8Likeness.of(List.of(cut))).isTrue();
  }
}
