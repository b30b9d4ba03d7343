package lanxian.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBufferTest {
  private static final long SEED = 20261128;

  private static String written(Consumer<JsonBuffer> writer) {
    JsonBuffer buffer = new JsonBuffer(1);
    writer.accept(buffer);
    return new String(buffer.toBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"0, 7, 0", "-0.0, 7, 0", "87, 7, 87", "100, 2, 100", "87.5, 7, 87.5", "-87.123456789, 7, -87.1234568",
      "0.00000005, 7, 0", "0.00000006, 7, 0.0000001", "-0.00000006, 7, -0.0000001", "4870000.00004, 4, 4870000",
      "29500000.12345, 4, 29500000.1234", "999999.99999999, 7, 1000000", "2147483647.5, 0, 2147483648",
      "123456789012345.6, 1, 123456789012345.6", "0.5, 0, 0", "1.5, 0, 2"})
  void roundsAndLeavesZerosOut(double value, int decimals, String expected) {
    assertThat(written(buffer -> buffer.rounded(value, decimals))).isEqualTo(expected);
  }

  @Test
  void roundsLikeDecimalArithmetic() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      int decimals = random.nextInt(10);
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(10));
      BigDecimal scaled = new BigDecimal(Math.rint(value * Math.pow(10, decimals)));
      BigDecimal expected = scaled.movePointLeft(decimals).stripTrailingZeros();
      assertThat(written(buffer -> buffer.rounded(value, decimals))).as("seed %d, %s, %d", SEED, value, decimals)
          .isEqualTo(expected.signum() == 0 ? "0" : expected.toPlainString());
    }
  }

  @Test
  void writesPlacesAsIfEachNumberWereRounded() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500_000; i++) {
      int decimals = random.nextInt(10);
      double power = Math.pow(10, decimals);
      double first = Math.rint((random.nextDouble() - 0.5) * 440 * power) / power;
      double second = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 8);
      assertThat(written(buffer -> buffer.degrees(first, second))).as("seed %d", SEED).isEqualTo(
          "[" + written(buffer -> buffer.rounded(first, 7)) + "," + written(buffer -> buffer.rounded(second, 7)) + "]");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e15, -1e300})
  void refusesWhatHasTooManyDigitsOrNone(double value) {
    assertThatThrownBy(() -> written(buffer -> buffer.rounded(value, 7))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesWholeNumbersAsJavaDoes() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      long number = random.nextLong() >> 10 + random.nextInt(54);
      assertThat(written(buffer -> buffer.number(number))).as("seed %d", SEED).isEqualTo(Long.toString(number));
    }
  }

  @Test
  void givesTheBytesBehindALength() {
    JsonBuffer buffer = new JsonBuffer(1);
    buffer.ascii("[1,");
    int length = buffer.length();
    buffer.number(234);
    assertThat(buffer.bytesFrom(length)).containsExactly('2', '3', '4');
  }
}
