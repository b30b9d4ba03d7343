package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Values that are written one after the other with the same buffers. */
class TwinWriterKeptTest {
  private static String written(String text) {
    TwinWriter writer = TwinWriter.ofThread();
    writer.object().put("z", 1).name("list").array().text(text).end().end();
    String both = new String(writer.plain().toBytes(), StandardCharsets.UTF_8)
        + new String(writer.canonical().toBytes(), StandardCharsets.UTF_8);
    writer.release();
    return both;
  }

  @Test
  void nothingOfTheValueBeforeIsLeft() {
    String small = written("水");
    assertThat(small).isEqualTo("{\"z\":1,\"list\":[\"水\"]}{\"list\":[\"水\"],\"z\":1}");
    assertThat(written("水".repeat(1_000_000))).hasSizeGreaterThan(1_000_000);
    assertThat(written("水")).isEqualTo(small);
    assertThat(TwinWriter.ofThread().plain().capacity()).isLessThan(1 << 18);
  }

  @Test
  void whatFailsHalfWayLeavesNothing() {
    String good = written("水");
    assertThatThrownBy(() -> written("\ud800")).isInstanceOf(IllegalArgumentException.class);
    assertThat(written("水")).isEqualTo(good);
  }
}
