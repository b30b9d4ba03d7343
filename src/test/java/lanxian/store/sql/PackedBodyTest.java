package lanxian.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBodyTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 100, 4096, 1_000_000})
  void comesBackByteForByte(int length) {
    byte[] random = new byte[length];
    new Random(length).nextBytes(random);
    byte[] text = "{\"规则\": 319}".repeat(1 + length / 10).getBytes(StandardCharsets.UTF_8);
    byte[] once = PackedBody.pack(text);
    for (byte[] body : new byte[][] {random, text, new byte[length], once, PackedBody.pack(once)}) {
      assertThat(PackedBody.unpack(PackedBody.pack(body))).isEqualTo(body);
    }
  }

  @Test
  void repeatedTextBecomesSmallerAndNoiseTakesAByteMore() {
    byte[] text = "沿河不得新建规模化养殖场".repeat(100).getBytes(StandardCharsets.UTF_8);
    assertThat(PackedBody.pack(text)).hasSizeLessThan(text.length / 10);
    byte[] noise = new byte[5000];
    new Random(3).nextBytes(noise);
    assertThat(PackedBody.pack(noise)).hasSize(5001);
  }

  @Test
  void whatWasNeverPackedStaysAsItIs() {
    for (String old : new String[] {"{}", "{\"规则\":1}", ""}) {
      byte[] body = old.getBytes(StandardCharsets.UTF_8);
      assertThat(PackedBody.unpack(body)).isEqualTo(body);
    }
  }

  @Test
  void aChangedBitShows() {
    byte[] packed = PackedBody.pack("规则".repeat(1000).getBytes(StandardCharsets.UTF_8));
    packed[packed.length - 1] ^= 1; // of the checksum
    assertThatThrownBy(() -> PackedBody.unpack(packed)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }
}
