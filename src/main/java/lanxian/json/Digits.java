package lanxian.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Writes numbers as ASCII digits into an array, two at a time: coordinates are most of what is sent. */
final class Digits {
  /** What a whole number takes at most, with its sign. */
  static final int MAX_BYTES = 20;

  /** What a number of {@link #degrees} takes at most, with a zero at the end that does not stay. */
  static final int MAX_DEGREE_BYTES = 13;

  private static final int SEVEN_DECIMALS = 10_000_000;
  private static final double MAX_DEGREES = 200;

  private static final VarHandle TWO_BYTES = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ZEROS = 0x30303030_30303030L;
  private static final short[] PAIRS = pairs();

  private Digits() {}

  private static short[] pairs() {
    short[] pairs = new short[100];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (short) ('0' + i / 10 << 8 | '0' + i % 10);
    }
    return pairs;
  }

  /** Whether {@link #degrees} can write a number. */
  static boolean areDegrees(double number) {
    return Math.abs(number) < MAX_DEGREES;
  }

  /**
   * Writes a number rounded to 7 decimals, zeros at the end left out.
   *
   * @param number see {@link #areDegrees}
   * @return where the next byte goes
   */
  static int degrees(double number, byte[] to, int at) {
    int digits = (int) Math.rint(number * SEVEN_DECIMALS);
    int place = at;
    if (digits < 0) {
      to[place++] = '-';
      digits = -digits;
    }
    int whole = digits / SEVEN_DECIMALS;
    int fraction = digits - whole * SEVEN_DECIMALS;
    if (whole >= 100) {
      to[place++] = (byte) ('0' + whole / 100);
    }
    if (whole >= 10) {
      place += 2;
      pair(whole % 100, to, place);
    } else {
      to[place++] = (byte) ('0' + whole);
    }
    if (fraction == 0) {
      return place;
    }
    to[place] = '.';
    long eight = eight(fraction * 10);
    EIGHT_BYTES.set(to, place + 1, eight | ZEROS);
    return place + 9 - (Long.numberOfLeadingZeros(eight) >>> 3);
  }

  /** Eight digits as a byte each, the first one the lowest: all are divided at once, as far as each has room in the number. */
  private static long eight(int number) {
    int high = number / 10_000;
    long fours = high | (long) (number - high * 10_000) << 32;
    long hundreds = fours * 10_486 >>> 20 & 0x0000007F_0000007FL; // floor(n / 100) for n below 10,000
    long twos = hundreds | fours - hundreds * 100 << 16;
    long tens = twos * 103 >>> 10 & 0x000F000F_000F000FL; // floor(n / 10) for n below 100
    return tens | twos - tens * 10 << 8;
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
    TWO_BYTES.set(to, place - 2, PAIRS[number]);
  }
}
