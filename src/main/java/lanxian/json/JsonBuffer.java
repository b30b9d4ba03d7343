package lanxian.json;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.erdtman.jcs.NumberToJSON;

/** Bytes of a JSON text that grows: texts and numbers as RFC 8785 spells them. For one text, on one thread. */
public final class JsonBuffer {
  private static final long MAX_EXACT = 1L << 53;
  /** Fewer digits than a double has: then no other text of so few reads as the same number. */
  private static final double MAX_DIGITS = 1e15;
  private static final int MAX_DECIMALS = 9;
  /** Java writes numbers between these without an exponent, as ECMAScript does. */
  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_TO = 1e7;
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
  private static final long[] WHOLE_POWERS = Arrays.stream(POWERS).mapToLong(power -> (long) power).toArray();
  /** Of one UTF-16 code unit, as an escape. */
  private static final int MAX_BYTES = 6;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** ASCII that needs no escape. */
  private static final boolean[] AS_IT_IS = new boolean[0x80];

  static {
    Arrays.fill(AS_IT_IS, 0x20, 0x80, true);
    AS_IT_IS['"'] = false;
    AS_IT_IS['\\'] = false;
  }

  private byte[] bytes;
  private int length;

  /** With room for a record of a check. */
  public JsonBuffer() {
    this(24_576);
  }

  /** @param bytes how many there will be, about */
  public JsonBuffer(int bytes) {
    this.bytes = new byte[Math.max(64, bytes)];
  }

  /** One byte of ASCII. */
  public void add(int b) {
    room(1);
    bytes[length++] = (byte) b;
  }

