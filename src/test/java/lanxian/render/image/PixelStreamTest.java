package lanxian.render.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelStreamTest {
  /** The lines as PNG has them: a 0, then the bytes of the pixels. */
  private static byte[] lines(int[] pixels, int width, int channels) {
    byte[] lines = new byte[pixels.length / width * (1 + width * channels)];
    int at = 0;
    for (int i = 0; i < pixels.length; i++) {
      at += i % width == 0 ? 1 : 0;
      int[] shifts = channels == 1 ? new int[] {0} : new int[] {16, 8, 0, 24};
      for (int c = 0; c < channels; c++) {
        lines[at++] = (byte) (pixels[i] >>> shifts[c]);
      }
    }
    return lines;
  }

  /** Pixels among which runs, columns and earlier stretches come again, the more the higher {@code calm} is. */
  private static int[] picture(int width, int height, int colours, int calm, Random random) {
    int[] pixels = new int[width * height];
    int[] palette = random.ints(colours).toArray();
    for (int at = 0; at < pixels.length; ) {
      int length = 1 + random.nextInt(calm);
      int from = switch (random.nextInt(4)) {
        case 0 -> at - 1;
        case 1 -> at - width;
        case 2 -> at - 1 - random.nextInt(1 + at);
        default -> -1;
      };
      for (int i = 0; i < length && at < pixels.length; i++, at++) {
        pixels[at] = from >= 0 ? pixels[from++] : palette[random.nextInt(colours)];
      }
    }
    return pixels;
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,700", "2,300", "3,200", "85,40", "86,40", "87,40", "88,40", "258,30", "259,30", "512,300", "9000,6",
      "33000,5"})
  void zlibReadsTheSameLines(int width, int height) throws Exception {
    for (int channels : new int[] {1, 3, 4}) {
      for (int calm : new int[] {1, 5, 90, 20_000}) {
        for (int colours : new int[] {1, 2, 40, 100_000}) {
          Random random = new Random(31L * calm + colours);
          int[] pixels = picture(width, height, colours, calm, random);
          byte[] expected = lines(pixels, width, channels);
          byte[] packed = PixelStream.of(pixels, width, channels);
          byte[] read = new byte[expected.length + 1];
          Inflater inflater = new Inflater();
          inflater.setInput(packed);
          int length = inflater.inflate(read); // throws if the check sum is wrong
          assertThat(length).as("%d channels, %d, %d colours", channels, calm, colours).isEqualTo(expected.length);
          assertThat(Arrays.mismatch(read, 0, length, expected, 0, length)).isEqualTo(-1);
          assertThat(inflater.finished()).isTrue();
          assertThat(inflater.getRemaining()).isZero();
          inflater.end();
        }
      }
    }
  }

  @Test
  void codesFillTheirLengthsAndNoneIsTooLong() {
    int[] steep = IntStream.iterate(1, weight -> weight * 3 / 2 + 1).limit(40).toArray();
    int[] flat = IntStream.range(0, 286).map(symbol -> 1).toArray();
    int[] one = {0, 0, 0, 9};
    int[] none = new int[30];
    for (int[] frequencies : new int[][] {steep, flat, one, none}) {
      for (int limit : new int[] {9, 15}) {
        HuffmanCode code = HuffmanCode.of(frequencies, limit);
        int taken = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
          assertThat(code.length(symbol)).isLessThanOrEqualTo(limit);
          assertThat(code.length(symbol) > 0 || frequencies[symbol] == 0).as("symbol %d has a code", symbol).isTrue();
          taken += code.length(symbol) == 0 ? 0 : 1 << limit - code.length(symbol);
        }
        assertThat(taken).as("none is left over").isEqualTo(1 << limit);
      }
    }
  }
}
