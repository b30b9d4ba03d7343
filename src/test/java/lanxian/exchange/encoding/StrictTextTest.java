package lanxian.exchange.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrictTextTest {
  private static final Charset GBK = Charset.forName("GBK");

  @Test
  void decodesOrSaysNo() {
    byte[] gbk = "水源地".getBytes(GBK);
    assertThat(StrictText.decode(gbk, StrictText.GB18030)).contains("水源地");
    assertThat(StrictText.decode(gbk, StandardCharsets.UTF_8)).isEmpty();
    assertThat(StrictText.isUtf8("水源地".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(StrictText.isAscii(gbk)).isFalse();
  }

  @Test
  void leavesOutOnlyTheBytesOfAnUnfinishedCharacter() {
    byte[] utf8 = "水源".getBytes(StandardCharsets.UTF_8);
    assertThat(StrictText.decodeCut(Arrays.copyOf(utf8, 5), StandardCharsets.UTF_8)).contains("水");
    assertThat(StrictText.decodeCut(Arrays.copyOf(utf8, 4), StandardCharsets.UTF_8)).contains("水");
    assertThat(StrictText.decodeCut(utf8, StandardCharsets.UTF_8)).as("nothing is unfinished").isEmpty();
    assertThat(StrictText.decodeCut(Arrays.copyOf("水源".getBytes(GBK), 3), StrictText.GB18030)).contains("水");
  }

  @Test
  void doesNotTakeAnotherEncodingForACutText() {
    byte[] gbk = "水源地".getBytes(GBK);
    assertThat(StrictText.decode(Arrays.copyOf(gbk, 4), StandardCharsets.UTF_8)).as("the trap").contains("ˮԴ");
    assertThat(StrictText.decodeCut(gbk, StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void knowsTextsThatCannotBeStored() {
    assertThat(StrictText.isStorable("蓝线 \uD840\uDC00")).isTrue();
    assertThat(StrictText.isStorable("a\0")).isFalse();
    assertThat(StrictText.isStorable("a\uD840")).isFalse();
    assertThat(StrictText.isStorable("\uDC00a")).isFalse();
    assertThat(StrictText.isStorable("\uD840a")).isFalse();
  }
}