  /** Bytes that are JSON already. */
  public void add(byte[] json) {
    room(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
  }

  /** Some of those, from one place (included) to another (excluded). */
  public void add(byte[] json, int from, int to) {
    room(to - from);
    System.arraycopy(json, from, bytes, length, to - from);
    length += to - from;
  }

  /** What another buffer holds between two lengths. */
  public void add(JsonBuffer other, int from, int to) {
    room(to - from);
    System.arraycopy(other.bytes, from, bytes, length, to - from);
    length += to - from;
  }

  /** A whole number; one beyond 2^53 as the double nearest to it. */
  public void number(long value) {
    if (Math.abs(value) > MAX_EXACT || value == Long.MIN_VALUE) {
      number((double) value);
    } else {
      plain(value, 0);
    }
  }

  /**
   * A number in its shortest text that reads back as the same double.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public void number(double value) {
    // most numbers here were rounded to a few decimals: their shortest text is the one with the fewest that reads back
    for (int decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
      double digits = Math.rint(value * POWERS[decimals]);
      if (!(Math.abs(digits) < MAX_DIGITS)) {
        break;
      }
      if (digits / POWERS[decimals] == value && (digits != 0 || value == 0)) {
        decimal((long) digits, decimals);
        return;
      }
    }
    if (Math.abs(value) >= PLAIN_FROM && Math.abs(value) < PLAIN_TO) { // coordinates with all their digits
      String shortest = DoubleToDecimal.toString(value); // with a point, and here without an exponent
      ascii(shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest);
      return;
    }
    try {
      ascii(NumberToJSON.serializeNumber(value));
    } catch (IOException e) {
      throw new IllegalArgumentException("not within RFC 8785: " + e.getMessage(), e);
    }
  }

  /**
   * A number rounded to so many decimals, those that are zero left out at the end; never with an exponent.
   *
   * @param decimals 0 to 9
   * @throws IllegalArgumentException if it is not finite or has more than 15 digits in front
   */
  public void rounded(double value, int decimals) {
    double scaled = Math.rint(value * POWERS[decimals]);
    if (!(Math.abs(value) < MAX_DIGITS)) {
      throw new IllegalArgumentException("cannot be written with decimals: " + value);
    }
    if (Math.abs(scaled) >= Long.MAX_VALUE) { // so large that it has hardly any decimals left
      number(value);
      return;
    }
    plain((long) scaled, decimals);
    if (decimals > 0) {
      while (bytes[length - 1] == '0') {
        length--;
      }
      length -= bytes[length - 1] == '.' ? 1 : 0;
    }
  }

  /** An array of two numbers as {@link #rounded} writes them with 7 decimals: nearly all that is sent are such places. */
  public void degrees(double first, double second) {
    if (!Digits.areDegrees(first) || !Digits.areDegrees(second)) {
      add('[');
      rounded(first, 7);
      add(',');
      rounded(second, 7);
      add(']');
      return;
    }
    room(2 * Digits.MAX_DEGREE_BYTES + 3);
    byte[] to = bytes;
    int at = length;
    to[at++] = '[';
    at = Digits.degrees(first, to, at);
    to[at++] = ',';
    at = Digits.degrees(second, to, at);
    to[at++] = ']';
    length = at;
  }

  /** ECMAScript writes numbers below 1e-6 with an exponent. */
  private void decimal(long digits, int decimals) {
    if (decimals > 6 && Math.abs(digits) * 1e6 < POWERS[decimals]) {
      exponent(digits, decimals);
      return;
    }
    plain(digits, decimals);
  }

  private void plain(long digits, int decimals) {
    room(Digits.MAX_BYTES + 1 + MAX_DECIMALS);
    byte[] to = bytes;
    int at = length;
    if (digits < 0) {
      to[at++] = '-';
    }
    long all = Math.abs(digits);
    long whole = all / WHOLE_POWERS[decimals];
    at = Digits.whole(whole, to, at);
    if (decimals > 0) {
      to[at++] = '.';
      at = Digits.padded(all - whole * WHOLE_POWERS[decimals], decimals, to, at);
    }
    length = at;
  }

  private void exponent(long digits, int decimals) {
    String plain = Long.toString(Math.abs(digits));
    ascii((digits < 0 ? "-" : "") + plain.charAt(0) + (plain.length() > 1 ? "." + plain.substring(1) : "")
        + "e-" + (decimals - plain.length() + 1));
  }

  /**
   * A text in quotation marks, escaped as far as JSON demands.
   *
   * @throws IllegalArgumentException for half a character, which has no UTF-8
   */
  public void text(String text) {
    room(2 + MAX_BYTES * text.length());
    byte[] to = bytes;
    int at = length;
    to[at++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 && AS_IT_IS[c]) {
        to[at++] = (byte) c;
      } else if (c >= 0x800 && !Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else {
        length = at;
        i += rarer(text, i);
        at = length;
      }
    }
    to[at++] = '"';
    length = at;
  }

  /** Writes a character that is neither plain ASCII nor three bytes of UTF-8; 1 if it is two of the text, else 0. */
  private int rarer(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x80) {
      control(c);
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | c >> 6);
      bytes[length++] = (byte) (0x80 | c & 0x3F);
    } else {
      pair(Character.codePointAt(text, i));
      return 1;
    }
    return 0;
  }

  private void pair(int whole) {
    if (!Character.isSupplementaryCodePoint(whole)) {
      throw new IllegalArgumentException("not within RFC 8785: half a character in a text");
    }
    bytes[length++] = (byte) (0xF0 | whole >> 18);
    bytes[length++] = (byte) (0x80 | whole >> 12 & 0x3F);
    bytes[length++] = (byte) (0x80 | whole >> 6 & 0x3F);
    bytes[length++] = (byte) (0x80 | whole & 0x3F);
  }

  private void control(char c) {
    switch (c) {
      case '"', '\\' -> escape(c);
      case '\b' -> escape('b');
      case '\t' -> escape('t');
      case '\n' -> escape('n');
      case '\f' -> escape('f');
      case '\r' -> escape('r');
      default -> {
        ascii("\\u00");
        bytes[length++] = HEX[c >> 4];
        bytes[length++] = HEX[c & 0xF];
      }
    }
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    bytes[length++] = (byte) c;
  }

  /** A text of ASCII as it is, without quotation marks; any other character loses its upper bits. */
  @SuppressWarnings("deprecation") // the fast way
  public void ascii(String text) {
    room(text.length());
    text.getBytes(0, text.length(), bytes, length);
    length += text.length();
  }

  /** Writes ASCII over what stands at a place. */
  @SuppressWarnings("deprecation") // the fast way
  public void set(int at, String text) {
    if (at < 0 || at + text.length() > length) {
      throw new IllegalArgumentException("nothing stands at " + at + " to " + (at + text.length()) + " of " + length);
    }
    text.getBytes(0, text.length(), bytes, at);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** How many bytes there may be before it takes more memory. */
  public int capacity() {
    return bytes.length;
  }

  /** Number of bytes so far. */
  public int length() {
    return length;
  }

  /** Hands all bytes over and starts anew. */
  public void drainTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }

  /** Forgets everything from a length on. */
  public void cutTo(int shorter) {
    if (shorter < 0 || shorter > length) {
      throw new IllegalArgumentException("cannot be cut to " + shorter + " of " + length);
    }
    length = shorter;
  }

  /** All bytes so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** The bytes so far from a length on. */
  public byte[] bytesFrom(int earlier) {
    return Arrays.copyOfRange(bytes, earlier, length);
  }

  public void digestInto(MessageDigest digest) {
    digest.update(bytes, 0, length);
  }
}
