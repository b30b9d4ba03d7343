package lanxian.json;

import java.nio.charset.StandardCharsets;

/** Writes numbers as ASCII digits into an array, two at a time: coordinates are most of what is sent. */
final class Digits {
  /** What a whole number takes at most, with its sign. */
  static final int MAX_BYTES = 20;

  private static final byte[] PAIRS = pairs();

  private Digits() {}

  private static byte[] pairs() {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      pairs.append((char) ('0' + i / 10)).append((char) ('0' + i % 10));
    }
    return pairs.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Writes a whole number.
   *
   * @param number not negative
   * @return where the next byte goes
   */
  static int whole(long number, byte[] to, int at) {
    int count = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      count++;
    }
    return padded(number, count, to, at);
  }

  /**
   * Writes so many digits of a number, zeros in front where it has fewer.
   *
   * @param number not negative, and of no more digits
   * @return where the next byte goes
   */
  static int padded(long number, int count, byte[] to, int at) {
    int place = at + count;
    long rest = number;
    for (; rest > Integer.MAX_VALUE; place -= 2) {
      long hundreds = rest / 100;
      pair((int) (rest - hundreds * 100), to, place);
      rest = hundreds;
    }
    int small = (int) rest; // divided by a constant it is several times as fast
    for (; place - at >= 2; place -= 2) {
      int hundreds = small / 100;
      pair(small - hundreds * 100, to, place);
      small = hundreds;
    }
    if (place > at) {
      to[at] = (byte) ('0' + small);
    }
    return at + count;
  }

  /** Writes two digits in front of a place. */
  private static void pair(int number, byte[] to, int place) {
    to[place - 2] = PAIRS[2 * number];
    to[place - 1] = PAIRS[2 * number + 1];
  }
}
